package dev.winnow.links.words;

import dev.winnow.model.Block;
import dev.winnow.model.Document;

/** What a page calls itself, as letters without anything between the words. */
public final class PageNames {
  private static final int MAX_LENGTH = 200; // characters of a header or footer; others are lists

  private static final int MAX_NAMES = 4_000; // letters of a page's title, headers and footers

  private static final int MIN_PART = 4; // letters of a name's beginning or end
  private static final int MAX_WORD = 64; // letters; a label of a host has no more

  private PageNames() {}

  /**
   * Whether a name holds the beginning and the end of a word: "bowlspoon" of "Bowl and Spoon".
   *
   * @param name letters in lower case
   * @param word in lower case
   */
  public static boolean joins(String name, String word) {
    if (word.length() > MAX_WORD) {
      return false; // a name in one word is not so long
    }
    for (int i = MIN_PART; i <= word.length() - MIN_PART; i++) {
      if (name.contains(word.substring(0, i)) && name.contains(word.substring(i))) {
        return true;
      }
    }
    return false;
  }

  /** The letters of its title, header and footer, as written, up to some thousands. */
  public static String of(Document document) {
    StringBuilder name = new StringBuilder();
    addLetters(document.title(), name);
    return name.append(' ').append(margins(document)).toString();
  }

  /** The letters of its header and footer, as written, up to some thousands. */
  public static String margins(Document document) {
    StringBuilder name = new StringBuilder();
    for (Block block : document.blocks()) {
      if (name.length() >= MAX_NAMES) {
        break;
      }
      boolean names =
          block.region() == Block.Region.HEADER || block.region() == Block.Region.FOOTER;
      if (names && block.end() - block.start() <= MAX_LENGTH) {
        addLetters(document.text().substring(block.start(), block.end()), name);
        name.append(' ');
      }
    }
    return name.toString();
  }

  private static void addLetters(String text, StringBuilder into) {
    for (int i = 0; i < text.length() && into.length() < MAX_NAMES; i++) {
      if (Character.isLetter(text.charAt(i))) {
        into.append(text.charAt(i));
      }
    }
  }
}
