package dev.winnow.beam.store;

import dev.winnow.runs.UsageException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;

/**
 * Keeps two runs of one local output apart. The system gives the lock back when the process ends,
 * however it ends. Object stores have no locks: there the scheduler keeps runs apart, and a run
 * that was overtaken does not publish.
 */
public final class RunLock {
  private static final String NAME = ".lock";

  private RunLock() {}

  /**
   * Does some work under the lock of an output, if the output is local. The lock is a file in the
   * output; it is made after a check, so that a refused command leaves no trace. If it is there,
   * another run may hold it, and only the work itself can look at the output.
   *
   * @param check looks at the output and changes nothing
   * @throws IOException if another run has the lock
   * @throws UsageException if the lock cannot be made for want of permission
   */
  public static <T> T holding(String output, PlaceCheck check, Callable<T> work) throws Exception {
    if (output.contains("://")) {
      return work.call();
    }
    Path lock = Path.of(output).resolve(NAME);
    if (!Files.exists(lock)) {
      check.run();
    }
    try (FileChannel channel = open(Path.of(output))) {
      if (!locked(channel)) {
        throw new IOException("another run writes to --output=" + output);
      }
      return work.call();
    }
  }

  /** Looks at an output before anything is written to it. */
  @FunctionalInterface
  public interface PlaceCheck {
    /** Throws if the output cannot be written to. */
    void run() throws UsageException, IOException;
  }

  private static FileChannel open(Path folder) throws UsageException, IOException {
    try {
      return FileChannel.open(
          Files.createDirectories(folder).resolve(NAME),
          StandardOpenOption.CREATE,
          StandardOpenOption.WRITE);
    } catch (AccessDeniedException e) {
      throw new UsageException("--output: no permission to write " + e.getFile());
    }
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false; // another thread of this process has it
    }
  }
}
