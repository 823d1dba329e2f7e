package dev.winnow.model;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A hyperlink.
 *
 * @param href as written
 * @param target the absolute http or https URL that it resolves to, or null if it does not
 * @param anchor its visible text; if there is none, the alternative text of its image
 * @param rel the words of its rel attribute, in lower case
 * @param button whether its markup presents it as a button
 * @param start offset of the anchor in the document's text; equals {@code end} if the anchor has no
 *     visible text
 * @param end offset behind the anchor
 */
public record Link(
    String href,
    @Nullable String target,
    String anchor,
    Set<String> rel,
    boolean button,
    int start,
    int end) {
  /** Copies the rel words. */
  public Link {
    rel = Set.copyOf(rel);
  }
}
