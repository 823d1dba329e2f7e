package dev.winnow.read.unpack;

import java.nio.ByteBuffer;

/** First bytes that tell a format. */
public enum FormatMagic {
  GZIP("\u001f\u008b\b"),
  ZSTD("(\u00b5/\u00fd"),
  /** The skippable frame in which the WARC-zstd convention keeps the dictionary. */
  ZSTD_DICTIONARY("]*M\u0018"),
  ZIP("PK\u0003\u0004"),
  PARQUET("PAR1"),
  WARC("WARC/"),
  ARC("filedesc:"),
  PDF("%PDF-"),
  PNG("\u0089PNG"),
  GIF("GIF8"),
  JPEG("\u00ff\u00d8\u00ff");

  private final String bytes; // as ISO 8859-1

  FormatMagic(String bytes) {
    this.bytes = bytes;
  }

  /** Whether the buffer's next bytes are these; does not move it. */
  public boolean at(ByteBuffer buffer) {
    return at(buffer, buffer.position());
  }

  /** Whether these bytes stand at an index of the buffer, before its limit. */
  public boolean at(ByteBuffer buffer, int index) {
    if (buffer.limit() - index < bytes.length()) {
      return false;
    }
    for (int i = 0; i < bytes.length(); i++) {
      if (buffer.get(index + i) != (byte) bytes.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
