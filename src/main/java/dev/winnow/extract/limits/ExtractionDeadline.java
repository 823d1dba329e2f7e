package dev.winnow.extract.limits;

import dev.winnow.model.Rejected;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Locale;

/** The time at which work on a page must end. The work checks it at intervals. */
public final class ExtractionDeadline {
  /** Reads between two checks; the parser asks for some thousand characters at a time. */
  private static final int CHECK_EVERY = 8;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final Duration time;
  private final long end;

  /** Starts the time of a page. */
  public ExtractionDeadline(Duration time) {
    this.time = time;
    this.end = used() + time.toNanos();
  }

  /**
   * CPU time of this thread, so that other load on the machine changes no result; time of the clock
   * on a JVM that does not tell.
   */
  private static long used() {
    long used = THREADS.isCurrentThreadCpuTimeSupported() ? THREADS.getCurrentThreadCpuTime() : -1;
    return used >= 0 ? used : System.nanoTime();
  }

  /** Throws {@link ExtractionStop} if the time is over. */
  public void check() {
    if (used() - end > 0) {
      throw new ExtractionStop(
          Rejected.Code.EXTRACTION_TIMEOUT,
          String.format(Locale.ROOT, "extraction took longer than %d ms", time.toMillis()));
    }
  }

  /** A reader that checks the deadline at every eighth read of the parser. */
  public Reader watched(Reader reader) {
    return new FilterReader(reader) {
      private int asked;

      @Override
      public int read(char[] buffer, int offset, int length) throws IOException {
        if (asked++ % CHECK_EVERY == 0) {
          check();
        }
        return super.read(buffer, offset, length);
      }
    };
  }
}
