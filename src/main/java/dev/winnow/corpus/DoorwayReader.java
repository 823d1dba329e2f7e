package dev.winnow.corpus;

import dev.winnow.model.Words;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether two pages of one site are doors to the same room: one text, in which the title and
 * the sentences name another place each time. Either nothing else differs, word by word; or most
 * sentences are the same in any order, as if a telephone number, a paragraph about the town or
 * another order of the paragraphs had been put to the one text. Source: Google spam policies,
 * doorway abuse ("pages targeted at specific regions or cities").
 *
 * <p>Honest series differ in more: branches have their own streets and hours (short lines with
 * numbers that differ end the matter), leaflets of one substance have another name and not another
 * place (a place stands behind "in", "near" and the like), pages of a list have numbers in the
 * slot.
 */
public final class DoorwayReader {
  /** Pages of a group whose texts are read, those with the smallest ids. */
  static final int MOST_READ = 1_000;

  private static final int CANDIDATES = 6; // that a page is held against

  /** Matched content words by those of the longer text. */
  private static final double LEAST_COVERAGE = 0.85;

  /**
   * Words of the sentences that two texts share, their places taken out, by those of the longer
   * text: honest series from one frame have .2 to .6.
   */
  private static final double LEAST_SHARED = 0.65;

  /** Places in the text that name the slot: a title alone proves nothing. */
  private static final int FEWEST_NAMED = 2;

  /** Gaps between matched words that name the slot, of all. */
  private static final double MOSTLY_NAMED = 0.7;

  /** Of the places that name the slot, those behind a preposition of place. */
  private static final double LEAST_LOCATED = 0.3;

  private static final Set<String> PREPOSITIONS =
      Set.of(
          "in", "near", "from", "around", "across", "throughout", "within", "serving", "outside");

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
    record Like(PageRecord other, NamedPlaces named, List<KinPlace> places) {}
    Map<PageRecord, Like> likes = new HashMap<>();
    for (int i = 0; i < pages.size(); i++) {
      ComparedText text =
          i < texts.size() ? texts.get(i) : ComparedText.of(pages.get(i).text(), kinds);
      for (int j = 0; j < texts.size(); j++) {
        NamedPlaces named = i == j ? null : named(pages.get(i), text, pages.get(j), texts.get(j));
        if (named != null) {
          String other = texts.get(j).text();
          List<KinPlace> places =
              named.swaps().stream()
                  .map(swap -> KinPlace.of(swap, text.text(), other))
                  .limit(PageDoorway.MOST_PLACES)
                  .toList();
          likes.put(pages.get(i), new Like(pages.get(j), named, places));
          break;
        }
      }
    }
    Map<PageRecord, PageDoorway> doorways = new HashMap<>();
    likes.forEach(
        (page, like) ->
            doorways.put(
                page,
                new PageDoorway(
                    page, likes.size() - 1, like.named().slot(), like.other(), like.places())));
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
    if (slot == null || !slot.named()) {
      return null;
    }
    List<WordSwap> named = wordByWord(slot, text, otherText);
    if (named.isEmpty()) {
      named = bySentences(slot, text, otherText);
    }
    return named.isEmpty() ? null : new NamedPlaces(slot, named);
  }

  /** Places that name the slot in two texts that differ in little else; none if they differ. */
  private List<WordSwap> wordByWord(TitleSlot slot, ComparedText text, ComparedText other) {
    if (!numbers(text.words().all()).equals(numbers(other.words().all()))) {
      return List.of();
    }
    TextAlignment aligned = TextAlignment.of(text.words(), other.words(), kinds);
    Set<String> here = Set.copyOf(lower(slot.left()));
    Set<String> there = Set.copyOf(lower(slot.right()));
    List<WordSwap> named = new ArrayList<>();
    for (WordSwap swap : aligned.swaps()) {
      if (here.containsAll(words(text, swap)) && there.containsAll(words(other, swap.turned()))) {
        named.add(swap);
      }
    }
    boolean alike =
        aligned.matched() >= LEAST_COVERAGE * Math.max(text.length(), other.length())
            && named.size() >= MOSTLY_NAMED * aligned.gaps()
            && located(text, named);
    return alike ? named : List.of();
  }

  /**
   * Places that name the slot in sentences that two texts share, in whatever order, once the names
   * are taken out of them; none if the texts share few, or if either has lines of its own with
   * numbers, as the address and the hours of a branch are.
   */
  private static List<WordSwap> bySentences(TitleSlot slot, ComparedText text, ComparedText other) {
    List<PlacedSentence> left = PlacedSentence.of(text, lower(slot.left()));
    List<PlacedSentence> right = PlacedSentence.of(other, lower(slot.right()));
    Map<Long, Deque<PlacedSentence>> waiting = new HashMap<>();
    for (PlacedSentence sentence : right) {
      waiting.computeIfAbsent(sentence.hash(), hash -> new ArrayDeque<>()).add(sentence);
    }
    Words here = text.words().all();
    Words there = other.words().all();
    List<WordSwap> named = new ArrayList<>();
    int shared = 0;
    for (PlacedSentence sentence : left) {
      Deque<PlacedSentence> twins = waiting.get(sentence.hash());
      PlacedSentence twin = twins == null ? null : twins.poll();
      if (twin == null && sentence.facts()) {
        return List.of();
      }
      for (int k = 0; twin != null && k < sentence.names().size(); k++) {
        int first = sentence.names().get(k);
        int second = twin.names().get(k);
        named.add(
            new WordSwap(
                here.starts()[first],
                here.ends()[first + slot.left().size() - 1],
                there.starts()[second],
                there.ends()[second + slot.right().size() - 1]));
      }
      shared += twin == null ? 0 : sentence.words();
    }
    boolean own = waiting.values().stream().flatMap(Deque::stream).anyMatch(PlacedSentence::facts);
    boolean alike =
        !own
            && shared >= LEAST_SHARED * Math.max(length(left), length(right))
            && located(text, named);
    return alike ? named : List.of();
  }

  private static int length(List<PlacedSentence> sentences) {
    return sentences.stream().mapToInt(PlacedSentence::words).sum();
  }

  /** Whether names stand at places enough, and behind prepositions of place often enough. */
  private static boolean located(ComparedText text, List<WordSwap> named) {
    Words words = text.words().all();
    long located = named.stream().filter(swap -> isLocated(words, swap.start())).count();
    return named.size() >= FEWEST_NAMED && located >= LEAST_LOCATED * named.size();
  }

  private static Set<String> numbers(Words words) {
    Set<String> numbers = new HashSet<>();
    for (String form : words.vocabulary()) {
      if (PlacedSentence.digits(form) > 0) {
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

  private static List<String> lower(List<String> words) {
    return words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
  }
}
