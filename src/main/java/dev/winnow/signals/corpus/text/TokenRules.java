package dev.winnow.signals.corpus.text;

import java.util.List;

/**
 * The rules by which {@link EnglishTokens} cuts. Each rule returns the length of the token that it
 * cuts off, or 0 if it does not apply.
 */
final class TokenRules {
  private static final String PUNCTUATION = ",:;!?¿¡()[]{}<>_#*&。？！，、；：～·।،۔؛٪";
  private static final String QUOTES = "'\"”“`‘´’‚„»«";
  private static final String PREFIX_SIGNS = "§%=—–";
  private static final String BEFORE_FULL_STOP = "%²-+)]}>'\"”’»"; // besides lower case, digits

  private static final int MARK = 1;
  private static final int PREFIX_SIGN = 2;
  private static final int STOPPABLE = 4;
  private static final byte[] SIGNS = new byte[0x10000]; // by character

  static {
    for (int c = 0; c < SIGNS.length; c++) {
      int type = Character.getType(c);
      boolean mark = type == Character.CURRENCY_SYMBOL || type == Character.OTHER_SYMBOL;
      SIGNS[c] = (byte) (mark ? MARK : 0);
    }
    set(MARK, PUNCTUATION + QUOTES + '…');
    set(PREFIX_SIGN, PREFIX_SIGNS);
    set(STOPPABLE, BEFORE_FULL_STOP);
  }

  private static final WordList UNITS =
      words(
          "km", "m", "cm", "mm", "µm", "nm", "ha", "yd", "in", "ft", "kg", "g", "mg", "µg", "t",
          "lb", "oz", "kb", "mb", "gb", "K", "%", "am", "pm");
  private static final WordList ABBREVIATIONS =
      words(
          "a.m.", "p.m.", "e.g.", "E.g.", "E.G.", "i.e.", "I.e.", "vs.", "v.s.", "Dr.", "Mr.",
          "Mrs.", "Ms.", "Prof.", "St.", "Inc.", "Ltd.", "Co.", "Corp.", "Jr.", "Sr.", "Ph.D.",
          "Jan.", "Feb.", "Aug.", "Sep.", "Sept.", "Oct.", "Nov.", "Dec.", "Gen.", "Gov.", "Rep.",
          "Sen.", "Rev.", "Mt.", "Bros.", "Adm.", "o'clock", "o’clock", "and/or", "Ala.", "Ariz.",
          "Ark.", "Calif.", "Colo.", "Conn.", "Del.", "Fla.", "Ga.", "Ill.", "Ind.", "Kan.", "Ky.",
          "La.", "Mass.", "Md.", "Mich.", "Minn.", "Miss.", "Mo.", "Mont.", "Nev.", "Okla.", "Ore.",
          "Pa.", "Tenn.", "Va.", "Wash.", "Wis.");
  private static final WordList CONTRACTIONS =
      words("n't", "'re", "'ve", "'ll", "'d", "'m", "n’t", "’re", "’ve", "’ll", "’d", "’m");
  private static final int LONGEST = 8; // characters of the abbreviations

  private static final char[] CANNOT = "cannot".toCharArray();

  private TokenRules() {}

  private static void set(int sign, String characters) {
    for (int i = 0; i < characters.length(); i++) {
      SIGNS[characters.charAt(i)] |= (byte) sign;
    }
  }

  private static WordList words(String... words) {
    return new WordList(List.of(words));
  }

  static boolean isAbbreviation(char[] text, int start, int end) {
    int length = end - start;
    return length > 1 && length <= LONGEST && ABBREVIATIONS.contains(text, start, end);
  }

  /** Length of the sign or ellipsis before a word. */
  static int prefix(char[] text, int start, int end) {
    char c = text[start];
    if (isAsciiAlphanumeric(c)) {
      return 0;
    }
    int ellipsis = dots(text, start, end);
    if (ellipsis > 1) {
      return ellipsis;
    }
    if (isMark(c) || is(c, PREFIX_SIGN)) {
      return 1;
    }
    return c == '+' && (start + 1 == end || !isDigit(text[start + 1])) ? 1 : 0;
  }

  /** Length of the sign, ellipsis, possessive or unit at the end of a word. */
  static int suffix(char[] text, int start, int end) {
    char c = text[end - 1];
    if (c == '.') {
      int run = 1;
      while (end - run > start && text[end - run - 1] == '.') {
        run++;
      }
      return run > 1 ? run : fullStop(text, start, end);
    }
    if (isMark(c) || c == '—' || c == '–') {
      return 1;
    }
    if (end - start < 2) {
      return 0;
    }
    char before = text[end - 2];
    if ((c == 's' || c == 'S') && (before == '\'' || before == '’')) {
      return 2;
    }
    return c == '+' && isDigit(before) ? 1 : unit(text, start, end);
  }

