package dev.winnow.signals.leftovers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class PhraseSyntaxTest {
  private final PhraseSyntax syntax = new PhraseSyntax();

  @Test
  void matchesAlternativesAndWordsThatMayBeMissing() {
    assertTrue(matches("bring (a|the)? warm coat", "Bring a warm coat."));
    assertTrue(matches("bring (a|the)? warm coat", "bring warm coat"));
    assertFalse(matches("bring (a|the)? warm coat", "bring his warm coat"));
    assertFalse(matches("bring (a|the)? warm coat", "bring a warm coatrack"));
  }

  @Test
  void matchesGapsUpToTheirLength() {
    assertTrue(matches("bring <2> coat", "bring coat"));
    assertTrue(matches("bring <2> coat", "bring your old coat"));
    assertFalse(matches("bring <2> coat", "bring your very old coat"));
  }

  @Test
  void demandsMarksThatTheWordingHas() {
    assertTrue(matches("note : rain", "Note: rain"));
    assertFalse(matches("note : rain", "note rain"));
    assertTrue(matches("well , rain", "Well! Rain"));
    assertFalse(matches("well , rain", "well rain"));
    assertTrue(matches("rain $", "Rain."));
    assertFalse(matches("rain $", "rain falls"));
  }

  @Test
  void matchesNumbersClassesAndWordsThatBeginSo() {
    syntax.define("coat", "(coat|cloak)");
    assertTrue(matches("# @coat", "1,200 cloaks".replace("cloaks", "cloak")));
    assertFalse(matches("# @coat", "many cloaks"));
    assertTrue(matches("warm gar*", "warm garments"));
  }

  @Test
  void takesForAnchorsTheRarestWords() {
    assertEquals(Set.of("zither", "cithara"), anchors("and the (zither|cithara) now"));
    assertEquals(Set.of("play"), anchors("play the (zither|cithara) now"), "one is rarer than two");
    assertEquals(Set.of("zither"), anchors("(zither)"));
    assertEquals(Set.of("play"), anchors("play (a zither)? <3>"));
  }

  @Test
  void findsWordsWithApostrophesByTheirEndsToo() {
    assertEquals(Set.of("don't", "donʼt", "t"), anchors("and don't"));
    assertEquals(2, reach("and don't"), "where the mark parts it in two");
    assertEquals(Set.of("can't", "canʼt", "t", "zither"), anchors("and (can't|a zither)"));
  }

  @Test
  void hasNoAnchorIfAnAlternativeHasNone() {
    assertEquals(Set.of(), anchors("(zither|#)"));
    assertEquals(Set.of(), anchors("<3>"));
  }

  @Test
  void tellsHowFarBehindTheFirstWordAnAnchorMayStand() {
    assertEquals(3, reach("and (on)? the zither"));
    assertEquals(3, reach("and (the|all of)? zither"), "the longest alternative");
    assertEquals(1 + 2 * 3, reach("and <2> zither"), "any word may be three of the page");
    assertEquals(1 + 3, reach("and # zither"), "such as 1,000,000");
    assertEquals(1, reach("(zither|the zither)"), "the farther one");
  }

  @Test
  void tellsWhichWordsMayComeFirst() {
    assertEquals(Set.of("please", "sing"), syntax.wording("(please)? sing loud").firstWords());
    assertTrue(syntax.wording("<2> sing").firstWords().contains(PhraseWording.ANY_WORD));
  }

  @Test
  void refusesWhatBreaksTheNotation() {
    assertThrows(IllegalArgumentException.class, () -> syntax.wording("(a|b"));
    assertThrows(IllegalArgumentException.class, () -> syntax.wording("a) b"));
    assertThrows(IllegalArgumentException.class, () -> syntax.wording("@unknown b"));
  }

  private Set<String> anchors(String wording) {
    List<PhraseDemand> anchors = syntax.wording(wording).anchors();
    return anchors.isEmpty() ? Set.of() : anchors.get(0).words();
  }

  private int reach(String wording) {
    return syntax.wording(wording).anchors().get(0).reach();
  }

  private boolean matches(String wording, String text) {
    String expression = syntax.wording(wording).expression();
    return Pattern.compile(expression)
        .matcher(new FoldedText(text, 0, text.length()).chars())
        .lookingAt();
  }
}
