package dev.winnow.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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
    private final Map<Integer, Integer> twins = new HashMap<>(); // of pages held against a rival

    Family(List<PageRecord> pages) {
      this.pages = pages;
    }

    PageFamily read() throws IOException {
      int candidates = Math.min(CANDIDATES, pages.size());
      for (PageRecord page : pages.subList(0, candidates)) {
        texts.add(text(page));
      }
      int centre = centre();
      for (int i = 0; i < Math.min(MOST_READ, pages.size()); i++) {
        compare(i, i == centre ? (centre == 0 ? 1 : 0) : centre);
      }
      int[] rewordings =
          IntStream.range(0, comparisons.size()).filter(i -> i != centre && isSpun(i)).toArray();
      KinKind kind = rewordings.length > 0 ? KinKind.SPUN_SIBLINGS : KinKind.NEAR_DUPLICATE;
      WordingSets wordings = wordings(centre, rewordings.length == 0);
      int original = -1;
      if (rewordings.length > 0) {
        int[] others = IntStream.of(rewordings).map(wordings::of).distinct().toArray();
        original = others.length > 1 ? centre : original(centre, rewordings[0]);
        holdAgainst(original >= 0 ? original : rewordings[0], centre, wordings);
      }
      List<PageKin> kin = new ArrayList<>();
      for (int i = 0; i < pages.size(); i++) {
        kin.add(kin(i, kind, original, wordings));
      }
      return new PageFamily(pages.get(0).id(), kind, pages, kin);
    }

    private boolean isSpun(int page) {
      return comparisons.get(page).kind() == KinKind.SPUN_SIBLINGS;
    }

    /**
     * Which pages have one wording: those with the same sequences of words, and near-duplicates.
     * Pages beyond those that are read are held to have the words of the centre.
     *
     * @param one whether no page of the family was found to be reworded
     */
    private WordingSets wordings(int centre, boolean one) {
      WordingSets wordings = new WordingSets(pages.size());
      record Sequences(int words, HashSample grams) {}
      Map<Sequences, Integer> first = new HashMap<>();
      for (int i = 0; i < pages.size(); i++) {
        PageSketch sketch = pages.get(i).sketch();
        Integer same = first.putIfAbsent(new Sequences(sketch.words(), sketch.grams()), i);
        if (same != null) {
          wordings.unite(i, same);
        } else if (i >= comparisons.size()) {
          wordings.unite(i, centre);
        } else if (one || comparisons.get(i).kind() == KinKind.NEAR_DUPLICATE) {
          wordings.unite(i, others.get(i));
        }
      }
      return wordings;
    }

    /** Holds pages with the words of the centre against a page that has others. */
    private void holdAgainst(int other, int centre, WordingSets wordings) throws IOException {
      int rival = wordings.same(other, centre) ? -1 : other;
      for (int i = 0; i < comparisons.size(); i++) {
        if (rival >= 0 && wordings.same(i, centre) && !isSpun(i)) {
          twins.put(i, others.get(i));
          comparisons.set(i, KinComparison.of(held(i), held(rival), kinds));
          others.set(i, rival);
        }
      }
    }

    private ComparedText held(int page) throws IOException {
      return page < texts.size() ? texts.get(page) : text(pages.get(page));
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

    /** Holds a page against another, or against a third if the two are no kin. */
    private void compare(int page, int first) throws IOException {
      ComparedText text = held(page);
      int other = first;
      KinComparison comparison = KinComparison.of(text, texts.get(other), kinds);
      for (int i = 0; i < texts.size() && comparison.kind() == null; i++) {
        if (i != page && i != first) {
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

    /** Which of the pages of two wordings is held to be the original; −1 if it cannot be told. */
    private int original(int centre, int other) {
      float here = pages.get(centre).spun();
      float there = pages.get(other).spun();
      if (here < 0 || there < 0 || Math.abs(here - there) < CLEARLY_LESS_SPUN) {
        return -1;
      }
      return here < there ? centre : other;
    }

    private PageKin kin(int page, KinKind kind, int original, WordingSets wordings) {
      PageRecord record = pages.get(page);
      boolean read = page < comparisons.size();
      KinComparison comparison = read ? comparisons.get(page) : null;
      int held = read ? others.get(page) : 0;
      PageRecord other = pages.get(held);
      boolean first = original >= 0 && wordings.same(page, original);
      boolean reworded = !first && read && isSpun(page);
      int copies = wordings.size(page) - 1;
      PageRecord twin = copies == 0 ? other : pages.get(twin(page, held, wordings));
      return new PageKin(
          record.ordinal(),
          record.whole(),
          pages.get(0).id(),
          kind,
          pages.size(),
          copies,
          reworded ? pages.size() - 1 - copies : 0,
          first,
          other.id(),
          other.url(),
          twin.id(),
          twin.url(),
          read && original >= 0 && wordings.same(held, original),
          comparison == null ? 0 : comparison.swaps().size(),
          places(page, comparison));
    }

    /** A page with the same words, best the one that the page was held against. */
    private int twin(int page, int held, WordingSets wordings) {
      int known = twins.getOrDefault(page, held);
      if (known != page && wordings.same(known, page)) {
        return known;
      }
      int twin = 0;
      while (twin == page || !wordings.same(twin, page)) {
        twin++;
      }
      return twin;
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

  /** The pages of a family by their wording, each given by its number. */
  private static final class WordingSets {
    private final int[] parents;
    private final int[] sizes;

    /** Pages of which each has words of its own. */
    WordingSets(int pages) {
      parents = IntStream.range(0, pages).toArray();
      sizes = IntStream.generate(() -> 1).limit(pages).toArray();
    }

    /** Says that two pages have the same words. */
    void unite(int page, int other) {
      int one = of(page);
      int two = of(other);
      if (one != two) {
        int larger = sizes[one] >= sizes[two] ? one : two;
        int smaller = larger == one ? two : one;
        parents[smaller] = larger;
        sizes[larger] += sizes[smaller];
      }
    }

    /** The number of a page's wording. */
    int of(int page) {
      int root = page;
      while (parents[root] != root) {
        root = parents[root];
      }
      return root; // the larger set stays on top, so ways are short
    }

    boolean same(int page, int other) {
      return of(page) == of(other);
    }

    /** How many pages have the words of a page, itself included. */
    int size(int page) {
      return sizes[of(page)];
    }
  }
}
