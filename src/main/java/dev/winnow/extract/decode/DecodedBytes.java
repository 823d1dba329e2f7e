package dev.winnow.extract.decode;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.winnow.model.CharsetDecision;
import dev.winnow.model.CharsetDecision.Source;
import dev.winnow.unicode.WellFormedText;
import java.io.CharArrayReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Bytes read as text, and what decided their charset.
 *
 * <p>The order of evidence is that of browsers: byte order mark, transport, the page itself. Unlike
 * a browser it checks the answer, since crawls hold many false labels: well-formed UTF-8 is read as
 * UTF-8 whatever its label, and bytes that are labelled UTF-8 and are not go to the declaration in
 * the page, then to detection.
 */
public final class DecodedBytes {
  private static final int UNITS = 1024; // bytes searched for the zeros of UTF-16
  private static final int FEWEST_ZEROS = 4; // a stray one makes no wide page
  private static final int LEAST_WIDE = 20; // one zero in so many bytes: markup has more
  private static final int SAMPLE = 32_768; // bytes for the detector, more than it needs

  private final CharsetDecision decision;
  private final Charset charset;
  private final byte[] body;
  private final int from;
  private final @Nullable String read; // null if the bytes are decoded during the parse
  private final char @Nullable [] table; // of a single-byte charset; null for UTF-8
  private final int length;
  private final int mostNoise;

  private DecodedBytes(
      CharsetDecision decision,
      Charset charset,
      byte[] body,
      int from,
      @Nullable String read,
      char @Nullable [] table,
      int length,
      int mostNoise) {
    this.decision = decision;
    this.charset = charset;
    this.body = body;
    this.from = from;
    this.read = read;
    this.table = table;
    this.length = length;
    this.mostNoise = mostNoise;
  }

  /**
   * Decodes a body.
   *
   * @param label the charset that the transport named, or null
   */
  public static DecodedBytes of(byte[] body, @Nullable String label) {
    DecodedBytes marked = byMark(body);
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
    if (declared != null) {
      return checked(body, declared, Source.META);
    }
    Charset wide = wide(body);
    return wide == null
        ? detected(body, Utf8Check.of(body))
        : read(body, 0, wide, Source.DETECTED, body.length);
  }

  /** UTF-16 without a mark: markup and blanks have a zero on one side, and nothing on the other. */
  private static @Nullable Charset wide(byte[] body) {
    int[] zeros = new int[2];
    int length = Math.min(body.length, UNITS) & ~1;
    for (int i = 0; i < length; i++) {
      zeros[i & 1] += body[i] == 0 ? 1 : 0;
    }
    int least = Math.max(FEWEST_ZEROS, length / LEAST_WIDE);
    if (zeros[0] == 0 && zeros[1] >= least) {
      return StandardCharsets.UTF_16LE;
    }
    return zeros[1] == 0 && zeros[0] >= least ? StandardCharsets.UTF_16BE : null;
  }

  /** The charset, the reason for it and the share of replaced characters. */
  public CharsetDecision decision() {
    return decision;
  }

  /** UTF-16 units of the text. */
  public int length() {
    return length;
  }

  /** How many characters are {@code <}, with which every tag begins; of some charsets, more. */
  public int opening() {
    int count = 0;
    for (int i = from; i < body.length; i++) {
      count += body[i] == '<' ? 1 : 0;
    }
    return count;
  }

  /** An upper bound on {@link #noise}, known without another pass over the bytes. */
  int mostNoise() {
    return mostNoise;
  }

  /** How many characters are noise, see {@link NoiseCharacters}. */
  int noise() {
    int noise = 0;
    if (read != null) {
      for (int i = 0; i < read.length(); i++) {
        noise += NoiseCharacters.is(read.charAt(i)) ? 1 : 0;
      }
      return noise;
    }
    for (int i = from; i < body.length; i++) {
      char beyond = table == null ? ' ' : table[body[i] & 0xFF]; // well-formed UTF-8: no noise
      noise += NoiseCharacters.is(body[i] >= 0 ? (char) body[i] : beyond) ? 1 : 0;
    }
    return noise;
  }

  /** The whole text. */
  public String text() {
    return read == null ? new String(body, from, body.length - from, charset) : read;
  }

  /** The text for the parser, repaired, a title that nothing closes closed. */
  public Reader markup() {
    String ascii = read == null ? new String(body, ISO_8859_1) : "";
    return read != null || UnclosedTitle.isIn(ascii) || MarkupRepairs.isNeeded(ascii)
        ? new CharArrayReader(UnclosedTitle.closed(repaired()))
        : reader();
  }

  /** The text, repaired as {@link MarkupRepairs} does. */
  public char[] repaired() {
    return MarkupRepairs.of(read == null ? characters() : read.toCharArray());
  }

  /** Decodes the bytes of one of the charsets that are decoded during the parse. */
  private char[] characters() {
    char[] text = new char[length + 1]; // the reader wants room for a pair of surrogates
    try (Reader reader = reader()) {
      int end = 0;
      for (int got = 0; got >= 0 && end < length; end += Math.max(0, got)) {
        got = reader.read(text, end, text.length - end);
      }
      return Arrays.copyOf(text, end);
    } catch (IOException e) {
      throw new UncheckedIOException("bytes in memory", e);
    }
  }

  private Reader reader() {
    return table == null ? new Utf8Reader(body, from) : new SingleByteReader(body, from, table);
  }

