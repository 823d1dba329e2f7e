package dev.winnow.runs;

import dev.winnow.read.record.FieldMap;

/** The value of {@code --map}. */
public final class FieldNames {
  private FieldNames() {}

  /**
   * Reads names of fields, such as {@code text=body,url=link}; empty for the standard ones.
   *
   * @throws UsageException where they cannot be meant
   */
  public static FieldMap parse(String map) throws UsageException {
    try {
      return FieldMap.parse(map);
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }
}
