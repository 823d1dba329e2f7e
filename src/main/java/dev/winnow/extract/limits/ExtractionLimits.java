package dev.winnow.extract.limits;

import dev.winnow.extract.decode.DecodedBytes;
import dev.winnow.model.Rejected;
import java.util.Locale;

/**
 * Limits on the cost of a page. A page beyond a limit is rejected with the limit's code and never
 * cut silently. The limits of size keep the memory for one page below some 300 MB: a body of 16 MB
 * can hold four million paragraphs.
 *
 * @param maxBytes size of the body
 * @param maxTags start tags, end tags and comments, including what looks like one in scripts
 * @param maxCharacters UTF-16 units of the visible text
 * @param maxBlocks blocks of that text
 * @param maxDepth levels of nested elements; what lies between a browser's 512 and this is read
 * @param maxSteps of the work on one page, see {@link WorkBudget}; also of the parser, which looks
 *     through the open elements at each tag, so that its work is the tags times the levels
 */
public record ExtractionLimits(
    int maxBytes, int maxTags, int maxCharacters, int maxBlocks, int maxDepth, long maxSteps) {
  /** Limits above any page that people read; honest pages take less than a tenth of the steps. */
  public static final ExtractionLimits DEFAULT =
      new ExtractionLimits(
          50_000_000,
          500_000, // the longest single-page standards have some 300,000
          4_000_000, // a long novel has 3 million
          200_000, // that novel has 66,000 lines
          10_000,
          500_000_000); // two to five seconds

  private static final int BROWSER_DEPTH = 512; // levels that browsers build
  private static final int LEAST_TAG = 3; // characters of the shortest tag

  /**
   * The limits for one page of markup: those many levels that its tags leave. A page of 50,000 tags
   * may be nested as deep as any, and one of 500,000 a thousand levels.
   */
  public ExtractionLimits fitting(DecodedBytes decoded) {
    long tags = decoded.length() / LEAST_TAG;
    if (tags * maxDepth <= maxSteps) {
      return this;
    }
    tags = Math.max(1, decoded.opening());
    int depth = (int) Math.max(BROWSER_DEPTH, Math.min(maxDepth, maxSteps / tags));
    return new ExtractionLimits(
        maxBytes, maxTags, maxCharacters, maxBlocks, Math.min(maxDepth, depth), maxSteps);
  }

  /** Throws {@link ExtractionStop} for markup with too many tags. */
  public void requireFewTags(DecodedBytes decoded) {
    if (decoded.length() / LEAST_TAG <= maxTags) {
      return; // too short for that many tags, as nearly all pages are
    }
    String markup = decoded.text();
    int tags = 0;
    for (int i = markup.indexOf('<'); i >= 0 && i + 1 < markup.length(); ) {
      char next = markup.charAt(i + 1);
      tags += next == '/' || next == '!' || next == '?' || Character.isLetter(next) ? 1 : 0;
      i = markup.indexOf('<', i + 1);
    }
    require(tags, maxTags, "tags");
  }

  /** Throws {@link ExtractionStop} if a text is too long or has too many blocks. */
  public void requireShort(int characters, int blocks) {
    require(characters, maxCharacters, "characters of text");
    require(blocks, maxBlocks, "blocks");
  }

  private static void require(int count, int allowed, String what) {
    if (count > allowed) {
      throw new ExtractionStop(
          Rejected.Code.PAGE_TOO_LARGE,
          String.format(Locale.ROOT, "page has more than %d %s", allowed, what));
    }
  }
}
