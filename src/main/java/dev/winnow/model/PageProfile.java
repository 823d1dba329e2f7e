package dev.winnow.model;

import org.jspecify.annotations.Nullable;

/**
 * What a page is, as judged from all that it holds.
 *
 * @param title what the page's own text is called, without the name of its site; empty if it has no
 *     title
 * @param type of page, or null for a text, which shows nothing of it
 * @param probability of the type, 0 to 1; 0 if there is none
 */
public record PageProfile(String title, @Nullable PageType type, double probability) {
  /** A page of which only the title is known. */
  public static PageProfile of(String title) {
    return new PageProfile(title, null, 0);
  }
}
