package dev.winnow.model;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A way out of a page, mostly a hyperlink.
 *
 * @param href as written
 * @param target the absolute http or https URL that it resolves to, or null if there is none
 * @param anchor its text, or the alternative text of its image
 * @param rel the words of its rel attribute, in lower case
 * @param button whether its markup presents it as a button
 * @param start offset of the anchor in the document's text; equals {@code end} if the anchor has no
 *     visible text
 * @param end offset behind the anchor
 * @param form the markup that it is written in
 */
public record Link(
    String href,
    @Nullable String target,
    String anchor,
    Set<String> rel,
    boolean button,
    int start,
    int end,
    Form form) {
  /** How markup sends a reader elsewhere. */
  public enum Form {
    /** An {@code a} or {@code area} element. */
    ANCHOR,
    /** An attribute that a script reads, such as {@code onclick} or {@code data-href}. */
    SCRIPT,
    /**
     * As {@link #SCRIPT}, written so that markup does not show it: backwards, in Base64, in parts.
     */
    DISGUISED,
    /** A form's action with its hidden fields, or a button's own. */
    SUBMIT,
    /** A frame that shows another page. */
    FRAME,
    /** An address written out in the text. */
    WRITTEN,
    /** A refresh or a script that leaves the page without being asked. */
    REDIRECT
  }

  /** Copies the rel words. */
  public Link {
    rel = Set.copyOf(rel);
  }

  /** Where it leads: its target, or what is written if that resolves to none. */
  public String address() {
    return target == null ? href : target;
  }

  /** An anchor element. */
  public Link(
      String href,
      @Nullable String target,
      String anchor,
      Set<String> rel,
      boolean button,
      int start,
      int end) {
    this(href, target, anchor, rel, button, start, end, Form.ANCHOR);
  }
}
