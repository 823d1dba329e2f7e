package dev.winnow.unicode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.text.Normalizer;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LookAlikesTest {
  @ParameterizedTest
  @CsvSource({
    "dеntist, dentist", // Cyrillic e
    "сlіnіс, clinic",
    "Ηouston, houston", // Greek capital
    "lοans, loans",
    "clιnic, clinic",
    "plսmber, plumber", // Armenian
    "Ꮪofa, sofa", // Cherokee
    "mɑssɑɡe, massage",
    "ᴋɴᴇᴇ, knee",
    "ʙᴇsᴛ, best",
    "k̶n̶e̶e̶, knee",
    "low-саrb, low-carb",
    "β-cаrotene, β-carotene"
  })
  void aWordOfSeveralScriptsIsLatin(String word, String latin) {
    assertEquals(latin, LookAlikes.latin(word).toLowerCase(Locale.ROOT));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "μm",
        "β-blocker",
        "α-lipoic",
        "Δ",
        "ΔG",
        "TNFα",
        "IFN-γ",
        "NFκB",
        "PPARγ",
        "ρgh",
        "xαy",
        "kΩ",
        "Москва",
        "рост", // each letter has a look-alike
        "УКРАЇНСЬКA", // the last letter is Latin by mistake
        "Νίκη",
        "Ελλάδα",
        "crème",
        "Diyarbakır",
        "tiếng",
        "AKỤKỌ",
        "x̄",
        "kɪt",
        "ˈrɛstrɒnt",
        "नमस्ते",
        "שָׁלוֹם",
        "中文ABC"
      })
  void otherWordsStay(String word) {
    String composed = Normalizer.normalize(word, Normalizer.Form.NFKC);
    assertEquals(composed, LookAlikes.latin(composed));
  }

  @Test
  void plainWordsAreNotCopied() {
    String word = "dentist";
    assertSame(word, LookAlikes.latin(word));
    assertSame(word, LookAlikes.visible(word));
  }

  @Test
  void invisibleCharactersAreInsideWordsOfScriptsThatDoNotNeedThem() {
    assertEquals("clinic", LookAlikes.visible("cl\u200bi\u00adnic"));
    assertEquals(3, LookAlikes.behindInvisible("a\u200b\u2060b", 1));
    assertEquals(1, LookAlikes.behindInvisible("a\u200b b", 1));
    assertEquals(1, LookAlikes.behindInvisible("a\u200b", 1));
    assertEquals(0, LookAlikes.behindInvisible("\u200ba", 0));
    assertEquals(1, LookAlikes.behindInvisible("1\u200b2", 1));
    assertEquals(1, LookAlikes.behindInvisible("ی\u200cم", 1)); // Persian
    assertEquals(1, LookAlikes.behindInvisible("ก\u200bข", 1)); // Thai
  }
}
