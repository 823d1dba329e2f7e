package dev.winnow.train.phrasing;

import java.util.List;

/** The shapes of English words that a spinner keeps when it swaps one for another. */
enum WordInflection {
  BASE,
  S,
  ED,
  ING,
  ER,
  EST;

  private record Rule(String ending, String stem) {}

  private static final List<Rule> S_RULES =
      List.of(new Rule("ies", "y"), new Rule("es", ""), new Rule("s", ""), new Rule("ves", "f"));
  private static final List<Rule> ED_RULES =
      List.of(new Rule("ied", "y"), new Rule("ed", ""), new Rule("ed", "e"));
  private static final List<Rule> ING_RULES = List.of(new Rule("ing", ""), new Rule("ing", "e"));
  private static final List<Rule> ER_RULES =
      List.of(new Rule("ier", "y"), new Rule("er", ""), new Rule("er", "e"));
  private static final List<Rule> EST_RULES =
      List.of(new Rule("iest", "y"), new Rule("est", ""), new Rule("est", "e"));

  /** Words that may lie behind a form in this shape; most are no words. */
  List<String> stems(String form) {
    return switch (this) {
      case BASE -> List.of(form);
      case S -> stems(form, S_RULES, false);
      case ED -> stems(form, ED_RULES, true);
      case ING -> stems(form, ING_RULES, true);
      case ER -> stems(form, ER_RULES, true);
      case EST -> stems(form, EST_RULES, true);
    };
  }

  private static List<String> stems(String form, List<Rule> rules, boolean doubling) {
    List<String> stems = new java.util.ArrayList<>();
    for (Rule rule : rules) {
      if (form.endsWith(rule.ending()) && form.length() > rule.ending().length() + 1) {
        String stem = form.substring(0, form.length() - rule.ending().length());
        stems.add(stem + rule.stem());
        int last = stem.length() - 1;
        if (doubling && last > 1 && stem.charAt(last) == stem.charAt(last - 1)) {
          stems.add(stem.substring(0, last));
        }
      }
    }
    return stems;
  }
}
