package dev.winnow.extract;

import dev.winnow.model.Rejected;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.time.Duration;
import java.util.Locale;

/** The moment at which work on a page ends, asked for again and again while the work goes on. */
final class Deadline {
  private final Duration time;
  private final long end;

  Deadline(Duration time) {
    this.time = time;
    this.end = System.nanoTime() + time.toNanos();
  }

  /** Throws {@link Stop} when the time is over. */
  void check() {
    if (System.nanoTime() - end > 0) {
      throw new Stop(
          Rejected.Code.EXTRACTION_TIMEOUT,
          String.format(Locale.ROOT, "extraction took longer than %d ms", time.toMillis()));
    }
  }

  /** A reader that checks whenever the parser asks for more, every few thousand characters. */
  Reader watched(Reader reader) {
    return new FilterReader(reader) {
      @Override
      public int read(char[] buffer, int offset, int length) throws IOException {
        check();
        return super.read(buffer, offset, length);
      }
    };
  }
}
