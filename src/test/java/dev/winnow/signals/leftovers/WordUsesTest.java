package dev.winnow.signals.leftovers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.winnow.model.Words;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WordUsesTest {
  @Test
  void tellsUsesOfItsWordsOnly() {
    WordUses uses = new WordUses();
    uses.add(Set.of("zither", "cithara"), 1);
    uses.add(Set.of("zither"), 4);
    assertEquals(1 | 4, uses.of(Words.signature("zither")));
    assertEquals(1, uses.of(Words.signature("cithara")));
    assertEquals(0, uses.of(Words.signature("lute")));
  }
}
