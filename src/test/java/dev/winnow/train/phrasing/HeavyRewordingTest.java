package dev.winnow.train.phrasing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.winnow.model.Words;
import dev.winnow.text.WordSplitter;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HeavyRewordingTest {
  private static final String SOUP = "Boil the soup slowly. Serve the soup warm with bread.";
  private static final String STEW = "Serve it warm. Boil the stew slowly before that.";

  @Test
  void aTextTakesTheSwapsOfOtherTextsToo() throws IOException {
    HeavyRewording heavy = new HeavyRewording();
    heavy.add(
        row("a", SOUP, "Seethe the soup slowly. Serve the soup warm with bread.", 0, 6, "Boil"));
    heavy.add(row("b", STEW, "Serve it tepid. Boil the stew slowly before that.", 9, 14, "warm"));
    assertEquals(
        List.of(
            "Seethe the soup slowly. Serve the soup tepid with bread.",
            "Serve it tepid. Seethe the stew slowly before that."),
        heavy.texts(1));
    assertEquals(List.of(SOUP, STEW), heavy.texts(0));
  }

  @Test
  void offsetsCountCodePointsAndPhrasesAreLeft() throws IOException {
    HeavyRewording heavy = new HeavyRewording();
    heavy.add(row("a", "🍲 Boil it.", "🍲 Seethe it.", 2, 8, "Boil"));
    heavy.add(row("b", "Bring it to the boil.", "Seethe up it.", 0, 9, "Bring it to the boil"));
    assertEquals(List.of("🍲 Seethe it.", "Bring it to the seethe."), heavy.texts(1));
  }

  @Test
  void aShareOfTheWordsIsSwapped() throws IOException {
    String text = "boil bread ".repeat(2_000).strip();
    HeavyRewording heavy = new HeavyRewording();
    heavy.add(row("a", text, text.replaceFirst("boil", "seethe"), 0, 6, "boil"));
    String reworded = heavy.texts(0.25).get(0);
    Words words = WordSplitter.split(reworded);
    long swapped =
        IntStream.of(words.numbers())
            .filter(form -> words.vocabulary()[form].equals("seethe"))
            .count();
    assertTrue(swapped > 900 && swapped < 1_100, () -> swapped + " of 4000");
    assertNotEquals(text, reworded);
    assertEquals(reworded, heavy.texts(0.25).get(0));
  }

  private static JsonNode row(
      String base, String original, String spun, int start, int end, String was)
      throws IOException {
    ObjectMapper json = new ObjectMapper();
    var row = json.createObjectNode().put("base", base).put("original", original);
    row.put("spun", spun).putArray("swaps").addArray().add(start).add(end).add(was);
    return row;
  }
}
