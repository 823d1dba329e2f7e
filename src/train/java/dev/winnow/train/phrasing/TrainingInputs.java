package dev.winnow.train.phrasing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * What a resource is made from.
 *
 * @param corpus files and folders of running text; see {@link CorpusFiles}
 * @param field those of them that are of the field, such as health
 * @param swaps lists of swaps; see {@link ListedPairs}
 * @param frequencies a word and its frequency a line, commonest first
 */
public record TrainingInputs(
    List<Path> corpus, List<Path> field, List<Path> swaps, Path frequencies) {
  private static final int BUFFER = 1 << 16;

  /** Copies the lists. */
  public TrainingInputs {
    corpus = List.copyOf(corpus);
    field = List.copyOf(field);
    swaps = List.copyOf(swaps);
  }

  CorpusFiles corpusFiles() throws IOException {
    return new CorpusFiles(corpus, field);
  }

  /** SHA-256 over the names and bytes of all files, in order. */
  public String digest() throws IOException {
    List<Path> files = new ArrayList<>(corpusFiles().files());
    files.addAll(swaps);
    files.add(frequencies);
    MessageDigest digest = DigestUtils.getSha256Digest();
    byte[] buffer = new byte[BUFFER];
    for (Path file : files) {
      digest.update(
          file.getFileName().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
      try (InputStream in = Files.newInputStream(file)) {
        for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
          digest.update(buffer, 0, read);
        }
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
