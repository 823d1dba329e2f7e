package dev.winnow.beam.store;

import dev.winnow.beam.options.ScoreOptions;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;

/**
 * Prevents two incremental runs in one local output at the same time. The operating system releases
 * the lock when the process ends, in whatever way. Object stores have no locks: there the scheduler
 * must keep runs apart, and a run that another one overtook does not publish.
 */
public final class RunLock {
  private RunLock() {}

  /**
   * Runs some work under the lock of a job's output, if the job is incremental and its output is
   * local.
   *
   * @throws IOException if another run holds the lock
   */
  public static <T> T holding(ScoreOptions options, Callable<T> work) throws Exception {
    String output = options.getOutput();
    if (!options.isIncremental() || output == null || output.contains("://")) {
      return work.call();
    }
    Path lock = Files.createDirectories(Path.of(output)).resolve(".lock");
    try (FileChannel channel =
        FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      if (!locked(channel)) {
        throw new IOException("another run writes to --output=" + output);
      }
      return work.call();
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
