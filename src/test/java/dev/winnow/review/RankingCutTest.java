package dev.winnow.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RankingCutTest {
  /** Twelve good pages at 0.2 and twelve bad ones at 0.6: every cut between is as good. */
  private static List<QualityRanking.Item> parted(double scale) {
    List<QualityRanking.Item> items = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      items.add(new QualityRanking.Item(0.2 * scale, false, 1));
      items.add(new QualityRanking.Item(0.6 * scale, true, 1));
    }
    return items;
  }

  @Test
  void takesTheMiddleOfCutsThatAreAsGood() {
    assertEquals(0.4, RankingCut.bestF1(RankingCut.at(0.9, parted(1)), parted(1)).at());
    assertEquals(0.4, RankingCut.bestF1(RankingCut.at(0.1, parted(1)), parted(1)).at());
  }

  @Test
  void leavesACutThatIsAsGood() {
    assertEquals(0.55, RankingCut.bestF1(RankingCut.at(0.55, parted(1)), parted(1)).at());
  }

  @Test
  void aQualityStandsInTheMiddleOfWhereNoPageIs() {
    RankingCut cut = RankingCut.highest(0.95, parted(100)); // qualities 40 and 80
    assertNotNull(cut);
    assertEquals(60, cut.at());
  }
}
