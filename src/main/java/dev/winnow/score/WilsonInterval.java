package dev.winnow.score;

/**
 * A share with its 95 % score interval (Wilson 1927), which holds for few pages and near 0 and 1.
 *
 * @param share in [0, 1]
 * @param low lower end of the interval
 * @param high upper end of the interval
 */
public record WilsonInterval(double share, double low, double high) {
  private static final double Z = 1.959963984540054; // the normal quantile at 97.5 %

  /** The interval of the share that some pages have of all pages, which are above 0. */
  public static WilsonInterval of(long part, long all) {
    return of((double) part / all, (double) all);
  }

  /**
   * The interval of a share.
   *
   * @param size number of pages, or the effective number if pages have weights; above 0
   */
  public static WilsonInterval of(double share, double size) {
    double spread = Z * Math.sqrt(share * (1 - share) / size + Z * Z / (4 * size * size));
    double middle = share + Z * Z / (2 * size);
    double scale = 1 + Z * Z / size;
    return new WilsonInterval(
        share,
        share == 0 ? 0 : (middle - spread) / scale, // exactly 0 and 1 at the ends
        share == 1 ? 1 : (middle + spread) / scale);
  }
}
