package dev.winnow.corpus.tuples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Whose head a page belongs to. */
final class StarGroupsTest {
  private static Map<Long, Long> heads(long... pairs) {
    LongTuples kin = new LongTuples();
    for (int i = 0; i < pairs.length; i += 2) {
      kin.add(pairs[i], 0, pairs[i + 1], 0);
      kin.add(pairs[i + 1], 0, pairs[i], 0);
    }
    long[] members = StarGroups.members(StarGroups.heard(kin.sorted()).sorted()).toArray();
    Map<Long, Long> heads = new TreeMap<>();
    for (int i = 0; i < members.length; i += LongTuples.WIDTH) {
      heads.put(members[i + 2], members[i]);
    }
    return heads;
  }

  @Test
  void theSmallestIsTheHeadOfAllWithinTwoSteps() {
    assertEquals(Map.of(1L, 1L, 5L, 1L, 7L, 1L, 9L, 1L), heads(5, 1, 5, 7, 5, 9));
  }

  @Test
  void keysAreUnsigned() {
    assertEquals(Map.of(-1L, 3L, 3L, 3L), heads(-1, 3));
  }

  @Test
  void theOrderOfPairsDoesNotMatter() {
    assertEquals(heads(1, 2, 2, 3, 8, 9), heads(9, 8, 3, 2, 2, 1));
  }

  @Test
  void runsOfOnePageAreTakenOnce() {
    List<Integer> starts = new ArrayList<>();
    StarGroups.eachPage(
        new long[] {1, 0, 5, 0, 1, 0, 6, 0, 2, 0, 5, 0}, (from, to) -> starts.add(from));
    assertEquals(List.of(0, 8), starts);
  }
}
