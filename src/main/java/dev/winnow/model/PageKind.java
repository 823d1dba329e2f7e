package dev.winnow.model;

import org.jspecify.annotations.Nullable;

/**
 * What kind of page it is, and who published it when.
 *
 * @param type one of {@code article forum product listing collection documentation service other},
 *     or null if it was not judged
 * @param probability of the type, in [0, 1]; null if it was not judged
 * @param author name of the author, or null if the page names none
 * @param published date of publication, or null if the page names none
 */
public record PageKind(
    @Nullable String type,
    @Nullable Double probability,
    @Nullable String author,
    @Nullable String published) {
  /** A page of which nothing of this is known. */
  public static final PageKind UNKNOWN = new PageKind(null, null, null, null);
}
