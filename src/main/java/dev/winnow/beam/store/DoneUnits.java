package dev.winnow.beam.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.winnow.runs.UsageException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The units of a run that are done. Each leaves a marker that holds its counts, written after all
 * its files are at their places; so a run that was interrupted goes on from there. The markers go
 * when the run has ended.
 *
 * @param resumed whether markers of an earlier start of this run count
 */
public record DoneUnits(OutputFolder folder, boolean resumed) implements Serializable {
  private static final String MARKER = OutputFolder.KEPT_UNFINISHED + "done-";
  private static final String PLAN = OutputFolder.KEPT_UNFINISHED + "plan";

  /** Starts a run whose units are those of a plan. */
  public static DoneUnits start(OutputFolder folder, String plan) throws IOException {
    folder.write(PLAN, out -> out.write(plan.getBytes(UTF_8)));
    return new DoneUnits(folder, false);
  }

  /** Goes on with a run that {@link #require} accepted. */
  public static DoneUnits resume(OutputFolder folder) throws IOException {
    folder.clearAttempts();
    return new DoneUnits(folder, true);
  }

  /** Whether the folder holds a run that did not end. */
  public static boolean isOpen(OutputFolder folder) throws IOException {
    return folder.holds(PLAN);
  }

  /**
   * Checks that the run in a folder, which did not end, has the same units.
   *
   * @throws UsageException if its files, its policy or its version were others
   */
  public static void require(OutputFolder folder, String plan) throws UsageException, IOException {
    try (InputStream in = folder.find(PLAN)) {
      if (!new String(in.readAllBytes(), UTF_8).equals(plan)) {
        throw new UsageException(
            String.format(
                Locale.ROOT,
                "--resume: %s holds a run of other inputs, policy, formats or version;"
                    + " --overwrite starts anew",
                folder.path()));
      }
    }
  }

  /** Number of units that are done. */
  public int count() throws IOException {
    return folder.list(MARKER + "*").size();
  }

  /** The counts of a unit that is done, or null. */
  public byte @Nullable [] find(String label) throws IOException {
    if (!resumed) {
      return null;
    }
    try (InputStream in = folder.find(MARKER + label)) {
      return in.readAllBytes();
    } catch (FileNotFoundException e) {
      return null;
    }
  }

  /** Marks a unit as done; all its files are at their places by then. */
  public void add(String label, byte[] counts) throws IOException {
    folder.write(MARKER + label, out -> out.write(counts));
  }
}
