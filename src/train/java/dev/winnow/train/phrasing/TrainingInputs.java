package dev.winnow.train.phrasing;

import static java.nio.charset.StandardCharsets.UTF_8;

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
 * @param corpus files and folders of running text, to be counted; see {@link CorpusFiles}
 * @param honest files and folders of more honest text that the page trees shall know, a kind of
 *     writing each; never counted
 * @param sentences files and folders of honest sentences that are no running text, such as those of
 *     learners; they teach the page trees but draw no line
 * @param frequencies a word and its frequency a line, commonest first
 * @param thesaurus the Moby thesaurus
 * @param vectors vectors of words, a row of bytes each
 * @param vectorWords their words, a line each
 */
public record TrainingInputs(
    List<Path> corpus,
    List<Path> honest,
    List<Path> sentences,
    Path frequencies,
    Path thesaurus,
    Path vectors,
    Path vectorWords) {
  private static final int BUFFER = 1 << 16;

  /** Copies the lists. */
  public TrainingInputs {
    corpus = List.copyOf(corpus);
    honest = List.copyOf(honest);
    sentences = List.copyOf(sentences);
  }

  /** SHA-256 over the names and bytes of all files, in order. */
  public String digest() throws IOException {
    List<Path> files = new ArrayList<>(new CorpusFiles(corpus).files());
    files.addAll(new CorpusFiles(honest).files());
    files.addAll(new CorpusFiles(sentences).files());
    files.addAll(List.of(frequencies, thesaurus, vectors, vectorWords));
    return digest(files);
  }

  /** SHA-256 of what is counted and of the sources of synonyms. */
  String countedDigest() throws IOException {
    List<Path> files = new ArrayList<>(new CorpusFiles(corpus).files());
    files.addAll(List.of(frequencies, thesaurus, vectors, vectorWords));
    return digest(files);
  }

  private static String digest(List<Path> files) throws IOException {
    MessageDigest digest = DigestUtils.getSha256Digest();
    byte[] buffer = new byte[BUFFER];
    for (Path file : files) {
      digest.update(String.valueOf(file.getFileName()).getBytes(UTF_8));
      try (InputStream in = Files.newInputStream(file)) {
        for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
          digest.update(buffer, 0, read);
        }
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
