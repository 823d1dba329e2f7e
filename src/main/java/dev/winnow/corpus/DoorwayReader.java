package dev.winnow.corpus;

import dev.winnow.model.Words;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether two pages of one site are doors to the same room: one text, in which the title and
 * the sentences name another place each time and nothing else differs. Source: Google spam
 * policies, doorway abuse ("pages targeted at specific regions or cities").
 *
 * <p>Honest series differ in more: branches have their own streets, telephones and hours (any
 * number that differs ends the matter), leaflets of one substance have another name and not another
 * place (a place stands behind "in", "near" and the like), pages of a list have numbers in the
 * slot.
 */
public final class DoorwayReader {
  /** Pages of a group whose texts are read, those with the smallest ids. */
  static final int MOST_READ = 1_000;

  private static final int CANDIDATES = 6; // that a page is held against

  /** Matched content words by those of the longer text. */
  private static final double LEAST_COVERAGE = 0.85;

  /** Places in the text that name the slot: a title alone proves nothing. */
  private static final int FEWEST_NAMED = 2;

  /** Gaps between matched words that name the slot, of all. */
  private static final double MOSTLY_NAMED = 0.7;

  /** Of the places that name the slot, those behind a preposition of place. */
  private static final double LEAST_LOCATED = 0.3;

  private static final Set<String> PREPOSITIONS =
      Set.of("in", "near", "around", "across", "throughout", "within", "serving", "outside");

  private final AnchorWords kinds;

  /** A reader with shared tables. */
  public DoorwayReader(AnchorWords kinds) {
    this.kinds = kinds;
  }

  /** Places of a page that name what the slot of its title names, if the other page is its like. */
  private record NamedPlaces(TitleSlot slot, List<WordSwap> swaps) {}

  /** Reads a group of two pages or more: what is said of each. */
  public Map<PageRecord, PageDoorway> read(List<PageRecord> members) throws IOException {
    List<PageRecord> pages = members.stream().sorted(PageRecord.BY_ID).limit(MOST_READ).toList();
    List<ComparedText> texts = new ArrayList<>();
    for (PageRecord page : pages.subList(0, Math.min(CANDIDATES, pages.size()))) {
      texts.add(ComparedText.of(page.text(), kinds));
    }
    Map<PageRecord, PageDoorway> doorways = new HashMap<>();
    for (int i = 0; i < pages.size(); i++) {
      ComparedText text =
          i < texts.size() ? texts.get(i) : ComparedText.of(pages.get(i).text(), kinds);
      for (int j = 0; j < texts.size(); j++) {
        NamedPlaces named = i == j ? null : named(pages.get(i), text, pages.get(j), texts.get(j));
        if (named != null) {
          String other = texts.get(j).text();
          doorways.put(
              pages.get(i),
              new PageDoorway(
                  pages.get(i),
                  members.size() - 1,
                  named.slot(),
                  pages.get(j),
                  named.swaps().stream()
                      .map(swap -> KinPlace.of(swap, text.text(), other))
                      .limit(PageDoorway.MOST_PLACES)
                      .toList()));
          break;
        }
      }
    }
    return doorways;
  }

  /** Whether two pages may be doorways, by what is known without their texts. */
  static boolean possible(PageRecord one, PageRecord other) {
    if (one.site().isEmpty() || !one.site().equals(other.site())) {
      return false;
    }
    TitleSlot slot = TitleSlot.of(one.title(), other.title());
    return slot != null && slot.named();
  }

  /** Whether two pages are doorways. */
  boolean alike(PageRecord one, ComparedText text, PageRecord other, ComparedText otherText) {
    return possible(one, other) && named(one, text, other, otherText) != null;
  }

  private @Nullable NamedPlaces named(
      PageRecord one, ComparedText text, PageRecord other, ComparedText otherText) {
    TitleSlot slot = TitleSlot.of(one.title(), other.title());
    if (slot == null
        || !slot.named()
        || !numbers(text.words().all()).equals(numbers(otherText.words().all()))) {
      return null;
    }
    TextAlignment aligned = TextAlignment.of(text.words(), otherText.words(), kinds);
    Set<String> here = lower(slot.left());
    Set<String> there = lower(slot.right());
    List<WordSwap> named = new ArrayList<>();
    int located = 0;
    for (WordSwap swap : aligned.swaps()) {
      if (here.containsAll(words(text, swap))
          && there.containsAll(words(otherText, swap.turned()))) {
        named.add(swap);
        located += isLocated(text.words().all(), swap.start()) ? 1 : 0;
      }
    }
    boolean alike =
        aligned.matched() >= LEAST_COVERAGE * Math.max(text.length(), otherText.length())
            && named.size() >= FEWEST_NAMED
            && named.size() >= MOSTLY_NAMED * aligned.gaps()
            && located >= LEAST_LOCATED * named.size();
    return alike ? new NamedPlaces(slot, named) : null;
  }

  private static Set<String> numbers(Words words) {
    Set<String> numbers = new HashSet<>();
    for (String form : words.vocabulary()) {
      if (form.chars().anyMatch(Character::isDigit)) {
        numbers.add(form);
      }
    }
    return numbers;
  }

  private static List<String> words(ComparedText text, WordSwap swap) {
    Words all = text.words().all();
    List<String> words = new ArrayList<>();
    for (int i = all.firstFrom(swap.start());
        i < all.count() && all.starts()[i] < swap.end();
        i++) {
      words.add(all.form(i));
    }
    return words;
  }

  private static boolean isLocated(Words words, int start) {
    int at = words.firstFrom(start);
    return at > 0 && PREPOSITIONS.contains(words.form(at - 1));
  }

  private static Set<String> lower(List<String> words) {
    Set<String> lower = new HashSet<>();
    words.forEach(word -> lower.add(word.toLowerCase(Locale.ROOT)));
    return lower;
  }
}
