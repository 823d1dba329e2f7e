package dev.winnow.signals.stuffing.page;

import dev.winnow.model.Line;
import dev.winnow.signals.stuffing.page.PageText.Edge;
import dev.winnow.signals.words.WordBits;
import dev.winnow.signals.words.WordRun;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds phrases of two to five words that stand in several running lines: those of the title and
 * the main heading, and others of three words and more. Two passes over the words; the first counts
 * hashes of word triples whose pairs repeat, so that the second looks up only what repeats.
 */
final class PhraseUses {
  private static final int MOST_WORDS = 5;
  private static final int RUNNING_LINE = 9; // words; shorter lines are labels and items
  private static final int SHORTEST_FOREIGN = 4; // letters of a content word, if not English
  private static final int FEWEST_PLACES = 3;
  private static final int FEWEST_UNDECLARED = 2;
  private static final int MOST_PHRASES = 24;
  private static final int BUCKETS = 1 << 14; // bytes, at most
  private static final int BUCKETS_EACH = 16; // of a triple; fewer let triples share one by chance

  private final PageText page;
  private final boolean english;
  private final Map<WordRun, List<WordSpan>> repeated = new LinkedHashMap<>();
  private final WordBits triples; // words that open three of which both pairs repeat

  private PhraseUses(PageText page, boolean english) {
    this.page = page;
    this.english = english;
    triples = page.repeatedTriples(FEWEST_UNDECLARED);
  }

  /** The phrases, declared ones first, longer ones before their parts. */
  static List<PhraseUse> of(PhrasedPage phrased) {
    PhraseUses finder = new PhraseUses(phrased.text(), phrased.english());
    List<PhraseUse> uses = new ArrayList<>();
    BitSet taken = new BitSet();
    finder.addDeclared(phrased, uses, taken);
    finder.collect();
    finder.addRepeated(uses, taken);
    return uses;
  }

  private void addDeclared(PhrasedPage phrased, List<PhraseUse> uses, BitSet taken) {
    List<Map.Entry<KeyPhrase, List<WordSpan>>> longest = new ArrayList<>();
    @Nullable KeyPhrase last = null;
    for (PhraseRun run : phrased.runs()) { // phrase by phrase
      boolean declared =
          run.phrase().source() != KeyPhrase.Source.FOUND && run.phrase().stems().size() > 1;
      if (declared && run.exact() && isRunning(run.line())) {
        if (!run.phrase().equals(last)) {
          last = run.phrase();
          longest.add(Map.entry(last, new ArrayList<>()));
        }
        longest.get(longest.size() - 1).getValue().add(new WordSpan(run.from(), run.to()));
      }
    }
    longest.sort(Comparator.comparingInt(entry -> -entry.getKey().words().size()));
    for (Map.Entry<KeyPhrase, List<WordSpan>> entry : longest) {
      add(uses, taken, entry.getKey().words(), true, entry.getValue(), FEWEST_PLACES);
    }
  }

  private static boolean isRunning(Line line) {
    return PageText.isProse(line) && line.words() >= RUNNING_LINE;
  }

  private void collect() {
    int[] places = new int[triples.count()];
    int found = 0;
    for (int i = triples.next(0); i >= 0; i = triples.next(i + 1)) {
      Line line = page.lineOf(i);
      if (line.first() <= i && i + 2 < line.last() && isRunning(line)) {
        places[found++] = i;
      }
    }
    byte[] counts = new byte[Math.min(BUCKETS, Integer.highestOneBit(BUCKETS_EACH * found + 1))];
    for (int k = 0; k < found; k++) {
      int bucket = bucket(places[k], counts);
      counts[bucket] += (byte) (counts[bucket] < FEWEST_UNDECLARED ? 1 : 0);
    }
    for (int k = 0; k < found; k++) {
      int from = places[k];
      if (counts[bucket(from, counts)] >= FEWEST_UNDECLARED && mayEnd(from)) {
        collect(page.lineOf(from), from, counts);
      }
    }
  }

