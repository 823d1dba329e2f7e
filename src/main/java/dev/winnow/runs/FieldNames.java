package dev.winnow.runs;

import dev.winnow.read.record.FieldMap;

/** The value of {@code --map}. */
public final class FieldNames {
  private FieldNames() {}

  /**
   * Reads field names, such as {@code text=body,url=link}; empty text means the standard names.
   *
   * @throws UsageException if the text has another form or names an unknown field
   */
  public static FieldMap parse(String map) throws UsageException {
    try {
      return FieldMap.parse(map);
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }
}
