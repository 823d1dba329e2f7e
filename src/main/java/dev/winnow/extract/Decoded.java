package dev.winnow.extract;

import dev.winnow.model.CharsetDecision;
import dev.winnow.model.CharsetDecision.Source;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Bytes read as text, with the reason why so.
 *
 * <p>Asks as browsers do: byte order mark, transport, the page itself. Unlike a browser it checks
 * the answer, since crawls hold many false labels: what is well-formed UTF-8 is read as that, and
 * what is labelled UTF-8 but is not goes to detection.
 */
record Decoded(String text, CharsetDecision decision) {
  private static final int SAMPLE = 32_768; // bytes for the detector; it settles long before

  static Decoded of(byte[] body, @Nullable String label) {
    Decoded marked = byMark(body);
    if (marked != null) {
      return marked;
    }
    Charset http = CharsetLabels.charset(label);
    if (http != null && http.name().startsWith("UTF-16") && !hasZeros(body)) {
      http = null;
    }
    if (http != null) {
      return checked(body, http, Source.HTTP);
    }
    Charset declared = MetaPrescan.declared(body);
    return declared == null
        ? detected(body, Utf8Check.of(body))
        : checked(body, declared, Source.META);
  }

  private static @Nullable Decoded byMark(byte[] body) {
    if (startsWith(body, 0xEF, 0xBB, 0xBF)) {
      return read(body, 3, StandardCharsets.UTF_8, Source.BOM);
    }
    if (startsWith(body, 0xFF, 0xFE, 0, 0)) {
      return read(body, 4, Charset.forName("UTF-32LE"), Source.BOM);
    }
    if (startsWith(body, 0, 0, 0xFE, 0xFF)) {
      return read(body, 4, Charset.forName("UTF-32BE"), Source.BOM);
    }
    if (startsWith(body, 0xFF, 0xFE)) {
      return read(body, 2, StandardCharsets.UTF_16LE, Source.BOM);
    }
    if (startsWith(body, 0xFE, 0xFF)) {
      return read(body, 2, StandardCharsets.UTF_16BE, Source.BOM);
    }
    return null;
  }

  private static Decoded checked(byte[] body, Charset charset, Source source) {
    if (charset.name().startsWith("UTF-16")) {
      return read(body, 0, charset, source);
    }
    if (charset.equals(StandardCharsets.UTF_8)) {
      Decoded decoded = read(body, 0, charset, source);
      if (decoded.decision().replacementShare() == 0) {
        return decoded;
      }
      Utf8Check utf8 = Utf8Check.of(body);
      return utf8.bad() == 0 || utf8.mostly() ? decoded : detected(body, utf8);
    }
    Utf8Check utf8 = Utf8Check.of(body);
    return utf8.clean()
        ? read(body, 0, StandardCharsets.UTF_8, Source.DETECTED)
        : read(body, 0, charset, source);
  }

  private static Decoded detected(byte[] body, Utf8Check utf8) {
    if (utf8.clean() || utf8.mostly()) {
      return read(body, 0, StandardCharsets.UTF_8, Source.DETECTED);
    }
    if (utf8.bad() == 0) {
      return read(body, 0, StandardCharsets.UTF_8, Source.DEFAULT); // nothing but ASCII
    }
    if (utf8.bad() * 100L < body.length) { // no script but Latin gets along with so few
      return read(body, 0, Charset.forName("windows-1252"), Source.DEFAULT);
    }
    UniversalDetector detector = new UniversalDetector();
    detector.handleData(body, 0, Math.min(body.length, SAMPLE));
    detector.dataEnd();
    Charset charset = CharsetLabels.charset(detector.getDetectedCharset());
    return charset == null || charset.equals(StandardCharsets.UTF_8)
        ? read(body, 0, Charset.forName("windows-1252"), Source.DEFAULT)
        : read(body, 0, charset, Source.DETECTED);
  }

  private static Decoded read(byte[] body, int from, Charset charset, Source source) {
    String text =
        charset.equals(StandardCharsets.UTF_8)
            ? Utf8Text.of(body, from)
            : new String(body, from, body.length - from, charset);
    int replaced = 0;
    for (int i = text.indexOf('\uFFFD'); i >= 0; i = text.indexOf('\uFFFD', i + 1)) {
      replaced++;
    }
    double share = text.isEmpty() ? 0 : (double) replaced / text.length();
    return new Decoded(text, new CharsetDecision(charset.name(), source, share));
  }

  private static boolean startsWith(byte[] body, int... mark) {
    if (body.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((body[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasZeros(byte[] body) {
    for (int i = 0; i < Math.min(body.length, 1024); i++) {
      if (body[i] == 0) {
        return true;
      }
    }
    return false;
  }
}
