package dev.winnow.beam.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The output of incremental runs: a folder for each under {@code runs/}, and a file {@code latest}
 * that names the newest whole one. A file, because object stores have no links. Replacing it is the
 * one moment at which a run comes to be: whatever stands under {@code runs/} behind the latest is
 * what a run that died has left.
 */
public record RunFolders(OutputFolder root) implements Serializable {
  private static final String LATEST = "latest";
  private static final String NEXT = OutputFolder.UNFINISHED + LATEST;

  /** What is known of every input file after a run; part of its folder. */
  public static final String LEDGER = "ledger.jsonl.gz";

  /** The folder of a run. */
  public OutputFolder run(String id) {
    return root.below("runs/" + id);
  }

  /** Id of the newest whole run; null before the first. */
  public @Nullable String latest() throws IOException {
    String id = read(LATEST).strip();
    return id.isEmpty() ? null : id;
  }

  private String read(String file) throws IOException {
    try (InputStream in = root.find(file)) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (FileNotFoundException e) {
      return "";
    }
  }

  /**
   * Clears up after a run that died while it published. On HDFS Beam replaces a file by deleting it
   * first: where {@code latest} is gone and the next one is whole, that run had come to its end.
   */
  public void recover() throws IOException {
    String next = read(NEXT);
    if (next.endsWith("\n") && latest() == null) {
      root.move(List.of(NEXT), List.of(LATEST));
    }
    if (root.holds(NEXT)) {
      root.clearUnfinished();
    }
  }

  /** Takes away what runs with a number have left, which no one has published. */
  public void clear(String number) throws IOException {
    root.deleteWithFolders("runs/" + number + "-*/**");
  }

  /** Makes a whole run the latest. */
  public void publish(String id) throws IOException {
    try (OutputStream out = root.create(NEXT)) {
      out.write((id + "\n").getBytes(UTF_8));
    }
    root.move(List.of(NEXT), List.of(LATEST));
    root.clearUnfinished();
  }
}
