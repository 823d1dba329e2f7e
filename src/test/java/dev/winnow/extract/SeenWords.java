package dev.winnow.extract;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.Browser;
import dev.winnow.extract.decode.DecodedBytes;
import dev.winnow.model.Document;
import dev.winnow.model.Unseen;
import dev.winnow.model.Unseen.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Compares the words that a browser shows of a page with those of our text. Scripts and the network
 * are off, and both get the page in UTF-8 with a byte order mark, so that only the reading of
 * markup is compared.
 *
 * @param words words of the browser
 * @param lost words that occur more often in the browser than in our text
 * @param apart those of {@code lost} that we list as unseen: the browser counts words that nobody
 *     can see because of their colour, size or position
 * @param more words that occur more often in our text
 */
record SeenWords(int words, List<String> lost, List<String> apart, List<String> more) {
  private static final Set<Reason> SHOWN_TO_NOBODY =
      EnumSet.of(Reason.SAME_COLOUR, Reason.ZERO_SIZE, Reason.TINY_TEXT, Reason.OFF_SCREEN);

  /** The text that the browser shows, without noscript elements: readers have scripts enabled. */
  private static final String INNER_TEXT =
      "(() => { document.querySelectorAll('noscript').forEach(n => n.remove());"
          + " return document.body ? document.body.innerText : ''; })()";

  /** Reads a page with both. */
  static SeenWords of(Browser browser, Path folder, byte[] html) throws IOException {
    Path file = folder.resolve("page.html");
    String text = DecodedBytes.of(html, null).text();
    byte[] marked = ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8);
    Files.write(file, marked);
    browser.show(file);
    JsonNode inner = browser.value(INNER_TEXT);
    Document document = Pages.read(Pages.html(marked, null));
    StringBuilder hidden = new StringBuilder();
    for (Unseen unseen : document.unseen()) {
      hidden.append(SHOWN_TO_NOBODY.contains(unseen.reason()) ? unseen.words() + " " : "");
    }
    return between(inner.asText(), document.text(), hidden.toString());
  }

  /** Compares two texts as bags of words, ignoring case, which styles may change. */
  static SeenWords between(String browser, String ours, String hidden) {
    Map<String, Integer> counts = counts(browser, ours);
    List<String> lost = above(counts);
    Map<String, Integer> left = counts(String.join(" ", lost), hidden);
    List<String> apart = above(counts(String.join(" ", lost), String.join(" ", above(left))));
    counts.replaceAll((word, count) -> -count);
    return new SeenWords(words(browser).size(), lost, apart, above(counts));
  }

  /** By word, how many more occurrences the first text has. */
  private static Map<String, Integer> counts(String first, String second) {
    Map<String, Integer> counts = new TreeMap<>();
    words(first).forEach(word -> counts.merge(word, 1, Integer::sum));
    words(second).forEach(word -> counts.merge(word, -1, Integer::sum));
    return counts;
  }

  private static List<String> above(Map<String, Integer> counts) {
    List<String> words = new ArrayList<>();
    counts.forEach((word, count) -> words.addAll(Collections.nCopies(Math.max(0, count), word)));
    return words;
  }

  /** Share of the browser's words that our text has, without those that we list as unseen. */
  double kept() {
    int visible = words - apart.size();
    return visible == 0 ? 1 : 1 - (double) (lost.size() - apart.size()) / visible;
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    text.codePoints()
        .forEach(
            point -> {
              if (Character.isLetterOrDigit(point)
                  || Character.getType(point) == Character.NON_SPACING_MARK) {
                word.appendCodePoint(point);
              } else if (!isShapeless(point) && word.length() > 0) {
                words.add(word.toString().toLowerCase(Locale.ROOT));
                word.setLength(0);
              }
            });
    if (word.length() > 0) {
      words.add(word.toString().toLowerCase(Locale.ROOT));
    }
    return words;
  }

  /** Format characters and C1 controls, which damaged pages have within words. */
  private static boolean isShapeless(int point) {
    return Character.getType(point) == Character.FORMAT || (point >= 0x80 && point < 0xA0);
  }
}
