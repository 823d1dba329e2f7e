package dev.winnow.model;

import org.jspecify.annotations.Nullable;

/**
 * The language of a text.
 *
 * @param code ISO 639-1 if there is one, else 639-3; {@code und} if it could not be told
 * @param probability of the detector, in [0, 1]; null if the detector did not read the text: the
 *     text is too short, or its function words alone settle the language
 */
public record Language(String code, @Nullable Double probability) {
  /** Too little text to tell. */
  public static final Language UNKNOWN = new Language("und", null);

  /** Whether the text is English, the only language that the signals on wording know. */
  public boolean english() {
    return code.equals("en");
  }
}
