package dev.winnow.extract.content;

import dev.winnow.resource.ResourceFile;

/** What was learnt, read once from the class path and shared: it does not change. */
public final class ContentModels {
  private ContentModels() {}

  private static final class ContentHolder {
    static final MainContent MODEL =
        ResourceFile.read(ContentModels.class, "main-content.txt", MainContent::read);
  }

  private static final class TypesHolder {
    static final PageTypes MODEL =
        ResourceFile.read(ContentModels.class, "page-types.txt", PageTypes::read);
  }

  /** What tells main content. */
  public static MainContent content() {
    return ContentHolder.MODEL;
  }

  /** What tells the type of a page. */
  public static PageTypes types() {
    return TypesHolder.MODEL;
  }
}