  private static @Nullable DecodedBytes byMark(byte[] body) {
    if (startsWith(body, 0xEF, 0xBB, 0xBF)) {
      return utf8(body, 3, Source.BOM, Utf8Check.of(body));
    }
    if (startsWith(body, 0xFF, 0xFE, 0, 0)) {
      return read(body, 4, Charset.forName("UTF-32LE"), Source.BOM, body.length);
    }
    if (startsWith(body, 0, 0, 0xFE, 0xFF)) {
      return read(body, 4, Charset.forName("UTF-32BE"), Source.BOM, body.length);
    }
    if (startsWith(body, 0xFF, 0xFE)) {
      return read(body, 2, StandardCharsets.UTF_16LE, Source.BOM, body.length);
    }
    if (startsWith(body, 0xFE, 0xFF)) {
      return read(body, 2, StandardCharsets.UTF_16BE, Source.BOM, body.length);
    }
    return null;
  }

  private static DecodedBytes checked(byte[] body, Charset charset, Source source) {
    if (charset.name().startsWith("UTF-16")) {
      return read(body, 0, charset, source, body.length);
    }
    Utf8Check utf8 = Utf8Check.of(body);
    if (charset.equals(UTF_8)) {
      boolean mended = utf8.bad() == 0 || utf8.mostly();
      return mended ? utf8(body, 0, source, utf8) : notUtf8(body, source, utf8);
    }
    // A stray byte is no sign against UTF-8; with it, a charset of two bytes is not ruled out.
    return utf8.clean() || (utf8.mostly() && isSingleByte(charset))
        ? utf8(body, 0, Source.DETECTED, utf8)
        : read(body, 0, charset, source, utf8.low());
  }

  /** Bytes under a false label: what the page itself declares, if that is not false as well. */
  private static DecodedBytes notUtf8(byte[] body, Source source, Utf8Check utf8) {
    Charset declared = source == Source.HTTP ? MetaPrescan.declared(body) : null;
    return declared == null || declared.equals(UTF_8)
        ? detected(body, utf8)
        : read(body, 0, declared, Source.META, utf8.low());
  }

  private static boolean isSingleByte(Charset charset) {
    return charset.newDecoder().maxCharsPerByte() == 1f
        && charset.newDecoder().averageCharsPerByte() == 1f;
  }

  private static DecodedBytes detected(byte[] body, Utf8Check utf8) {
    if (utf8.clean() || utf8.mostly()) {
      return utf8(body, 0, Source.DETECTED, utf8);
    }
    if (utf8.bad() == 0) {
      return utf8(body, 0, Source.DEFAULT, utf8); // ASCII only
    }
    Charset western = Charset.forName("windows-1252");
    if (utf8.bad() * 100L < body.length) { // only Latin text has so few bytes beyond ASCII
      return read(body, 0, western, Source.DEFAULT, utf8.low());
    }
    UniversalDetector detector = new UniversalDetector();
    detector.handleData(body, 0, Math.min(body.length, SAMPLE));
    detector.dataEnd();
    Charset charset = CharsetLabels.charset(detector.getDetectedCharset());
    return charset == null || charset.equals(UTF_8)
        ? read(body, 0, western, Source.DEFAULT, utf8.low())
        : read(body, 0, charset, Source.DETECTED, utf8.low());
  }

  private static DecodedBytes utf8(byte[] body, int from, Source source, Utf8Check check) {
    if (check.replaced() > 0) {
      return read(body, from, UTF_8, source, check.low());
    }
    CharsetDecision decision = new CharsetDecision(UTF_8.name(), source, 0);
    int length = check.length() - (from > 0 ? 1 : 0); // without the mark
    return new DecodedBytes(decision, UTF_8, body, from, null, null, length, check.low());
  }

  /**
   * Decodes the bytes with a charset, at once unless it is a single-byte one.
   *
   * @param low number of bytes below the space; all bytes if the charset has wider units
   */
  private static DecodedBytes read(byte[] body, int from, Charset charset, Source source, int low) {
    char[] table = SingleByteReader.table(charset);
    if (table != null) {
      return single(body, from, charset, table, source, low);
    }
    String text =
        charset.name().startsWith("UTF-16")
            ? wide(body, from, charset.equals(StandardCharsets.UTF_16BE))
            : new String(body, from, body.length - from, charset);
    int replaced = 0;
    for (int i = text.indexOf('\uFFFD'); i >= 0; i = text.indexOf('\uFFFD', i + 1)) {
      replaced++;
    }
    int noise = charset.equals(UTF_8) ? replaced + low : text.length();
    CharsetDecision decision = decision(charset, source, replaced, text.length());
    return new DecodedBytes(decision, charset, body, from, text, null, text.length(), noise);
  }

  /** UTF-16; Java's decoder takes the character behind a lone surrogate away with it. */
  private static String wide(byte[] body, int from, boolean big) {
    int length = (body.length - from) / 2;
    char[] units = new char[length];
    for (int i = 0; i < length; i++) {
      int first = body[from + 2 * i] & 0xFF;
      int second = body[from + 2 * i + 1] & 0xFF;
      units[i] = (char) (big ? first << 8 | second : second << 8 | first);
    }
    return WellFormedText.of(new String(units));
  }

  private static DecodedBytes single(
      byte[] body, int from, Charset charset, char[] table, Source source, int low) {
    int replaced = 0;
    for (int i = from; i < body.length; i++) {
      replaced += body[i] < 0 && table[body[i] & 0xFF] == '\uFFFD' ? 1 : 0;
    }
    int length = body.length - from;
    CharsetDecision decision = decision(charset, source, replaced, length);
    return new DecodedBytes(decision, charset, body, from, null, table, length, replaced + low);
  }

  private static CharsetDecision decision(
      Charset charset, Source source, int replaced, int length) {
    double share = length == 0 ? 0 : (double) replaced / length;
    return new CharsetDecision(charset.name(), source, share);
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
