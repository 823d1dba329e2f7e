package dev.winnow.train.phrasing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Running text from files, streamed: {@code .txt} is cut into pieces of some 400 words at line
 * ends, {@code .jsonl} gives a document a row, from its field {@code text} or {@code a}, of the
 * kind that its field {@code kind} names.
 */
public final class CorpusFiles {
  private static final int PIECE_CHARACTERS = 2_400; // some 400 words, a short page
  private static final int PIECES_A_GROUP = 40; // a chapter: neighbours share their topic
  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<Path> files;

  /** Takes files, and folders of files, in the order of their names. */
  public CorpusFiles(List<Path> roots) throws IOException {
    List<Path> found = new java.util.ArrayList<>();
    for (Path root : roots) {
      try (Stream<Path> tree = Files.walk(root)) {
        tree.filter(CorpusFiles::readable).sorted().forEach(found::add);
      }
    }
    this.files = List.copyOf(found);
  }

  private static boolean readable(Path path) {
    String name = path.getFileName().toString();
    return Files.isRegularFile(path) && (name.endsWith(".txt") || name.endsWith(".jsonl"));
  }

  /** The files that are read. */
  public List<Path> files() {
    return files;
  }

  /** Hands over every document, always in the same order. */
  public void forEach(Consumer<TrainingText> consumer) throws IOException {
    for (Path file : files) {
      if (file.toString().endsWith(".jsonl")) {
        rows(file, consumer);
      } else {
        pieces(file, consumer);
      }
    }
  }

  private void rows(Path file, Consumer<TrainingText> consumer) throws IOException {
    String name = file.getFileName().toString();
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode row = JSON.readTree(line);
        String text = row.path(row.has("text") ? "text" : "a").asText();
        String group = row.path("url").asText(name + "#" + number++);
        consumer.accept(new TrainingText(group, row.path("kind").asText(name), text));
      }
    }
  }

  private void pieces(Path file, Consumer<TrainingText> consumer) throws IOException {
    String name = file.getFileName().toString();
    boolean small = Files.size(file) < 200_000; // one document; longer files are books
    String register = small ? folder(file) : name;
    StringBuilder piece = new StringBuilder();
    int number = 0;
    for (String line : new String(Files.readAllBytes(file), UTF_8).lines().toList()) {
      piece.append(line.replaceAll("<[^>]*>", "\n")).append('\n');
      if (piece.length() >= PIECE_CHARACTERS) {
        consumer.accept(text(name, register, small, number++, piece));
      }
    }
    if (piece.length() > 0) {
      consumer.accept(text(name, register, small, number, piece));
    }
  }

  /** Name of the folder of a collection of small files, with that of the folder around it. */
  private static String folder(Path file) {
    Path parent = file.toAbsolutePath().getParent();
    if (parent == null || parent.getNameCount() < 2) {
      return "";
    }
    return parent.subpath(parent.getNameCount() - 2, parent.getNameCount()).toString();
  }

  private static TrainingText text(
      String name, String register, boolean small, int number, StringBuilder piece) {
    String group = small ? name : name + "#" + number / PIECES_A_GROUP;
    TrainingText text = new TrainingText(group, register, piece.toString());
    piece.setLength(0);
    return text;
  }
}
