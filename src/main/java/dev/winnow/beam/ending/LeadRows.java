package dev.winnow.beam.ending;

import dev.winnow.beam.store.OutputFolder;
import dev.winnow.beam.store.RunPlace;
import dev.winnow.report.RowShape;
import dev.winnow.report.StoredLines;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * Moves a few score lines to the front of the first part, so that its first lines show the type of
 * every field that has a value anywhere in the run; see {@link RowShape}. Most runs need none or
 * some ten. Runs of an incremental output keep their order, which their reports share.
 */
final class LeadRows {
  /** Bytes of lines that are looked at: more than most runs write, and a minute at most. */
  private static final long MOST_BYTES = 1L << 30;

  /** Bytes within which loaders look for types; datasets takes 10 MB. */
  private static final long FIRST_LOOK = 8L << 20;

  private final OutputFolder folder;
  private final RowShape shape = new RowShape();
  private final List<byte[]> lead = new ArrayList<>();
  private final Set<Line> leading = new HashSet<>();
  private final Map<String, Set<Integer>> moved = new LinkedHashMap<>();
  private final Map<String, Integer> lines = new HashMap<>();
  private long seen;

  /** A line among others: known by a checksum first, which processors count by themselves. */
  private static final class Line {
    private final byte[] bytes;
    private final int sum;

    Line(byte[] bytes) {
      CRC32C counted = new CRC32C();
      counted.update(bytes);
      this.bytes = bytes;
      this.sum = (int) counted.getValue();
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Line line && sum == line.sum && Arrays.equals(bytes, line.bytes);
    }

    @Override
    public int hashCode() {
      return sum;
    }
  }

  LeadRows(OutputFolder folder) {
    this.folder = folder;
  }

  /** Moves the lines. Done twice, it does nothing the second time. */
  void arrange() throws IOException {
    List<String> parts = folder.list(RunPlace.SCORES.every());
    for (int i = 0; i < parts.size() && seen < MOST_BYTES; i++) {
      look(parts.get(i), i == 0);
    }
    if (moved.isEmpty()) {
      return;
    }
    String first = parts.get(0);
    moved.computeIfAbsent(first, part -> new TreeSet<>());
    rewrite(first, lead); // before the others: a line that is there twice is found by the next try
    for (Map.Entry<String, Set<Integer>> part : moved.entrySet()) {
      if (!part.getKey().equals(first)
          && part.getValue().size() == lines.getOrDefault(part.getKey(), 0)) {
        folder.delete(
            List.of(RunPlace.SCORES.named(part.getKey()))); // some loaders fail on an empty file
      } else if (!part.getKey().equals(first)) {
        rewrite(part.getKey(), List.of());
      }
    }
  }

  private void look(String part, boolean first) throws IOException {
    try (StoredLines in = new StoredLines(folder.open(RunPlace.SCORES.named(part)))) {
      int number = 0;
      for (byte[] line = in.next(); line != null; line = in.next(), number++) {
        boolean early = first && seen < FIRST_LOOK;
        seen += line.length;
        boolean left = !first && leading.contains(new Line(line)); // by a try that broke off
        if (early) {
          shape.add(line);
          leading.add(new Line(line));
        } else if (left) {
          moved.computeIfAbsent(part, p -> new TreeSet<>()).add(number);
        } else if (shape.add(line)) {
          lead.add(line);
          moved.computeIfAbsent(part, p -> new TreeSet<>()).add(number);
        }
      }
      lines.put(part, number);
    }
  }

  private void rewrite(String part, List<byte[]> front) throws IOException {
    folder.write(
        RunPlace.SCORES.named(part),
        out -> {
          for (byte[] line : front) {
            out.write(line);
          }
          copy(part, moved.getOrDefault(part, Set.of()), out);
        });
  }

  private void copy(String part, Set<Integer> without, OutputStream out) throws IOException {
    try (StoredLines in = new StoredLines(folder.open(RunPlace.SCORES.named(part)))) {
      int number = 0;
      for (byte[] line = in.next(); line != null; line = in.next(), number++) {
        if (!without.contains(number)) {
          out.write(line);
        }
      }
    }
  }
}