  /** Whether the last character is a suffix, given that all others are ASCII letters. */
  static boolean isSignBehind(char[] text, int start, int end) {
    char c = text[end - 1];
    return c == '.' ? isLower(text[end - 2]) && !isAbbreviation(text, start, end) : isMark(c);
  }

  private static int fullStop(char[] text, int start, int end) {
    if (end - start < 2) {
      return 0;
    }
    char before = text[end - 2];
    boolean closes = isDigit(before) || isLower(before) || is(before, STOPPABLE);
    boolean capitals = isUpper(before) && end - start > 2 && isUpper(text[end - 3]);
    return closes || capitals ? 1 : 0;
  }

  private static int unit(char[] text, int start, int end) {
    int digits = end;
    while (digits > start && end - digits < 3 && !isDigit(text[digits - 1])) {
      digits--;
    }
    boolean cut = digits > start && digits < end && isDigit(text[digits - 1]);
    return cut && UNITS.contains(text, digits, end) ? end - digits : 0;
  }

  /** Length of the first of several peeled suffixes. */
  static int peeled(char[] text, int start, int end) {
    int ellipsis = dots(text, start, end);
    if (ellipsis > 0) {
      return ellipsis;
    }
    if (end - start > 1 && (text[start] == '\'' || text[start] == '’') && isS(text[start + 1])) {
      return 2;
    }
    int letters = start;
    while (letters < end && (PythonText.isAlpha(text[letters]) || text[letters] == 'µ')) {
      letters++;
    }
    return Math.max(1, letters - start);
  }

  /** Length of the contracted part at the end: n't, 're, 've, 'll, 'd, 'm, and not in cannot. */
  static int contraction(char[] text, int start, int end) {
    if (isCannot(text, start, end)) {
      return 3;
    }
    for (int length = 2; length <= 3 && end - start > length; length++) {
      int apostrophe = length == 3 && text[end - 3] != 'n' ? end - 3 : end - 2;
      boolean marked = text[apostrophe] == '\'' || text[apostrophe] == '’';
      if (marked && CONTRACTIONS.contains(text, end - length, end)) {
        return length;
      }
    }
    return 0;
  }

  /** Whether a chunk is "cannot", the only word without a sign that is cut. */
  static boolean isCannot(char[] text, int start, int end) {
    if (end - start != CANNOT.length || text[end - 1] != 't') {
      return false;
    }
    for (int i = 0; i < CANNOT.length; i++) {
      if ((text[start + i] | 0x20) != CANNOT[i]) { // folds the case of ASCII letters
        return false;
      }
    }
    return true;
  }

  /** Whether a chunk is a URL or an e-mail address, which is not cut inside. */
  static boolean isAddress(char[] text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (text[i] == '@' || (text[i] == ':' && i + 2 < end && text[i + 1] == '/')) {
        return true;
      }
    }
    return end - start > 4
        && text[start] == 'w'
        && text[start + 1] == 'w'
        && text[start + 3] == '.';
  }

  /** Length of the sign at an index that separates two parts of a word. */
  static int infix(char[] text, int at, int from, int to) {
    char c = text[at];
    int ellipsis = dots(text, at, to);
    if (ellipsis > 1 || c == '…') {
      return ellipsis;
    }
    char before = text[at - 1];
    char after = text[at + 1];
    if (c == '.') {
      return isLower(before) && isUpper(after) ? 1 : 0;
    }
    if (isDigit(before) && (isDigit(after) || after == '-') && "+-*^".indexOf(c) >= 0) {
      return 1;
    }
    if (!PythonText.isAlpha(after)) {
      return c == '-' && after == '-' && PythonText.isAlpha(before)
          ? dashes(text, at, from, to)
          : 0;
    }
    if (PythonText.isAlpha(before) && c == ',') {
      return 1;
    }
    boolean joins = ":<>=/-–—~".indexOf(c) >= 0;
    return joins && (PythonText.isAlpha(before) || isDigit(before)) ? 1 : 0;
  }

  private static int dashes(char[] text, int at, int from, int to) {
    int end = at;
    while (end < to && end - at < 3 && text[end] == '-') {
      end++;
    }
    return at > from && end < to && PythonText.isAlpha(text[end]) ? end - at : 0;
  }

  private static int dots(char[] text, int start, int end) {
    if (text[start] == '…') {
      return 1;
    }
    int run = 0;
    while (start + run < end && text[start + run] == '.') {
      run++;
    }
    return run;
  }

  private static boolean isMark(char c) {
    return is(c, MARK);
  }

  private static boolean is(char c, int sign) {
    return (SIGNS[c] & sign) != 0;
  }

  private static boolean isLower(char c) {
    return PythonText.is(c, PythonText.LOWER);
  }

  private static boolean isUpper(char c) {
    return PythonText.is(c, PythonText.UPPER);
  }

  private static boolean isS(char c) {
    return c == 's' || c == 'S';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isAsciiAlphanumeric(char c) {
    return isDigit(c) || PythonText.isAsciiLetter(c);
  }
}
