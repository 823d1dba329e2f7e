package dev.winnow.phrasing.spin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.winnow.learn.LogisticModel;
import dev.winnow.learn.TreeScorer;
import dev.winnow.phrasing.counts.ClassPairs;
import dev.winnow.phrasing.counts.PairTable;
import dev.winnow.phrasing.counts.PhraseCounts;
import dev.winnow.phrasing.counts.SwapTable;
import dev.winnow.phrasing.counts.TokenIds;
import dev.winnow.phrasing.counts.WordVocabulary;
import dev.winnow.text.WordSplitter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PairReaderTest {
  private static final List<String> WORDS =
      List.of("the", "risk", "factors", "threat", "variables", "fatty", "acid", "acids");
  private static final int SEEN = 45;

  private final WordVocabulary vocabulary = vocabulary();
  private final PhraseCounts counts = new PhraseCounts(vocabulary, pairs(), classes());
  private final SwapTable swaps = swaps();

  @Test
  void findsBothWordsOfAPair() {
    List<StrangePair> found = read("the threat variables");
    assertEquals(1, found.size());
    StrangePair pair = found.get(0);
    assertEquals(2, pair.at());
    assertEquals(
        "risk factors", vocabulary.word(pair.left()) + " " + vocabulary.word(pair.right()));
    assertEquals(SEEN, pair.seen());
  }

  @Test
  void leavesPairsThatWereSeen() {
    assertTrue(read("the risk factors").isEmpty());
  }

  @Test
  void leavesPairsAcrossAMark() {
    assertTrue(read("the threat, variables").isEmpty());
  }

  @Test
  void kinOfAKnownPairSpeaksForIt() {
    int kinSeen = PairReader.FEATURES.indexOf("kin-seen");
    StrangePair pair = read("fatty acids").get(0);
    assertEquals(Math.log1p(SEEN), pair.features()[kinSeen], 1e-9);
  }

  private List<StrangePair> read(String text) {
    TokenIds tokens = TokenIds.of(vocabulary, text, WordSplitter.split(text));
    List<SuspectWord> places = new ArrayList<>();
    for (int at = 0; at < tokens.count(); at++) {
      places.add(new SuspectWord(at, WordVocabulary.UNKNOWN, at - 1, 0, 0, 0, new double[0], 1));
    }
    LogisticModel choice =
        new LogisticModel(PairReader.CHOICE, new double[PairReader.CHOICE.size()], 0);
    PairReader reader = new PairReader(counts, swaps, choice, TreeScorer.none(PairReader.FEATURES));
    return reader.read(tokens, places);
  }

  private static WordVocabulary vocabulary() {
    int[] seen = new int[WORDS.size()];
    Arrays.fill(seen, 100);
    return new WordVocabulary(WORDS, seen, new int[seen.length]);
  }

  private PairTable pairs() {
    PairTable table = PairTable.withRoomFor(10);
    table.put(PairTable.adjacent(vocabulary.id("risk"), vocabulary.id("factors")), SEEN);
    table.put(PairTable.adjacent(vocabulary.id("fatty"), vocabulary.id("acid")), SEEN);
    return table;
  }

  private static ClassPairs classes() {
    return new ClassPairs(
        new byte[WORDS.size()], new double[ClassPairs.CLASSES * ClassPairs.CLASSES]);
  }

  private SwapTable swaps() {
    List<List<SwapTable.Swap>> table = new ArrayList<>();
    for (String word : WORDS) {
      table.add(
          switch (word) {
            case "threat" -> List.of(new SwapTable.Swap(vocabulary.id("risk"), -1, 0.5));
            case "variables" -> List.of(new SwapTable.Swap(vocabulary.id("factors"), -1, 0.5));
            default -> List.of();
          });
    }
    return SwapTable.of(table);
  }
}
