package dev.winnow.text;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.winnow.Documents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ProgramTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div class=\"menu\">\n<a href=\"/teeth\">Teeth</a>\n</div>",
        "int teeth = 32;\nfor (int i = 0; i < teeth; i++) {\n  brush(i);\n}",
        "[clinic]\nopening_hour=8\nclosing_hour=17",
        "visit_id=31; level=info; note=stored\nvisit_id=32; level=warn; note=no card",
      })
  void knowsCodeMarkupAndData(String text) {
    assertTrue(ProgramText.fills(Documents.text(text)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Brush them at the break of day;\nLet no sweet crumb beside them stay;\nAnd keep the ache away.",
        "The dose is 5 mg if weight < 20 kg and 10 mg for everybody else who weighs more than that.",
        "Buy it here:\nhttps://shop.example/brush?tag=me_20&ref=a_b\nOr here: https://x.example/?a=1",
        "A {soft|hard} brush keeps the {gum|gums} well.",
        "Teeth\n=====\nThere are thirty-two of them in a grown person's mouth.",
        "",
      })
  void leavesProseAlone(String text) {
    assertFalse(ProgramText.fills(Documents.text(text)));
  }

  @Test
  void wantsHalfOfTheLetters() {
    String code = "a_tooth = 1;";
    assertTrue(ProgramText.fills(Documents.text("Brush it\n" + code + "\n" + code)));
    assertFalse(ProgramText.fills(Documents.text("Brush each of them by itself\n" + code)));
  }
}
