package dev.winnow.signals.corpus;

import java.util.Locale;
import java.util.Set;

/**
 * Where {@link EnglishTokens} cuts. Each rule answers the length of what it cuts off, 0 for none.
 */
final class TokenRules {
  private static final String PUNCTUATION = ",:;!?¿¡()[]{}<>_#*&。？！，、；：～·।،۔؛٪";
  private static final String QUOTES = "'\"”“`‘´’‚„»«";
  private static final String PREFIX_SIGNS = "§%=—–";
  private static final String BEFORE_FULL_STOP = "%²-+)]}>'\"”’»"; // and lower case, and digits

  /** Below this, signs are looked up; beyond are East Asian scripts and symbols. */
  private static final int TABLE = 0x3000;

  private static final int MARK = 1;
  private static final int PREFIX_SIGN = 2;
  private static final int STOPPABLE = 4;
  private static final byte[] SIGNS = new byte[TABLE];

  static {
    for (char c = 0; c < TABLE; c++) {
      int prefix = PREFIX_SIGNS.indexOf(c) >= 0 ? PREFIX_SIGN : 0;
      int stoppable = BEFORE_FULL_STOP.indexOf(c) >= 0 ? STOPPABLE : 0;
      SIGNS[c] = (byte) ((isMarkByRule(c) ? MARK : 0) | prefix | stoppable);
    }
  }

  private static final Set<String> UNITS =
      Set.of(
          "km", "m", "cm", "mm", "µm", "nm", "ha", "yd", "in", "ft", "kg", "g", "mg", "µg", "t",
          "lb", "oz", "kb", "mb", "gb", "K", "%", "am", "pm");
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "a.m.", "p.m.", "e.g.", "E.g.", "E.G.", "i.e.", "I.e.", "vs.", "v.s.", "Dr.", "Mr.",
          "Mrs.", "Ms.", "Prof.", "St.", "Inc.", "Ltd.", "Co.", "Corp.", "Jr.", "Sr.", "Ph.D.",
          "Jan.", "Feb.", "Aug.", "Sep.", "Sept.", "Oct.", "Nov.", "Dec.", "Gen.", "Gov.", "Rep.",
          "Sen.", "Rev.", "Mt.", "Bros.", "Adm.", "o'clock", "o’clock", "and/or", "Ala.", "Ariz.",
          "Ark.", "Calif.", "Colo.", "Conn.", "Del.", "Fla.", "Ga.", "Ill.", "Ind.", "Kan.", "Ky.",
          "La.", "Mass.", "Md.", "Mich.", "Minn.", "Miss.", "Mo.", "Mont.", "Nev.", "Okla.", "Ore.",
          "Pa.", "Tenn.", "Va.", "Wash.", "Wis.");
  private static final Set<String> CONTRACTIONS = Set.of("n't", "'re", "'ve", "'ll", "'d", "'m");
  private static final int LONGEST = 8; // of the abbreviations

  private TokenRules() {}

  static boolean isAbbreviation(char[] text, int start, int end) {
    int length = end - start;
    return length > 1
        && length <= LONGEST
        && hasMark(text, start, end)
        && ABBREVIATIONS.contains(new String(text, start, length));
  }

  /** Spares a string for the many words that cannot be abbreviations. */
  private static boolean hasMark(char[] text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (text[i] == '.' || text[i] == '\'' || text[i] == '’' || text[i] == '/') {
        return true;
      }
    }
    return false;
  }

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

  private static int fullStop(char[] text, int start, int end) {
    if (end - start < 2) {
      return 0;
    }
    char before = text[end - 2];
    boolean closes = isDigit(before) || Character.isLowerCase(before) || is(before, STOPPABLE);
    boolean capitals =
        Character.isUpperCase(before) && end - start > 2 && Character.isUpperCase(text[end - 3]);
    return closes || capitals ? 1 : 0;
  }

  private static int unit(char[] text, int start, int end) {
    int digits = end;
    while (digits > start && end - digits < 3 && !isDigit(text[digits - 1])) {
      digits--;
    }
    boolean cut = digits > start && digits < end && isDigit(text[digits - 1]);
    return cut && UNITS.contains(new String(text, digits, end - digits)) ? end - digits : 0;
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
    while (letters < end && (Character.isLetter(text[letters]) || text[letters] == 'µ')) {
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
      if (text[apostrophe] == '\'' || text[apostrophe] == '’') {
        String tail = new String(text, end - length, length).replace('’', '\'');
        if (CONTRACTIONS.contains(tail)) {
          return length;
        }
      }
    }
    return 0;
  }

  /** The one word without a mark that is cut. */
  static boolean isCannot(char[] text, int start, int end) {
    return end - start == 6
        && text[end - 1] == 't'
        && (text[end - 4] | 0x20) == 'n' // spares a string for nearly all such words
        && new String(text, start, 6).toLowerCase(Locale.ROOT).equals("cannot");
  }

  /** Addresses are not cut inside. */
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

  static int infix(char[] text, int at, int from, int to) {
    char c = text[at];
    if (Character.isLetterOrDigit(c)) {
      return 0;
    }
    int ellipsis = dots(text, at, to);
    if (ellipsis > 1 || c == '…') {
      return ellipsis;
    }
    char before = text[at - 1];
    char after = text[at + 1];
    if (c == '.') {
      return Character.isLowerCase(before) && Character.isUpperCase(after) ? 1 : 0;
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
    return c < TABLE ? is(c, MARK) : isMarkByRule(c);
  }

  private static boolean is(char c, int sign) {
    return c < TABLE && (SIGNS[c] & sign) != 0;
  }

  private static boolean isMarkByRule(char c) {
    return PUNCTUATION.indexOf(c) >= 0
        || QUOTES.indexOf(c) >= 0
        || c == '…'
        || Character.getType(c) == Character.CURRENCY_SYMBOL
        || Character.getType(c) == Character.OTHER_SYMBOL;
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
