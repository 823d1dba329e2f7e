package dev.winnow.samples;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.UUID;

/**
 * A page for a packed file.
 *
 * @param source the file that it was written in, below samples
 * @param url of the simulated fetch
 * @param status of the simulated answer
 * @param text of the source
 */
record SamplePage(String source, String url, int status, String text) {
  /** All pages were fetched at once, so that packing twice gives the same bytes. */
  static final Instant FETCHED = Instant.parse("2026-01-15T12:00:00Z");

  boolean isHtml() {
    return source.endsWith(".html");
  }

  byte[] body() {
    return text.getBytes(UTF_8);
  }

  /** The same id for the same URL, for ever. */
  UUID id() {
    return id(url);
  }

  static UUID id(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(UTF_8));
  }
}
