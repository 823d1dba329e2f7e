package dev.winnow.signals.leftovers;

import dev.winnow.model.Block;
import dev.winnow.model.Document;
import dev.winnow.model.Span;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Tells places where a page shows a wording rather than uses it: code, quotations, examples that
 * are introduced as such, short cells of tables.
 */
final class ExemptPlaces {
  private static final int QUOTATION = 600; // characters back to where a quotation may open
  private static final int INTRODUCTION = 60; // characters of a sentence before a place
  private static final int LIST = 60; // items back to what introduces a list
  private static final int PROSE_WORDS = 20; // a cell with so many holds more than an example
  private static final int BESIDE = 2_000; // characters on each side in which words are counted

  private static final Set<String> SAYING =
      Set.of(
          "such",
          "example",
          "examples",
          "e.g",
          "eg",
          "phrase",
          "phrases",
          "say",
          "says",
          "said",
          "saying",
          "read",
          "reads",
          "reading",
          "called",
          "type",
          "typed",
          "typing",
          "wrote",
          "write",
          "writes",
          "writing",
          "written",
          "line",
          "lines",
          "words",
          "wording",
          "sentence",
          "sentences",
          "prompt",
          "prompts",
          "ask",
          "asks",
          "asked",
          "message",
          "reply",
          "replied",
          "replies",
          "answer",
          "answers",
          "answered",
          "response",
          "responses",
          "statement",
          "like",
          "text",
          "command",
          "instruction",
          "instructions");
  private static final Set<String> NAMING =
      Set.of(
          "tag",
          "tags",
          "placeholder",
          "placeholders",
          "variable",
          "variables",
          "code",
          "codes",
          "shortcode",
          "token",
          "tokens",
          "field",
          "fields",
          "type",
          "types",
          "write",
          "writes",
          "written",
          "replace",
          "replaces",
          "syntax",
          "called",
          "example",
          "e.g",
          "eg",
          "phrase",
          "notation",
          "expression",
          "pattern",
          "text",
          "string",
          "mark",
          "marks",
          "form",
          "enter");
  private static final Set<String> LISTING =
      Set.of(
          "example",
          "examples",
          "phrase",
          "phrases",
          "wording",
          "wordings",
          "sentence",
          "sentences",
          "lines",
          "sign",
          "signs",
          "prompt",
          "prompts",
          "template",
          "templates",
          "tag",
          "tags",
          "placeholder",
          "placeholders",
          "response",
          "responses",
          "reply",
          "replies",
          "message",
          "messages",
          "statement",
          "statements",
          "words",
          "giveaway",
          "giveaways",
          "tell-tale",
          "flags",
          "syntax",
          "code",
          "snippet",
          "variables",
          "commands",
          "quotes",
          "formulas",
          "mistakes",
          "clues",
          "leftovers",
          "remarks");

  private static final Set<String> MARKS = // whoever names them explains the notation
      Set.of("brackets", "curly", "spintax", "alternatives");

  private final Document document;
  private final String text;
  private int block;
  private int span;

  ExemptPlaces(Document document) {
    this.document = document;
    this.text = document.text();
  }

  /** Whether a place shows what it holds; to be asked in the order of places. */
  boolean covers(LeftoverPlace place) {
    List<Block> blocks = document.blocks();
    while (block + 1 < blocks.size() && blocks.get(block + 1).start() <= place.start()) {
      block++;
    }
    if (blocks.isEmpty()) {
      return false;
    }
    Block around = blocks.get(block);
    return isShown(around, place)
        || isVerbatim(place)
        || isQuoted(around, place)
        || isIntroduced(around, place)
        || isListed(around);
  }

  /** Whether the place that was asked for last stands in main content. */
  boolean isInContent() {
    return document.blocks().isEmpty() || document.blocks().get(block).main();
  }

  /** Words of the block beside a place, up to a few. */
  int wordsBeside(LeftoverPlace place, int most) {
    if (document.blocks().isEmpty()) {
      return 0;
    }
    Block around = document.blocks().get(block);
    int before = words(Math.max(around.start(), place.start() - BESIDE), place.start(), most);
    int end = Math.min(around.end(), place.end() + BESIDE);
    return before + words(place.end(), end, most - before);
  }

  private int words(int from, int to, int most) {
    int count = 0;
    boolean inside = false;
    for (int i = from; i < to && count < most; i++) {
      boolean letter = Character.isLetter(text.charAt(i));
      count += letter && !inside ? 1 : 0;
      inside = letter;
    }
    return count;
  }