  private void collect(Line line, int from, byte[] counts) {
    int most = Math.min(line.last(), from + MOST_WORDS);
    for (int to = from + 3; to <= most; to++) {
      boolean repeats = triples.get(to - 3) && counts[bucket(to - 3, counts)] >= FEWEST_UNDECLARED;
      if (!repeats || !isJoined(line, from, to) || page.makesSentence(to - 1)) {
        return;
      }
      if (mayEnd(to - 1)) {
        repeated
            .computeIfAbsent(new WordRun(page.numbers(), from, to), key -> new ArrayList<>())
            .add(new WordSpan(from, to));
      }
    }
  }

  private boolean isJoined(Line line, int from, int to) {
    for (int i = from + 1; i < to; i++) {
      boolean inner = isSmall(i) && !(english && isInner(page.form(i)));
      if (page.before(line, i) != Edge.WORD || inner || page.makesSentence(i)) {
        return false;
      }
    }
    for (int i = Math.max(from, line.first() + 1); i <= Math.min(to, line.last() - 1); i++) {
      if (isHyphen(i) && (isHyphen(i - 1) || isHyphen(i + 1))) {
        return false; // the name of a program, as logs repeat them
      }
    }
    return !page.makesSentence(from);
  }

  /** Whether a hyphen and nothing else parts a word from the one before it. */
  private boolean isHyphen(int word) {
    if (word == 0 || word >= page.count()) {
      return false;
    }
    int at = page.end(word - 1);
    return at + 1 == page.start(word) && page.document().text().charAt(at) == '-';
  }

  /** Words that queries have inside. */
  private static boolean isInner(String form) {
    return form.equals("in") || form.equals("for") || form.equals("near") || form.equals("without");
  }

  private boolean mayEnd(int word) {
    return !isSmall(word);
  }

  /** Words of a few letters are small ones in most languages. */
  private boolean isSmall(int word) {
    return english ? page.isFunction(word) : page.form(word).length() < SHORTEST_FOREIGN;
  }

  private int bucket(int word, byte[] counts) {
    int pair = page.number(word) * 0x9E3779B9 + page.number(word + 1); // near numbers lie apart
    int hash = pair * 0x9E3779B9 + page.number(word + 2);
    return (hash ^ hash >>> 15) & (counts.length - 1);
  }

  private void addRepeated(List<PhraseUse> uses, BitSet taken) {
    List<Map.Entry<WordRun, List<WordSpan>>> longest = new ArrayList<>();
    for (Map.Entry<WordRun, List<WordSpan>> entry : repeated.entrySet()) {
      if (entry.getValue().size() >= FEWEST_UNDECLARED) {
        longest.add(entry);
      }
    }
    longest.sort(
        Comparator.comparingInt(
            (Map.Entry<WordRun, List<WordSpan>> e) ->
                -e.getValue().size() * e.getValue().get(0).words()));
    for (Map.Entry<WordRun, List<WordSpan>> entry : longest) {
      WordSpan first = entry.getValue().get(0);
      List<String> words = page.forms(first.from(), first.to());
      add(uses, taken, words, false, entry.getValue(), FEWEST_UNDECLARED);
    }
  }

  private static void add(
      List<PhraseUse> uses,
      BitSet taken,
      List<String> words,
      boolean declared,
      List<WordSpan> places,
      int fewest) {
    List<WordSpan> free = new ArrayList<>();
    for (WordSpan place : places) {
      int next = taken.nextSetBit(place.from());
      if (next < 0 || next >= place.to()) {
        free.add(place);
      }
    }
    if (free.size() >= fewest && uses.size() < MOST_PHRASES) {
      free.forEach(place -> taken.set(place.from(), place.to()));
      uses.add(new PhraseUse(List.copyOf(words), declared, free));
    }
  }
}
