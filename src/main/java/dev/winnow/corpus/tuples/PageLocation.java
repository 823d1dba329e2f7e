package dev.winnow.corpus.tuples;

import java.util.Locale;

/**
 * Where the record of a page is stored, in one number: the part of this run, or the file of an
 * earlier one, and the place in it.
 */
public final class PageLocation {
  private static final int PLACE_BITS = 29; // steps of 16 bytes: 8 GB a part
  private static final int CUT_BITS = 14;
  private static final int UNIT_BITS = 20;
  private static final long EARLIER = 1L << (Long.SIZE - 1);

  private PageLocation() {}

  /**
   * A page of this run.
   *
   * @param label of its part: five digits or more, and for a part of a cut unit a hyphen and as
   *     many more
   */
  public static long fresh(String label, long place) {
    int hyphen = label.indexOf('-');
    long unit = Long.parseLong(hyphen < 0 ? label : label.substring(0, hyphen));
    long cut = hyphen < 0 ? 0 : Long.parseLong(label.substring(hyphen + 1)) + 1;
    if (unit >= 1L << UNIT_BITS || cut >= 1L << CUT_BITS) {
      throw new IllegalArgumentException(
          "part " + label + " is beyond what sketches can name; add --skipCorpus");
    }
    return unit << (CUT_BITS + PLACE_BITS) | cut << PLACE_BITS | checked(place);
  }

  /** A page of an earlier run, by the number of its file. */
  public static long earlier(int file, long place) {
    return EARLIER | (long) file << PLACE_BITS | checked(place);
  }

  private static long checked(long place) {
    if (place >= 1L << PLACE_BITS) {
      throw new IllegalArgumentException(
          "a part has more than 8 GB of sketches; add --skipCorpus, or cut its input file");
    }
    return place;
  }

  /** Whether the page is of an earlier run. */
  public static boolean isEarlier(long location) {
    return (location & EARLIER) != 0;
  }

  /** Number of the file of an earlier run. */
  public static int file(long location) {
    return (int) ((location & ~EARLIER) >>> PLACE_BITS);
  }

  /** Label of the part of this run. */
  public static String label(long location) {
    long unit = location >>> (CUT_BITS + PLACE_BITS);
    long cut = location >>> PLACE_BITS & ((1L << CUT_BITS) - 1);
    return cut == 0
        ? String.format(Locale.ROOT, "%05d", unit)
        : String.format(Locale.ROOT, "%05d-%05d", unit, cut - 1);
  }

  /** Place in the file, in steps. */
  public static long place(long location) {
    return location & ((1L << PLACE_BITS) - 1);
  }
}
