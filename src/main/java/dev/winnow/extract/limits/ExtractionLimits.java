package dev.winnow.extract.limits;

import dev.winnow.extract.decode.DecodedBytes;
import dev.winnow.model.Rejected;
import java.time.Duration;
import java.util.Locale;

/**
 * What a page may cost. Pages beyond a limit are rejected with its code, never cut silently. Limits
 * of size keep the memory for one page below some 300 MB, whatever it holds: a body of 16 MB can be
 * four million paragraphs.
 *
 * @param maxBytes size of the body
 * @param maxTags start and end tags, comments and the like, and what looks so in scripts
 * @param maxCharacters UTF-16 units of the visible text
 * @param maxBlocks blocks of that text
 * @param maxDepth levels of nested elements; what lies between a browser's 512 and this is read
 * @param time CPU time for one page, so that other work on the machine changes no result. A slower
 *     processor may still reject a page that passes elsewhere: keep it far above what honest pages
 *     need
 */
public record ExtractionLimits(
    int maxBytes, int maxTags, int maxCharacters, int maxBlocks, int maxDepth, Duration time) {
  /** Beyond any page that people read; honest pages take less than half a second. */
  public static final ExtractionLimits DEFAULT =
      new ExtractionLimits(
          50_000_000,
          500_000, // the longest pages of standards have some 300,000
          4_000_000, // a long novel has 3 million
          200_000, // that novel, line by line, has 66,000
          10_000,
          Duration.ofSeconds(20));

  private static final int LEAST_TAG = 3; // characters

  /** Throws {@link ExtractionStop} for markup with too many tags. */
  public void requireFewTags(DecodedBytes decoded) {
    if (decoded.length() / LEAST_TAG <= maxTags) {
      return; // as nearly always: it has no room for them
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

  /** Throws {@link ExtractionStop} for a text that is too long or falls into too many blocks. */
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
