package dev.winnow.phrasing;

/**
 * Words of the same stem, by their endings: where "last resort" is known, "last resorts" is no
 * swap. Regular English endings only, and only words that are known.
 */
final class Kin {
  private static final String[] ENDINGS = {"s", "es", "d", "ed", "ing", "ly"};
  private static final int SHORTEST = 3; // letters of a stem

  private final Vocabulary vocabulary;

  Kin(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** The ids of a word's kin, without itself; {@link Vocabulary#UNKNOWN} fills the rest. */
  int[] of(int word) {
    String form = vocabulary.word(word);
    int[] kin = new int[3 * ENDINGS.length];
    int next = 0;
    for (String ending : ENDINGS) {
      kin[next++] = vocabulary.id(form + ending);
      boolean ends = form.endsWith(ending) && form.length() - ending.length() >= SHORTEST;
      String stem = ends ? form.substring(0, form.length() - ending.length()) : "";
      kin[next++] = ends ? vocabulary.id(stem) : Vocabulary.UNKNOWN;
      kin[next++] = ends ? vocabulary.id(stem + "e") : Vocabulary.UNKNOWN;
    }
    return kin;
  }
}