  private boolean isShown(Block around, LeftoverPlace place) {
    return switch (around.kind()) {
      case PREFORMATTED, QUOTE -> true;
      case TABLE_CELL -> wordsBeside(place, PROSE_WORDS) < PROSE_WORDS && !isFiller(place);
      default -> around.region() == Block.Region.FORM && place.kind() == LeftoverKind.PLACEHOLDER;
    };
  }

  private static boolean isFiller(LeftoverPlace place) {
    return place.kind() == LeftoverKind.FILLER;
  }

  private boolean isVerbatim(LeftoverPlace place) {
    List<Span> spans = document.verbatim();
    while (span < spans.size() && spans.get(span).end() <= place.start()) {
      span++;
    }
    return span < spans.size() && spans.get(span).start() < place.end();
  }

  /** Whether a quotation that opens before the place in its line is still open there. */
  private boolean isQuoted(Block around, LeftoverPlace place) {
    int from = Math.max(around.start(), place.start() - QUOTATION);
    boolean open = false;
    boolean single = false;
    for (int i = from; i < place.start(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> open = !open;
        case '“' -> open = i == from || (text.charAt(i - 1) != '„' && !(open && closesGerman(i)));
        case '„', '«', '「', '『' -> open = true;
        case '”', '»', '」', '』', '\n' -> open = false;
        case '‘', '\'', '’', '`' -> single = opensWord(i) || (single && !closesWord(i));
        default -> {}
      }
    }
    return open || single;
  }

  /** Whether a mark that opens English quotations closes one that opened low. */
  private boolean closesGerman(int at) {
    return at + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(at + 1));
  }

  private boolean opensWord(int at) {
    boolean apart = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
    return apart && at + 1 < text.length() && !Character.isWhitespace(text.charAt(at + 1));
  }

  private boolean closesWord(int at) {
    return at + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(at + 1));
  }

  /** Whether the words before the place, in its sentence, announce a wording. */
  private boolean isIntroduced(Block around, LeftoverPlace place) {
    int from = Math.max(around.start(), place.start() - INTRODUCTION);
    int start = place.start();
    for (int i = start - 1; i >= from; i--) {
      char c = text.charAt(i);
      if (c == '\n' || ((c == '.' || c == '!' || c == '?') && isEnd(i))) {
        from = i + 1;
        break;
      }
    }
    String before = text.substring(from, start).strip().toLowerCase(Locale.ROOT);
    if (before.isEmpty()) {
      return false;
    }
    boolean tag = place.kind() == LeftoverKind.PLACEHOLDER || place.kind() == LeftoverKind.SPINTAX;
    String[] words = before.split("[^\\p{L}.]+", -1);
    int last = words.length - 1;
    while (last >= 0 && words[last].isEmpty()) {
      last--;
    }
    int near = tag ? 2 : before.endsWith(":") ? 8 : 3;
    for (int i = last; tag && i >= 0; i--) {
      if (MARKS.contains(words[i])) {
        return true;
      }
    }
    for (int i = last; i >= 0 && i > last - near; i--) {
      if ((tag ? NAMING : SAYING).contains(words[i])) {
        return true;
      }
    }
    return false;
  }

  private boolean isEnd(int at) {
    return at + 1 >= text.length()
        || (Character.isWhitespace(text.charAt(at + 1))
            && (at < 2 || text.charAt(at - 2) != '.')); // not of e.g.
  }

  /** Whether the block belongs to a list, or stands behind a line, that announces wordings. */
  private boolean isListed(Block around) {
    List<Block> blocks = document.blocks();
    boolean item = around.kind() == Block.Kind.LIST_ITEM || around.kind() == Block.Kind.DEFINITION;
    int i = block - 1;
    while (item && i >= 0 && i > block - LIST && blocks.get(i).kind() == around.kind()) {
      i--;
    }
    if (i < 0) {
      return false;
    }
    Block before = blocks.get(i);
    boolean announces = before.kind() == Block.Kind.HEADING && item;
    int end = before.end();
    while (end > before.start() && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    if (end == before.start() || (!announces && text.charAt(end - 1) != ':')) {
      return false;
    }
    String line = text.substring(Math.max(before.start(), end - 200), end);
    for (String word : line.toLowerCase(Locale.ROOT).split("[^\\p{L}-]+", -1)) {
      if (LISTING.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
