package dev.winnow.signals.corpus;

import dev.winnow.signals.SignalCard;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.Deflater;

/**
 * How far a text compresses: bytes in UTF-8 / bytes of its zlib stream.
 *
 * <p>Source: Ntoulas et al., WWW 2006, section 4.6 (there with gzip on the visible text).
 */
final class Compression implements Family {
  @Override
  public List<SignalCard> cards() {
    return List.of(
        new SignalCard(
            "compression_ratio", "ratio", "bytes to compressed bytes", "Ntoulas et al., WWW 2006"));
  }

  @Override
  public void measure(CorpusText text, Values values) {
    byte[] bytes = text.text().getBytes(StandardCharsets.UTF_8);
    if (bytes.length > 0) {
      values.ratio("compression_ratio", bytes.length, compressed(bytes));
    }
  }

  private static long compressed(byte[] bytes) {
    Deflater deflater = new Deflater();
    try {
      deflater.setInput(bytes);
      deflater.finish();
      byte[] sink = new byte[8192]; // only counted, so any size does
      while (!deflater.finished()) {
        deflater.deflate(sink);
      }
      return deflater.getBytesWritten();
    } finally {
      deflater.end();
    }
  }
}
