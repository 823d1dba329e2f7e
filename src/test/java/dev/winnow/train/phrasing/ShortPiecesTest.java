package dev.winnow.train.phrasing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.winnow.model.Words;
import dev.winnow.text.WordSplitter;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShortPiecesTest {
  private static final String PARAGRAPH = "the kettle sings and the cat sleeps on ".repeat(10);
  private static final String BULLET = "Bring a towel and water\n";

  @Test
  void stretchesFollowEachOtherInSeveralLengths() {
    String text = PARAGRAPH.repeat(20);
    List<ShortPieces.Piece> pieces = new ShortPieces().of(text, WordSplitter.split(text));
    assertEquals(List.of(100, 150, 250), counts(pieces));
    assertEquals(pieces.get(0).words().numbers()[0], 0);
    assertEquals(WordSplitter.split(text).starts()[100], pieces.get(1).words().starts()[0]);
  }

  @Test
  void bulletsAndHeadingsAreReadByThemselves() {
    String text = PARAGRAPH + "\n" + BULLET.repeat(30) + PARAGRAPH;
    List<ShortPieces.Piece> pieces = new ShortPieces().of(text, WordSplitter.split(text));
    assertEquals(List.of(100, 150, 150), counts(pieces));
    String prose = PARAGRAPH + "\n" + BULLET + PARAGRAPH;
    assertEquals(List.of(100), counts(new ShortPieces().of(prose, WordSplitter.split(prose))));
    assertEquals(BULLET.repeat(30), pieces.get(2).text());
  }

  @Test
  void aTextThatIsShorterHasNoBeginning() {
    ShortPieces pieces = new ShortPieces();
    Words words = WordSplitter.split(PARAGRAPH);
    assertEquals(List.of(), pieces.beginning(PARAGRAPH, words));
    String text = PARAGRAPH.repeat(3);
    assertEquals(List.of(150), counts(pieces.beginning(text, WordSplitter.split(text))));
  }

  private static List<Integer> counts(List<ShortPieces.Piece> pieces) {
    return pieces.stream().map(piece -> piece.words().count()).toList();
  }
}
