package dev.winnow.signals.corpus;

import dev.winnow.signals.api.SignalCard;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.Deflater;

/**
 * How far a text compresses: bytes in UTF-8 / bytes of its zlib stream.
 *
 * <p>Source: Ntoulas et al., WWW 2006, section 4.6 (there with gzip on the visible text).
 */
final class CompressionRatio implements CorpusFamily {
  @Override
  public List<SignalCard> cards() {
    return List.of(
        new SignalCard(
            "compression_ratio", "ratio", "bytes to compressed bytes", "Ntoulas et al., WWW 2006"));
  }

  @Override
  public void measure(CorpusText text, SignalValues values) {
    byte[] bytes = text.text().getBytes(StandardCharsets.UTF_8);
    if (bytes.length > 0) {
      values.ratio("compression_ratio", bytes.length, Counter.OF_THREAD.get().compressed(bytes));
    }
  }

  /** Counts the output of a deflater. One per thread, because a deflater allocates 256 KiB. */
  private static final class Counter {
    static final ThreadLocal<Counter> OF_THREAD = ThreadLocal.withInitial(Counter::new);

    private final Deflater deflater = new Deflater(); // its memory is freed with the thread
    private final byte[] sink = new byte[8192]; // receives the output, which is only counted

    long compressed(byte[] bytes) {
      deflater.setInput(bytes);
      deflater.finish();
      while (!deflater.finished()) {
        deflater.deflate(sink);
      }
      long written = deflater.getBytesWritten();
      deflater.reset(); // releases the page
      return written;
    }
  }
}
