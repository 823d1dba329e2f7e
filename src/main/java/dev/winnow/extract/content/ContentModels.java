package dev.winnow.extract.content;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** What was learnt, read once from the class path and shared: it does not change. */
public final class ContentModels {
  private ContentModels() {}

  /** How a model is read from its stored form. */
  @FunctionalInterface
  private interface ModelReader<T> {
    T read(InputStream stored) throws IOException;
  }

  private static final class ContentHolder {
    static final MainContent MODEL = load("main-content.txt", MainContent::read);
  }

  private static final class TypesHolder {
    static final PageTypes MODEL = load("page-types.txt", PageTypes::read);
  }

  /** What tells main content. */
  public static MainContent content() {
    return ContentHolder.MODEL;
  }

  /** What tells the type of a page. */
  public static PageTypes types() {
    return TypesHolder.MODEL;
  }

  private static <T> T load(String name, ModelReader<T> reader) {
    try (InputStream stored = ContentModels.class.getResourceAsStream(name)) {
      if (stored == null) {
        throw new FileNotFoundException(name + " is not on the class path");
      }
      return reader.read(stored);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
