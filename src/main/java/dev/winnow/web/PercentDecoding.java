package dev.winnow.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;

/** Percent-decoding as the URL Standard has it: a broken escape stands for itself. */
public final class PercentDecoding {
  private PercentDecoding() {}

  /** Decodes once, as UTF-8; a malformed sequence gives U+FFFD. */
  public static String decode(String encoded) {
    if (encoded.indexOf('%') < 0) {
      return encoded;
    }
    byte[] raw = encoded.getBytes(UTF_8);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(raw.length);
    for (int i = 0; i < raw.length; i++) {
      int value = raw[i] == '%' && i + 2 < raw.length ? hex(raw[i + 1], raw[i + 2]) : -1;
      bytes.write(value < 0 ? raw[i] : value);
      i += value < 0 ? 0 : 2;
    }
    return bytes.toString(UTF_8);
  }

  private static int hex(byte high, byte low) {
    int h = Character.digit(high, 16);
    int l = Character.digit(low, 16);
    return h < 0 || l < 0 ? -1 : h * 16 + l;
  }
}
