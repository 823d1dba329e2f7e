package dev.winnow.links.networks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;

/** PercentDecoding-decoding that takes what the web has: a broken escape stands for itself. */
final class PercentDecoding {
  private PercentDecoding() {}

  /** Decodes once, as UTF-8; a malformed sequence gives U+FFFD. */
  static String decode(String encoded) {
    if (encoded.indexOf('%') < 0) {
      return encoded;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(encoded.length());
    byte[] raw = encoded.getBytes(UTF_8);
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
