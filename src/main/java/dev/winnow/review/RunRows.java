package dev.winnow.review;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the score lines of a run, one at a time. */
public final class RunRows {
  private static final ObjectReader LINES = new ObjectMapper().readerFor(Line.class);

  /** The schema of score lines that this version writes and reads. */
  private static final int SCHEMA = 2;

  private RunRows() {}

  /**
   * Reads every file under {@code scores} of a run's folder, in the order of their names.
   *
   * @throws IOException if the folder holds no run, or if a line is not a score line of this
   *     schema; the message names file and line
   */
  public static void read(Path run, Consumer<ReviewRow> rows) throws IOException {
    Path scores = run.resolve("scores");
    if (!Files.isDirectory(scores)) {
      if (Files.isRegularFile(run.resolve("run.json"))) {
        return; // a run that scored no page writes no score lines
      }
      throw new NoSuchFileException(scores.toString(), null, "is not there: name a run's folder");
    }
    List<Path> files;
    try (Stream<Path> found = Files.list(scores)) {
      files = found.filter(file -> file.toString().endsWith(".jsonl")).sorted().toList();
    }
    for (Path file : files) {
      try (InputStream in = Files.newInputStream(file)) {
        read(file.toString(), in, rows);
      }
    }
  }

  /** Reads one file of score lines; leaves the stream open. */
  public static void read(String name, InputStream in, Consumer<ReviewRow> rows)
      throws IOException {
    BufferedReader reader = new BufferedReader(new InputStreamReader(in, UTF_8));
    int number = 0;
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      number++;
      if (!line.isBlank()) {
        rows.accept(row(name, number, line));
      }
    }
  }

  private static ReviewRow row(String name, int number, String line) throws IOException {
    try {
      Line read = LINES.readValue(line);
      if (read.schema == null || read.schema != SCHEMA) {
        throw new IOException(
            String.format(
                Locale.ROOT,
                "%s line %d is of schema %s, and this version reads schema %d: score the pages"
                    + " again",
                name,
                number,
                read.schema,
                SCHEMA));
      }
      return read.row();
    } catch (JsonProcessingException | NullPointerException e) {
      String problem =
          e instanceof JsonProcessingException json
              ? json.getOriginalMessage()
              : "a field is missing";
      throw new IOException(
          String.format(Locale.ROOT, "%s line %d is no score line: %s", name, number, problem), e);
    }
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  private record Line(
      String id,
      @Nullable String url,
      @Nullable String site,
      Source source,
      @Nullable Integer schema,
      @Nullable Double quality,
      String verdict,
      List<String> flags,
      List<Signal> signals,
      Text text,
      String policy,
      String winnow) {

    ReviewRow row() {
      SortedMap<String, ReviewRow.Measure> measured = new TreeMap<>();
      for (Signal signal : signals) {
        if (signal.outcome.equals("measured") && signal.value != null && signal.severity != null) {
          measured.put(signal.id, new ReviewRow.Measure(signal.value, signal.severity));
        }
      }
      return new ReviewRow(
          id,
          url,
          site,
          source.file,
          LabelReader.bare(text.digest),
          quality,
          verdict,
          List.copyOf(flags),
          measured,
          policy,
          winnow);
    }
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  private record Source(String file) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  private record Text(String digest) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  private record Signal(
      String id, String outcome, @Nullable Double value, @Nullable Double severity) {}
}
