package dev.winnow.links.calls;

/**
 * ArrowMarks that point at a line: {@code >>>}, {@code ==>}, pointing hands and the like. A single
 * arrow sign does not count: sites put it on every link.
 */
final class ArrowMarks {
  private ArrowMarks() {}

  /** Whether an arrow stands in a stretch of text. */
  static boolean in(String text, int start, int end) {
    int run = 0;
    for (int i = start; i < end; ) {
      int c = text.codePointAt(i);
      boolean shaft = c == '=' || c == '-' || c == '–' || c == '—';
      boolean head = c == '>' || isSign(c);
      if (isHand(c) || (head && run > 0)) {
        return true;
      }
      run = shaft || head ? run + 1 : 0;
      i += Character.charCount(c);
    }
    return false;
  }

  /** Whether a text may hold an arrow: a quick test of a whole page. */
  static boolean mayStandIn(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '>' || c == 0xBB || c >= 0x2190) {
        return true;
      }
    }
    return false;
  }

  private static boolean isHand(int c) {
    return (c >= 0x1F446 && c <= 0x1F449) || c == 0x261B || c == 0x261E;
  }

  private static boolean isSign(int c) {
    return (c >= 0x2190 && c <= 0x21FF) // arrows
        || (c >= 0x27F0 && c <= 0x27FF) // supplemental arrows
        || (c >= 0x2794 && c <= 0x27BE) // dingbat arrows
        || c == 0x25B6
        || c == 0x25BA
        || c == 0xBB // »
        || c == 0x226B; // ≫
  }
}
