package dev.winnow.model;

/**
 * The language of a text.
 *
 * @param code ISO 639-1 where there is one, else 639-3; {@code und} where it could not be told
 * @param probability of the detector, in [0, 1]
 */
public record Language(String code, double probability) {
  /** Too little text to tell. */
  public static final Language UNKNOWN = new Language("und", 0);

  /** Whether the text signals, which know English, may speak. */
  public boolean english() {
    return code.equals("en");
  }
}
