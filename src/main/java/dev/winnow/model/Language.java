package dev.winnow.model;

/**
 * The language of a text.
 *
 * @param code ISO 639-1 if the language has such a code, else ISO 639-3; {@code und} if unknown
 * @param probability of the detector, in [0, 1]
 */
public record Language(String code, double probability) {
  /** The language of a text that is too short for a decision. */
  public static final Language UNKNOWN = new Language("und", 0);

  /** Whether the text is English, the only language that the signals on wording know. */
  public boolean english() {
    return code.equals("en");
  }
}
