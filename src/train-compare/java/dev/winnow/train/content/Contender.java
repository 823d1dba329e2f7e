package dev.winnow.train.content;

import java.nio.charset.Charset;

/**
 * A library that finds main text.
 *
 * @param name as the table shows it
 */
record Contender(String name, Way way) {

  /** How a page is given to the library, and what comes back. */
  @FunctionalInterface
  interface Way {
    /**
     * The main text of a page.
     *
     * @param charset of the page, found beforehand: libraries that take text need not guess
     */
    String read(byte[] html, Charset charset) throws Exception;
  }
}
