package dev.winnow.report.html;

import dev.winnow.packing.PackedData;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.GZIPInputStream;

/** The form of a file of cards. */
public enum ShardForm {
  /**
   * A script for browsers. A page opened from disk must not read the files beside it, but it may
   * run them. So a shard is a classic script with a single call, {@code winnowShard("name","…")},
   * whose payload is gzipped JSON in base64: it halves the size, and crawled text in this alphabet
   * cannot end its string.
   */
  SCRIPT {
    @Override
    String place(String name) {
      return "data/" + name + ".js";
    }

    @Override
    OutputStream into(OutputStream file, String name) throws IOException {
      return PackedJson.into(file, before(name), "\");\n");
    }

    @Override
    byte[] read(InputStream file, String name) throws IOException {
      byte[] script = file.readAllBytes();
      int start = before(name).length();
      int end = script.length;
      while (end > start && script[end - 1] != '"') {
        end--;
      }
      byte[] packed =
          Base64.getDecoder().decode(Arrays.copyOfRange(script, start, Math.max(start, end - 1)));
      try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed), BUFFER)) {
        return in.readAllBytes();
      }
    }

    private String before(String name) {
      return "winnowShard(\"" + name + "\",\"";
    }
  },

  /** Cards that wait for what is said across pages: JSON, packed for the run alone. */
  WAITING {
    @Override
    String place(String name) {
      return "cards-" + name + ".bin";
    }

    @Override
    OutputStream into(OutputStream file, String name) throws IOException {
      return PackedData.into(file);
    }

    @Override
    byte[] read(InputStream file, String name) throws IOException {
      try (InputStream in = PackedData.from(file)) {
        return in.readAllBytes();
      }
    }
  };

  private static final int BUFFER = 1 << 13; // bytes

  /** Place of a file below the folder of such files. */
  abstract String place(String name);

  /** A stream that packs its bytes into a file; closing it closes the file. */
  abstract OutputStream into(OutputStream file, String name) throws IOException;

  /** Reads and unpacks a file, whose size the writer bounds. */
  abstract byte[] read(InputStream file, String name) throws IOException;
}
