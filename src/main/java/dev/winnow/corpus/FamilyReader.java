package dev.winnow.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a family: which wording the others share most, and where each page departs from it.
 *
 * <p>Each spinner changes other words of an original, so of three wordings or more the original is
 * the one that covers the others best. Of two, it is the one that reads much less like a spinner's
 * text; if both read alike, it cannot be told, and both are shown as siblings.
 */
public final class FamilyReader {
  /** Pages of a family whose texts are read, those with the smallest ids. */
  static final int MOST_READ = 1_000;

  private static final int CANDIDATES = 6; // for the original: each is held against each
  private static final int MOST_PLACES = 40; // a reviewer is convinced by ten

  /** Difference in probability of spun-text from which one of two wordings is the original. */
  private static final double CLEARLY_LESS_SPUN = 0.3;

  private final AnchorWords kinds;

  /** A reader with shared tables. */
  public FamilyReader(AnchorWords kinds) {
    this.kinds = kinds;
  }

  /** Reads a family of two pages or more. */
  public PageFamily read(List<PageRecord> members) throws IOException {
    return new Family(members.stream().sorted(PageRecord.BY_ID).toList()).read();
  }

  /** One family at work. */
  private final class Family {
    private final List<PageRecord> pages;
    private final List<ComparedText> texts = new ArrayList<>();
    private final List<KinComparison> comparisons = new ArrayList<>();
    private final List<Integer> others = new ArrayList<>();

    Family(List<PageRecord> pages) {
      this.pages = pages;
    }

    PageFamily read() throws IOException {
      int candidates = Math.min(CANDIDATES, pages.size());
      for (PageRecord page : pages.subList(0, candidates)) {
        texts.add(text(page));
      }
      int centre = centre();
      int spun = 0;
      for (int i = 0; i < Math.min(MOST_READ, pages.size()); i++) {
        compare(i, centre);
        spun += i != centre && comparisons.get(i).kind() == KinKind.SPUN_SIBLINGS ? 1 : 0;
      }
      int original = original(centre, spun);
      KinKind kind = spun > 0 ? KinKind.SPUN_SIBLINGS : KinKind.NEAR_DUPLICATE;
      List<PageKin> kin = new ArrayList<>();
      for (int i = 0; i < pages.size(); i++) {
        kin.add(kin(i, kind, original, spun));
      }
      return new PageFamily(pages.get(0).id(), kind, pages, kin);
    }

    private ComparedText text(PageRecord page) throws IOException {
      return ComparedText.of(page.text(), kinds);
    }

    /** The page whose words cover the others best; the first of several. */
    private int centre() {
      double[] sums = new double[texts.size()];
      for (int i = 0; i < sums.length; i++) {
        for (int j = i + 1; j < sums.length; j++) {
          double coverage = KinComparison.coverage(texts.get(i), texts.get(j));
          sums[i] += coverage;
          sums[j] += coverage;
        }
      }
      int best = 0;
      for (int i = 1; i < sums.length; i++) {
        best = sums[i] > sums[best] ? i : best;
      }
      return best;
    }

    /** Holds a page against the centre, or against another page if the two are no kin. */
    private void compare(int page, int centre) throws IOException {
      ComparedText text = page < texts.size() ? texts.get(page) : text(pages.get(page));
      int other = page == centre ? (centre == 0 ? 1 : 0) : centre;
      KinComparison comparison = KinComparison.of(text, texts.get(other), kinds);
      for (int i = 0; i < texts.size() && comparison.kind() == null; i++) {
        if (i != page && i != other) {
          KinComparison next = KinComparison.of(text, texts.get(i), kinds);
          if (next.kind() != null) {
            comparison = next;
            other = i;
          }
        }
      }
      comparisons.add(comparison);
      others.add(other);
    }

    /** Number of the page that is held to be the original; −1 if it cannot be told. */
    private int original(int centre, int spun) {
      if (spun != 1) {
        return spun == 0 ? -1 : centre;
      }
      int other = 0;
      while (other == centre || comparisons.get(other).kind() != KinKind.SPUN_SIBLINGS) {
        other++;
      }
      float here = pages.get(centre).spun();
      float there = pages.get(other).spun();
      if (here < 0 || there < 0 || Math.abs(here - there) < CLEARLY_LESS_SPUN) {
        return -1;
      }
      return here < there ? centre : other;
    }

    private PageKin kin(int page, KinKind kind, int original, int spun) {
      PageRecord record = pages.get(page);
      boolean read = page < comparisons.size();
      KinComparison comparison = read ? comparisons.get(page) : null;
      PageRecord other = pages.get(read ? others.get(page) : 0);
      boolean reworded =
          page != original && comparison != null && comparison.kind() == KinKind.SPUN_SIBLINGS;
      int siblings = kind == KinKind.SPUN_SIBLINGS && reworded ? pages.size() - 1 : 0;
      boolean alone = reworded || page == original; // in its words
      int copies = alone ? 0 : Math.max(0, pages.size() - 1 - spun);
      return new PageKin(
          record.ordinal(),
          record.whole(),
          pages.get(0).id(),
          kind,
          pages.size(),
          copies,
          siblings,
          page == original,
          other.id(),
          other.url(),
          read && original >= 0 && others.get(page) == original,
          comparison == null ? 0 : comparison.swaps().size(),
          places(page, comparison));
    }

    private List<KinPlace> places(int page, @Nullable KinComparison comparison) {
      List<KinPlace> places = new ArrayList<>();
      if (comparison == null || comparison.swaps().isEmpty()) {
        return places;
      }
      String text = stored(page);
      String other = stored(others.get(page));
      record Surprise(WordSwap swap, double bits) {}
      comparison.swaps().stream()
          .map(swap -> new Surprise(swap, bits(text.substring(swap.start(), swap.end()))))
          .sorted(
              Comparator.comparingDouble(Surprise::bits)
                  .reversed()
                  .thenComparingInt(found -> found.swap().start()))
          .limit(MOST_PLACES)
          .forEach(found -> places.add(KinPlace.of(found.swap(), text, other)));
      return places;
    }

    private String stored(int page) {
      try {
        return page < texts.size() ? texts.get(page).text() : pages.get(page).text();
      } catch (IOException e) {
        throw new UncheckedIOException(e); // it was read a moment ago
      }
    }

    /** Bits by which the words of a place surprise. */
    private double bits(String place) {
      ContentWords words = ContentWords.of(place, kinds);
      double bits = 0;
      for (int i = 0; i < words.count(); i++) {
        bits = Math.max(bits, kinds.bits(words.form(i)));
      }
      return bits;
    }
  }
}
