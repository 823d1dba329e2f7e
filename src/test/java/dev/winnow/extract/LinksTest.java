package dev.winnow.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.winnow.model.Document;
import dev.winnow.model.Link;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinksTest {
  @Test
  void readsTargetTextAndRel() {
    Document document =
        Pages.read("<p>See <a href='../b?x=1' rel='NoFollow sponsored'> the <b>offer</b></a>.");
    Link link = document.links().get(0);
    assertEquals("../b?x=1", link.href());
    assertEquals("https://health.example/b?x=1", link.target());
    assertEquals("the offer", link.anchor());
    assertEquals(Set.of("nofollow", "sponsored"), link.rel());
    assertEquals("the offer", document.text().substring(link.start(), link.end()));
    assertEquals("See the offer.", document.text());
  }

  @Test
  void aBaseElementMovesTargets() {
    Link link = Pages.read("<base href='//other.example/x/'><a href=y>z</a>").links().get(0);
    assertEquals("https://other.example/x/y", link.target());
  }

  @Test
  void picturesSpeakByTheirAlternativeText() {
    Document document =
        Pages.read("<p>a<a href=/b><img alt=' Buy now '></a><map><area href=/c alt=d>");
    Link picture = document.links().get(0);
    assertEquals("Buy now", picture.anchor());
    assertEquals(picture.start(), picture.end());
    assertEquals("d", document.links().get(1).anchor());
  }

  @Test
  void keepsOrderAndSkipsWhatIsHiddenOrNoLink() {
    Document document =
        Pages.read("<a name=top>t</a><a href=1>a</a><p hidden><a href=2>b</a></p><a href=3>c</a>");
    assertEquals(List.of("a", "c"), document.links().stream().map(Link::anchor).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"mailto:a@b.example", "javascript:void(0)", "tel:1", "http://", "data:,x"})
  void otherSchemesHaveNoTarget(String href) {
    assertNull(Pages.read("<a href='" + href + "'>a</a>").links().get(0).target());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<a class='btn btn-primary' href=x>a</a>",
        "<a role=button href=x>a</a>",
        "<button><a href=x>a</a></button>",
        "<div class=wp-block-button><a href=x>a</a></div>"
      })
  void knowsButtons(String html) {
    assertEquals(true, Pages.read(html).links().get(0).button());
  }
}
