package dev.winnow.read.record;

/**
 * What a reader holds at most, and which fields it looks for.
 *
 * @param maxBodyBytes of one page, unpacked; a larger one is rejected unread
 * @param maxRowBytes of one JSON line; a larger one is rejected unread
 * @param fields the names of the fields of a row
 */
public record ReadOptions(int maxBodyBytes, int maxRowBytes, FieldMap fields) {

  /** Browsers' own caches and crawlers cut pages far below; real articles stay under 2 MB. */
  private static final int BODY = 16 << 20;

  /** A body of {@link #BODY} in which every second byte is escaped. */
  private static final int ROW = 2 * BODY;

  /** The limits that fit a worker with 1 GB, and the well-known field names. */
  public static ReadOptions defaults() {
    return new ReadOptions(BODY, ROW, FieldMap.standard());
  }

  /** The same limits with other field names. */
  public ReadOptions withFields(FieldMap names) {
    return new ReadOptions(maxBodyBytes, maxRowBytes, names);
  }
}
