package dev.winnow.extract.content;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** What was learnt, read once from the class path and shared: it does not change. */
public final class ContentModels {
  private static final String CONTENT = "main-content.txt";

  private ContentModels() {}

  private static final class Holder {
    static final MainContent CONTENT_MODEL = load();
  }

  public static MainContent content() {
    return Holder.CONTENT_MODEL;
  }

  private static MainContent load() {
    try (InputStream stored = ContentModels.class.getResourceAsStream(CONTENT)) {
      if (stored == null) {
        throw new FileNotFoundException(CONTENT + " is not on the class path");
      }
      return MainContent.read(stored);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
