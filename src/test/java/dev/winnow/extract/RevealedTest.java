package dev.winnow.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.winnow.model.Document;
import dev.winnow.model.Span;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a script or a click shows is read, and told apart. */
final class RevealedTest {
  private static final String SEEN = "<p>" + "Seen words of the page stand here. ".repeat(12);
  private static final String ANSWER =
      "Rest the joint for two days and cool it with a wet cloth every few hours.";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<style>.q{display:none}</style><div class=q>A</div><div class=q>B</div>",
        "<div hidden>A</div><h3>Next</h3><div hidden>B</div>",
        "<style>.in{opacity:0}</style><section class=in>A</section><section class=in>B</section>",
        "<div style='height:0;overflow:hidden'>A</div><div style='height:0;overflow:hidden'>B</div>"
      })
  void groupsOfOneMake(String html) {
    Document document = Pages.read(SEEN + html.replaceAll(">[AB]<", ">" + ANSWER + "<"));
    assertEquals(2, document.revealed().size());
    for (Span span : document.revealed()) {
      assertEquals(ANSWER, document.text().substring(span.start(), span.end()));
    }
    assertTrue(document.unseen().isEmpty());
  }

  @Test
  void whatAControlNames() {
    String html = "<button aria-controls=a>Open</button><div id=a style='display:none'>";
    assertEquals(1, Pages.read(SEEN + html + ANSWER).revealed().size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div style='display:none'>A</div>", // alone, and nothing opens it
        "<div hidden>short</div><div hidden>short</div>",
        "<ul hidden><a href=/a>A</a></ul><ul hidden><a href=/b>A</a></ul>" // menus
      })
  void othersStayHidden(String html) {
    Document document = Pages.read(SEEN + html.replace(">A<", ">" + ANSWER + "<"));
    assertEquals(List.of(), document.revealed());
    assertFalse(document.text().contains("wet cloth"));
  }

  @Test
  void aShadowRootIsShownAndATemplateIsNot() {
    String html = "<x-a><template shadowrootmode=open><p>Shown.</template></x-a>";
    assertEquals("Shown.", Pages.read(html + "<template><p>Inert.</template>").text());
  }

  @Test
  void anAnnotationOfAFormulaIsNoText() {
    String html = "<p>So <math><mi>x</mi><annotation encoding=tex>\\alpha</annotation></math>.";
    assertFalse(Pages.read(html).text().contains("alpha"));
  }
}
