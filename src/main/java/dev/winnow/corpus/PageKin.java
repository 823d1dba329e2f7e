package dev.winnow.corpus;

import dev.winnow.model.result.PageCluster;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a page across pages.
 *
 * @param ordinal of the page among the rows of its part
 * @param whole whether its compared text is the whole text, not only the main content
 * @param cluster id of its family
 * @param kind of its family
 * @param size number of pages in its family
 * @param copies pages of the family that have the same words
 * @param siblings pages of the family that have the same text in other words, if this page may be a
 *     rewording; 0 for a page that is held to be the original
 * @param original whether the page is held to have the original wording of a spun family
 * @param otherId id of the page that it is compared with
 * @param otherUrl address of that page
 * @param twinId id of a page that has the same words, if {@code copies} are any
 * @param twinUrl address of that page
 * @param besideOriginal whether the page that it is compared with is held to be the original
 *     wording
 * @param swaps places where the two differ in a few words; {@code places} may hold fewer
 * @param places the strongest first
 */
public record PageKin(
    int ordinal,
    boolean whole,
    String cluster,
    KinKind kind,
    int size,
    int copies,
    int siblings,
    boolean original,
    String otherId,
    @Nullable String otherUrl,
    String twinId,
    @Nullable String twinUrl,
    boolean besideOriginal,
    int swaps,
    List<KinPlace> places) {
  /** Copies the list. */
  public PageKin {
    places = List.copyOf(places);
  }

  /** The family as rows name it. */
  public PageCluster group() {
    return new PageCluster(cluster, kind.word(), size);
  }
}
