package dev.winnow.corpus;

import dev.winnow.model.Document;
import dev.winnow.model.Span;
import dev.winnow.model.Words;
import dev.winnow.model.result.Contribution;
import dev.winnow.model.result.Finding.Measured;
import dev.winnow.model.result.Scored;
import dev.winnow.score.MainText;
import dev.winnow.unicode.WellFormedText;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes the sketch of a text.
 *
 * <p>A word counts in bands and fingerprint once, and an anchor {@link #ANCHOR_WEIGHT} times, since
 * siblings share anchors even if they share few other words. Sources: MinHash (Broder 1997),
 * weighted by copies; LSH Forest (Bawa, Condie and Ganesan, WWW 2005); SimHash (Charikar, STOC
 * 2002).
 */
public final class PageSketcher {
  private static final int ANCHOR_WEIGHT = 3;
  private static final int DEPTH = 4; // hashes of a band
  private static final int HASH_BITS = Long.SIZE / DEPTH;
  private static final int GRAM = 5; // words, as datatrove and RedPajama-v2 have it

  private static final long[] SALTS = salts(PageSketch.BANDS * DEPTH);

  private final AnchorWords kinds;

  /** Makes sketches with shared tables. */
  public PageSketcher(AnchorWords kinds) {
    this.kinds = kinds;
  }

  /**
   * The record of a page, or null if its text is too short to be compared.
   *
   * @param words of the whole text
   * @param ordinal of the page among the rows of its part
   */
  public @Nullable PageRecord record(Scored scored, Document document, Words words, int ordinal) {
    if (words.count() < Words.FEWEST_TO_JUDGE) {
      return null;
    }
    Compared compared = compared(document, words);
    return new PageRecord(
        scored.page().id(),
        scored.page().url(),
        scored.page().site() == null ? "" : scored.page().site(),
        WellFormedText.cut(scored.title(), PageRecord.MOST_TITLE),
        scored.page().origin().file(),
        ordinal,
        compared.spans().equals(whole(document)),
        spun(scored),
        sketch(StableHash.of(scored.page().id()), ContentWords.of(compared.words(), kinds)),
        PageRecord.pack(comparedText(document, compared.spans())));
  }

  private static List<Span> whole(Document document) {
    return List.of(new Span(0, document.text().length()));
  }

  /** The compared ranges, one a line. */
  private static String comparedText(Document document, List<Span> spans) {
    StringBuilder text = new StringBuilder();
    for (Span span : spans) {
      text.append(text.isEmpty() ? "" : "\n").append(document.text(), span.start(), span.end());
    }
    return text.toString();
  }

  /**
   * The ranges of a page's text that are compared: the main content, or the whole text if that is
   * too short.
   *
   * @param words of the whole text
   */
  public static List<Span> comparedSpans(Document document, Words words) {
    return compared(document, words).spans();
  }

  /** What of a page is compared: ranges of its text, and the words in them. */
  private record Compared(List<Span> spans, Words words) {}

  private static Compared compared(Document document, Words words) {
    List<Span> main = MainText.spans(document);
    Words some = words.within(main);
    return some.count() < Words.FEWEST_TO_JUDGE
        ? new Compared(whole(document), words)
        : new Compared(main, some);
  }

  private static float spun(Scored scored) {
    return scored.signals().stream()
        .filter(signal -> signal.signal().equals("spun-text"))
        .map(Contribution::finding)
        .filter(Measured.class::isInstance)
        .map(finding -> (float) ((Measured) finding).value())
        .findFirst()
        .orElse(-1f);
  }

  /**
   * The sketch of a text.
   *
   * @param key see {@link PageSketch#key}
   */
  PageSketch sketch(long key, String text) {
    return sketch(key, ContentWords.of(text, kinds));
  }

  private static PageSketch sketch(long key, ContentWords words) {
    long[] elements = elements(words);
    return new PageSketch(
        key,
        words.all().count(),
        bands(elements),
        fingerprint(elements),
        HashSample.of(pairHashes(words)),
        HashSample.of(gramHashes(words)));
  }

  private static long[] salts(int count) {
    long[] salts = new long[count];
    for (int i = 0; i < count; i++) {
      salts[i] = StableHash.mixed(0x9E3779B97F4A7C15L * (i + 1)) | 1; // odd, so nothing is lost
    }
    return salts;
  }

  /** The different content words, anchors in several copies. */
  private static long[] elements(ContentWords words) {
    long[] elements = new long[ANCHOR_WEIGHT * words.count()];
    int count = 0;
    for (int i = 0; i < words.count(); i++) {
      elements[count++] = words.hashes()[i];
      for (int copy = 1; words.anchors()[i] && copy < ANCHOR_WEIGHT; copy++) {
        elements[count++] = StableHash.mixed(words.hashes()[i] + copy);
      }
    }
    Arrays.sort(elements, 0, count);
    int different = 0;
    for (int i = 0; i < count; i++) {
      if (i == 0 || elements[i] != elements[i - 1]) {
        elements[different++] = elements[i];
      }
    }
    return Arrays.copyOf(elements, different);
  }

  private static long[] bands(long[] elements) {
    long[] bands = new long[PageSketch.BANDS];
    for (int hash = 0; hash < SALTS.length; hash++) {
      long salt = SALTS[hash];
      long smallest = Long.MAX_VALUE;
      for (long element : elements) {
        long hashed = element * salt;
        smallest = Math.min(smallest, (hashed ^ (hashed >>> 32)) * salt);
      }
      int band = hash / DEPTH;
      bands[band] =
          bands[band] << HASH_BITS | StableHash.mixed(smallest) >>> (Long.SIZE - HASH_BITS);
    }
    return bands;
  }

  private static long fingerprint(long[] elements) {
    int[] sums = new int[Long.SIZE];
    for (long element : elements) {
      for (int bit = 0; bit < sums.length; bit++) {
        sums[bit] += (int) (element >>> bit & 1);
      }
    }
    long fingerprint = 0;
    for (int bit = 0; bit < sums.length; bit++) {
      fingerprint |= 2 * sums[bit] > elements.length ? 1L << bit : 0;
    }
    return fingerprint;
  }

  /** Hashes of content words that follow each other, in order. */
  static int[] pairHashes(ContentWords words) {
    int[] hashes = new int[Math.max(0, words.count() - 1)];
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] = (int) StableHash.mixed(words.hashes()[i] * 31 + words.hashes()[i + 1]);
    }
    return hashes;
  }

  /** Hashes of five words that follow each other, in order. */
  static int[] gramHashes(ContentWords words) {
    int count = words.all().count();
    int[] hashes = new int[Math.max(0, count - GRAM + 1)];
    for (int i = 0; i < hashes.length; i++) {
      long gram = 0;
      for (int k = 0; k < GRAM; k++) {
        gram = gram * 31 + words.forms()[words.all().numbers()[i + k]];
      }
      hashes[i] = (int) StableHash.mixed(gram);
    }
    return hashes;
  }
}
