package dev.winnow.links.words;

import dev.winnow.model.Document;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a page is called in its header and footer, which are read if they are asked for. */
public final class MarginNames {
  /** Shorter names are parts of many others. */
  private static final int MIN_NAME = 5;

  private final Document document;
  private @Nullable String letters;

  /** Of a page. */
  public MarginNames(Document document) {
    this.document = document;
  }

  /**
   * Whether a label of a host, in lower case and with hyphens or without, stands there as a name.
   */
  public boolean hold(String label) {
    String name = label.replace("-", "");
    return name.length() >= MIN_NAME && holdLetters(name);
  }

  /** Whether some letters in lower case stand there, gaps between words left out. */
  public boolean holdLetters(String name) {
    String known = letters;
    if (known == null) {
      known = PageNames.margins(document).toLowerCase(Locale.ROOT);
      letters = known;
    }
    return known.contains(name);
  }
}
