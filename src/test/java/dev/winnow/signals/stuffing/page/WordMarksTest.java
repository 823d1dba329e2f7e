package dev.winnow.signals.stuffing.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.winnow.Documents;
import dev.winnow.model.Document;
import dev.winnow.signals.words.FunctionWords;
import org.junit.jupiter.api.Test;

class WordMarksTest {
  private static PageText page(String text) {
    Document document = Documents.text(text);
    return new PageText(document, Documents.analysis(document));
  }

  /** The arrays must say what a look-up of each form says. */
  @Test
  void marksAreThoseOfTheForms() {
    PageText page =
        page(
            "You can buy the best knee brace in Houston or Denver online for 20 dollars, 3rd time,"
                + " because it is cheap; ٣ days of Straße, near me, I a x.");
    int roles = 0;
    for (int i = 0; i < page.count(); i++) {
      String form = page.form(i);
      assertEquals(FunctionWords.isFunction(form), page.isFunction(i), form);
      assertEquals(FunctionWords.makesSentence(form), page.makesSentence(i), form);
      assertEquals(FunctionWords.isShopping(form), page.isShopping(i), form);
      assertEquals(Character.isDigit(form.charAt(0)), page.startsWithDigit(i), form);
      assertEquals(WordUse.isName(form), page.isName(i), form);
      assertEquals(WordUse.isKnown(form), page.isKnown(i), form);
      roles |= page.isFunction(i) ? FunctionWords.FUNCTION_ROLE : 0;
      roles |= page.makesSentence(i) ? FunctionWords.SENTENCE_ROLE : 0;
      roles |= page.isShopping(i) ? FunctionWords.SHOPPING_ROLE : 0;
    }
    assertEquals(7, roles, "the text has words of every role");
  }
}
