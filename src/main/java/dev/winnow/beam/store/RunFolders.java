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
 * The output of incremental runs: one folder per run under {@code runs/}, and a file {@code latest}
 * that names the newest complete run. It is a file because object stores have no links. A run is
 * published by replacing this one file; a folder under {@code runs/} with a higher number than the
 * latest belongs to a run that died.
 */
public record RunFolders(OutputFolder root) implements Serializable {
  private static final String LATEST = "latest";
  private static final String NEXT = OutputFolder.UNFINISHED + LATEST;

  /**
   * The ledger, which lists the state of every input file after a run; a part of the folder of the
   * run.
   */
  public static final String LEDGER = "ledger.jsonl.gz";

  /** The folder of a run. */
  public OutputFolder run(String id) {
    return root.below("runs/" + id);
  }

  /** Id of the newest complete run; null before the first. */
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
   * Repairs the state after a run that died while it published. Beam replaces a file on HDFS by
   * deleting it first: if {@code latest} is gone and its successor is complete, that run had
   * reached its end.
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

  /** Whether a run died while it published, so that {@link #recover} has work. */
  public boolean isHalfPublished() throws IOException {
    return root.holds(NEXT);
  }

  /** Deletes what unpublished runs of this number left. */
  public void clear(String number) throws IOException {
    root.deleteWithFolders("runs/" + number + "-*/**");
  }

  /** Makes a complete run the latest. */
  public void publish(String id) throws IOException {
    try (OutputStream out = root.create(NEXT)) {
      out.write((id + "\n").getBytes(UTF_8));
    }
    root.move(List.of(NEXT), List.of(LATEST));
    root.clearUnfinished();
  }
}
