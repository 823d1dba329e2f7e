package dev.winnow.model;

import dev.winnow.naming.EnumWords;

/** What kind of page a reader meets, whatever it is about. */
public enum PageType {
  /** A text of its own: news, a blog post, an essay, a recipe, a review. */
  ARTICLE,
  /** People who write to each other: threads, questions with answers. */
  FORUM,
  /** One thing that is sold. */
  PRODUCT,
  /** Entries that lead to texts elsewhere: a blog's front page, search results, jobs. */
  LISTING,
  /** Things that are sold, side by side: a shop's category. */
  COLLECTION,
  /** How something is used or works: manuals, references, help. */
  DOCUMENTATION,
  /** What an organisation does or offers: services, plans, its front page. */
  SERVICE,
  /** None of these, as far as can be told. */
  OTHER;

  /** The name in rows and policies. */
  public String word() {
    return EnumWords.of(this);
  }
}
