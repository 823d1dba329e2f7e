package dev.winnow.links.disclosures;

import dev.winnow.model.Link;
import dev.winnow.model.Span;
import dev.winnow.resource.ResourceLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Marks right beside a link that say that it pays: "(paid link)", "#ad", the sign of a legend. */
public final class LinkMarks {
  private static final int REACH = 28; // characters on each side; the longest mark has 24
  private static final String SIGNS = "*†‡¹²³»§°◊";

  private final List<String> marks = new ArrayList<>();
  private final List<String> stars = new ArrayList<>();

  /** Reads the marks that come with Winnow. */
  public static LinkMarks load() {
    LinkMarks marks = new LinkMarks();
    for (String line : ResourceLines.of(LinkMarks.class, "link-marks.tsv")) {
      String[] cells = line.split("\t", -1);
      for (String text : cells[1].split(", ", -1)) {
        switch (cells[0]) {
          case "mark" -> marks.marks.add(text);
          case "hashtag" -> marks.marks.add("#" + text);
          default -> marks.stars.add(text);
        }
      }
    }
    return marks;
  }

  /** The signs that a page's legend, one of its disclosures, gives a meaning. */
  public String legend(String text, List<Span> disclosures) {
    StringBuilder signs = new StringBuilder();
    for (Span sentence : disclosures) {
      String words = text.substring(sentence.start(), sentence.end()).toLowerCase(Locale.ROOT);
      words.chars().filter(c -> SIGNS.indexOf(c) >= 0).forEach(c -> signs.append((char) c));
      signs.append(stars.stream().anyMatch(words::contains) ? "*" : "");
    }
    return signs.toString();
  }

  /**
   * Whether a mark stands in a link or beside it.
   *
   * @param legend signs that a disclosure of the page explains
   */
  public boolean stand(String text, Link link, String legend) {
    int from = Math.max(0, link.start() - REACH);
    int to = Math.min(text.length(), link.end() + REACH);
    String before = text.substring(from, link.start()).toLowerCase(Locale.ROOT).stripTrailing();
    String inside = text.substring(link.start(), link.end()).toLowerCase(Locale.ROOT).strip();
    String behind = text.substring(link.end(), to).toLowerCase(Locale.ROOT).stripLeading();
    for (String mark : marks) {
      boolean within = inside.endsWith(mark) || inside.startsWith(mark);
      if (within || before.endsWith(mark) || behind.startsWith(mark)) {
        return true;
      }
    }
    return !legend.isEmpty() && (begins(behind, legend) || ends(inside, legend));
  }

  private static boolean begins(String text, String legend) {
    return !text.isEmpty() && legend.indexOf(text.charAt(0)) >= 0;
  }

  private static boolean ends(String text, String legend) {
    return !text.isEmpty() && legend.indexOf(text.charAt(text.length() - 1)) >= 0;
  }
}
