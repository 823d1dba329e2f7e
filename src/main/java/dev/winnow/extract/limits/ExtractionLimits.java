package dev.winnow.extract.limits;

import dev.winnow.extract.decode.DecodedBytes;
import dev.winnow.model.Rejected;
import java.time.Duration;
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
 * @param time CPU time for one page, so that other work on the machine changes no result. A slower
 *     processor may still reject a page that passes elsewhere: keep it far above what honest pages
 *     need
 */
public record ExtractionLimits(
    int maxBytes, int maxTags, int maxCharacters, int maxBlocks, int maxDepth, Duration time) {
  /** Limits above any page that people read; honest pages take less than half a second. */
  public static final ExtractionLimits DEFAULT =
      new ExtractionLimits(
          50_000_000,
          500_000, // the longest single-page standards have some 300,000
          4_000_000, // a long novel has 3 million
          200_000, // that novel has 66,000 lines
          10_000,
          Duration.ofSeconds(20));

  private static final int LEAST_TAG = 3; // characters of the shortest tag

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
