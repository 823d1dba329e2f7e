package dev.winnow.sites;

/**
 * What shows who earns by a page: the publisher's id in an affiliate link, or the words of a call
 * to action.
 *
 * @param kind affiliate id or call
 * @param key digest of network and id, or the call in its normal form
 * @param name the network, or empty
 * @param start offset of its first place into the text, in code points
 * @param end offset behind that place
 * @param quote the text at that place; empty if it is not visible
 * @param main whether that place belongs to the main content
 */
public record PageMark(
    Kind kind, String key, String name, int start, int end, String quote, boolean main) {
  /** The kinds of marks. */
  public enum Kind {
    AFFILIATE,
    CALL
  }

  /** Key among the marks of all kinds. */
  public String sharedKey() {
    return kind.name() + ' ' + key;
  }
}
