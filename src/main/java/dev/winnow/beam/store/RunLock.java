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
 * Keeps two runs of one local output apart. The system gives the lock back when the process ends,
 * however it ends. Object stores have no locks: there the scheduler keeps runs apart, and a run
 * that was overtaken does not publish.
 */
public final class RunLock {
  private RunLock() {}

  /**
   * Does some work under the lock of a job's output, if the output is local.
   *
   * @throws IOException if another run has the lock
   */
  public static <T> T holding(ScoreOptions options, Callable<T> work) throws Exception {
    String output = options.getOutput();
    if (output == null || output.isBlank() || output.contains("://")) {
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
