package dev.winnow.beam.job;

import dev.winnow.beam.store.OutputFolder;
import dev.winnow.report.RowShape;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Moves a few score lines to the front of the first part, so that its first lines show the type of
 * every field that has a value anywhere in the run; see {@link RowShape}. Most runs need none or
 * some ten. Runs of an incremental output keep their order, which their reports share.
 */
final class LeadRows {
  private static final String SCORES = "scores/";

  /** Bytes of lines that are looked at: more than most runs write, and a minute at most. */
  private static final long MOST_BYTES = 1L << 30;

  /** Bytes within which loaders look for types; datasets takes 10 MB. */
  private static final long FIRST_LOOK = 8L << 20;

  private final OutputFolder folder;
  private final RowShape shape = new RowShape();
  private final List<byte[]> lead = new ArrayList<>();
  private final Set<ByteBuffer> leading = new HashSet<>();
  private final Map<String, Set<Integer>> moved = new LinkedHashMap<>();
  private final Map<String, Integer> lines = new HashMap<>();
  private long seen;

  LeadRows(OutputFolder folder) {
    this.folder = folder;
  }

  /** Moves the lines. Done twice, it does nothing the second time. */
  void arrange() throws IOException {
    List<String> parts = folder.list(SCORES + "part-*.jsonl");
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
        folder.delete(List.of(SCORES + part.getKey())); // some loaders fail on an empty file
      } else if (!part.getKey().equals(first)) {
        rewrite(part.getKey(), List.of());
      }
    }
  }

  private void look(String part, boolean first) throws IOException {
    try (InputStream in = new BufferedInputStream(folder.open(SCORES + part))) {
      int number = 0;
      for (byte[] line = line(in); line != null; line = line(in), number++) {
        boolean early = first && seen < FIRST_LOOK;
        seen += line.length;
        boolean left = !first && leading.contains(ByteBuffer.wrap(line)); // by a try that broke off
        if (early) {
          shape.add(line);
          leading.add(ByteBuffer.wrap(line));
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
        SCORES + part,
        out -> {
          for (byte[] line : front) {
            out.write(line);
          }
          copy(part, moved.getOrDefault(part, Set.of()), out);
        });
  }

  private void copy(String part, Set<Integer> without, OutputStream out) throws IOException {
    try (InputStream in = new BufferedInputStream(folder.open(SCORES + part))) {
      int number = 0;
      for (byte[] line = line(in); line != null; line = line(in), number++) {
        if (!without.contains(number)) {
          out.write(line);
        }
      }
    }
  }

  /** The next line with its line feed; null at the end. */
  private static byte @Nullable [] line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(8192);
    for (int next = in.read(); next >= 0; next = in.read()) {
      line.write(next);
      if (next == '\n') {
        return line.toByteArray();
      }
    }
    return line.size() == 0 ? null : line.toByteArray();
  }
}
