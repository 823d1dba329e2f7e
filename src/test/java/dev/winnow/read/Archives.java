package dev.winnow.read;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes small archives for tests. */
public final class Archives {
  private Archives() {}

  /** One WARC record. */
  public static byte[] record(String type, String url, String contentType, byte[] block) {
    String head =
        "WARC/1.0\r\nWARC-Type: "
            + type
            + "\r\nWARC-Record-ID: <urn:test:"
            + (type + ':' + url)
            + ">\r\nWARC-Target-URI: "
            + url
            + "\r\nWARC-Date: 2026-01-31T00:00:00Z\r\nContent-Type: "
            + contentType
            + "\r\nContent-Length: "
            + block.length
            + "\r\n\r\n";
    return join(head.getBytes(UTF_8), block, "\r\n\r\n".getBytes(UTF_8));
  }

  /** A response record with the given HTTP headers. */
  public static byte[] response(String url, String headers, byte[] body) {
    byte[] block = join(("HTTP/1.1 200 OK\r\n" + headers + "\r\n").getBytes(UTF_8), body);
    return record("response", url, "application/http; msgtype=response", block);
  }

  /** A page of HTML. */
  public static byte[] page(String url, String html) {
    return response(url, "Content-Type: text/html; charset=utf-8\r\n", html.getBytes(UTF_8));
  }

  /** Pages of different sizes, after a record that describes the crawl. */
  public static List<byte[]> crawl(int pages) {
    List<byte[]> records = new ArrayList<>();
    records.add(
        record("warcinfo", "", "application/warc-fields", "software: x\r\n".getBytes(UTF_8)));
    for (int i = 0; i < pages; i++) {
      records.add(page("http://example.org/" + i, "<p>" + ("text " + i + " ").repeat(1 + i * 40)));
    }
    return records;
  }

  public static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  public static byte[] zstd(byte[] bytes) {
    return Zstd.compress(bytes);
  }

  /** A ZIP file of these files, each packed, in the order of their names, the same at any time. */
  public static byte[] zip(Map<String, byte[]> files) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> file : new TreeMap<>(files).entrySet()) {
        ZipEntry entry = new ZipEntry(file.getKey());
        entry.setTimeLocal(LocalDateTime.of(2026, 1, 31, 0, 0));
        zip.putNextEntry(entry);
        zip.write(file.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** Each part packed by itself, as crawlers do. */
  public static byte[] each(List<byte[]> parts, UnaryOperator<byte[]> packing) {
    return join(parts.stream().map(packing).toArray(byte[][]::new));
  }

  public static byte[] join(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }
}
