package dev.winnow.sites;

import dev.winnow.model.AffiliateLink;
import dev.winnow.model.Block;
import dev.winnow.model.CallToAction;
import dev.winnow.model.Document;
import dev.winnow.model.Span;
import dev.winnow.model.result.Scored;
import dev.winnow.unicode.WellFormedText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Takes from a judged page what counts for its site. */
public final class PageFactsReader {
  /** Characters of a title that are kept. */
  static final int MOST_TITLE = 200;

  private static final int MOST_ID = 2_000; // characters of an address; the row has all
  private static final int EDGE_LINES = 6; // at either end of a page: its header and its footer
  private static final int LINE_WORDS = 3; // "Home" and "Menu" stand on every site
  private static final int MOST_LINE = 80; // characters
  private static final int MOST_MARKS = 20; // of a kind, those that come first

  /** Marks of a page that are kept, of all kinds. */
  static final int MOST_PAGE_MARKS = MOST_MARKS * PageMark.Kind.values().length;

  private static final int CALL_WORDS = 5; // "add to cart" is everybody's
  private static final int MOST_QUOTE = 200; // characters

  /**
   * Networks whose id in a link names no publisher: what a page's own redirect or a mere sign
   * shows, and those whose id a publisher has once for all of his sites and partners.
   */
  private static final Set<String> NO_PUBLISHER =
      Set.of("cloaked", "unknown", "skimlinks", "sovrn");

  private PageFactsReader() {}

  /** The facts of a page. */
  public static PageFacts read(Scored scored, Document document) {
    String url = scored.page().url();
    return new PageFacts(
        scored.page().id(),
        url == null ? null : WellFormedText.cut(url, MOST_ID),
        scored.page().site(),
        scored.page().origin().file(),
        WellFormedText.cut(scored.title(), MOST_TITLE),
        scored.words(),
        scored.reportedQuality(),
        scored.verdict(),
        scored.flags(),
        PageFacts.unmeasured(scored.signals()),
        marks(scored, document),
        lines(document));
  }

  private static List<PageMark> marks(Scored scored, Document document) {
    Map<String, PageMark> marks = new LinkedHashMap<>();
    for (AffiliateLink paid : scored.links().affiliate()) {
      String id = paid.affiliate();
      if (id != null && !NO_PUBLISHER.contains(paid.network()) && marks.size() < MOST_MARKS) {
        PageMark mark =
            mark(
                document,
                PageMark.Kind.AFFILIATE,
                id,
                paid.network(),
                new Span(paid.link().start(), paid.link().end()));
        PageMark before = marks.get(mark.sharedKey());
        if (before == null || (mark.main() && !before.main())) {
          marks.put(mark.sharedKey(), mark);
        }
      }
    }
    int most = marks.size() + MOST_MARKS;
    for (CallToAction call : scored.links().callsToAction()) {
      if (call.line().split(" ", -1).length >= CALL_WORDS && marks.size() < most) {
        Span place = call.places().isEmpty() ? new Span(0, 0) : call.places().get(0);
        PageMark mark =
            mark(
                document,
                PageMark.Kind.CALL,
                WellFormedText.cut(call.line(), MOST_QUOTE),
                "",
                place);
        marks.putIfAbsent(mark.sharedKey(), mark);
      }
    }
    return List.copyOf(marks.values());
  }

  /** A mark at a place of the text. */
  private static PageMark mark(
      Document document, PageMark.Kind kind, String key, String name, Span place) {
    String text = document.text();
    int start = place.start();
    int end = place.end();
    int first = text.codePointCount(0, start);
    boolean main =
        document.blocks().stream()
            .filter(block -> block.start() <= start && start <= block.end())
            .anyMatch(Block::main);
    boolean kept = end - start <= MOST_QUOTE;
    return new PageMark(
        kind,
        key,
        name,
        first,
        kept ? first + text.codePointCount(start, end) : first,
        kept ? text.substring(start, end) : "",
        main);
  }

  /** The lines at both ends of a page, which a template repeats, each once. */
  private static String lines(Document document) {
    List<String> all = new ArrayList<>();
    String text = document.text();
    List<Block> blocks = document.blocks();
    int from = 0;
    while (from < blocks.size() && all.size() < EDGE_LINES) {
      add(all, text, blocks.get(from++));
    }
    List<String> last = new ArrayList<>();
    for (int i = blocks.size() - 1; i >= from && last.size() < EDGE_LINES; i--) {
      add(last, text, blocks.get(i));
    }
    all.addAll(last);
    return all.stream().distinct().collect(Collectors.joining("\n"));
  }

  /** Adds the first line of a block, cut, if it has enough words. */
  private static void add(List<String> lines, String text, Block block) {
    int newline = text.indexOf('\n', block.start());
    int end = newline < 0 ? block.end() : Math.min(newline, block.end());
    String line =
        WellFormedText.cut(
            text.substring(block.start(), Math.min(end, block.start() + MOST_LINE + 1)), MOST_LINE);
    String stripped = line.strip();
    if (hasWords(stripped)) {
      lines.add(stripped);
    }
  }

  /** Whether a line has enough words between its spaces. */
  private static boolean hasWords(String line) {
    int words = 1;
    for (int i = 1; i < line.length() && words < LINE_WORDS; i++) {
      words += isSpace(line.charAt(i)) && !isSpace(line.charAt(i - 1)) ? 1 : 0;
    }
    return words == LINE_WORDS;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }
}
