package dev.winnow.extract.content;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.winnow.extract.Pages;
import dev.winnow.model.Media;
import dev.winnow.model.Origin;
import dev.winnow.model.Page;
import dev.winnow.model.PageProfile;
import dev.winnow.model.PageType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageProfileTest {
  private static final String SENTENCES =
      "The water should be warm, not hot, and the dough rests until it has doubled. Fold it twice,"
          + " wait again, and bake it in a closed pot; the crust is thin at first and dark later. ";

  private static PageProfile read(String url, @Nullable String title, Media media, String body) {
    return Pages.read(new Page("1", url, null, title, media, body.getBytes(UTF_8), "UTF-8", ORIGIN))
        .profile();
  }

  private static final Origin ORIGIN = new Origin("test", 0, null);

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        // the heading with which the title begins, without what stands behind
        "Slow bread | The Oven ~ '' ~ <h1>Slow bread</h1> ~ Slow bread",
        // the first heading is the site's
        "Slow bread - The Oven ~ '' ~ <h1>The Oven</h1><h1>Slow bread</h1> ~ Slow bread",
        // the title that is made for sharing has the heading
        "Home ~ Slow bread, step by step ~ <h1>Slow bread</h1> ~ Slow bread",
        // no heading: the part that does not name the site
        "The Oven | Slow bread ~ '' ~ <p>x ~ Slow bread",
        "Slow bread | health.example ~ '' ~ <p>x ~ Slow bread",
        "Slow bread ~ '' ~ <p>x ~ Slow bread",
        // a heading in other words is trusted if it is the only one and related
        "Slow Bread Recipe: Bake at Home ~ '' ~ <h1>How we bake slow bread</h1> ~ How we bake slow"
            + " bread",
        "Slow bread ~ '' ~ <h1>Sign up for our letters</h1> ~ Slow bread"
      })
  void theTitleIsThatOfTheText(String title, String shared, String body, String own) {
    String head =
        "<title>"
            + title
            + "</title><meta property=og:site_name content='The Oven'>"
            + (shared.isEmpty() ? "" : "<meta property=og:title content='" + shared + "'>");
    assertEquals(own, read("https://www.health.example/x", null, Media.HTML, head + body).title());
  }

  @Test
  void aTitleGivenBesideThePageStays() {
    String html = "<title>Slow bread | The Oven</title><h1>Slow bread</h1>";
    assertEquals("Given", read("https://a.example/", "Given", Media.HTML, html).title());
    assertEquals("Given", read("https://a.example/", "Given", Media.TEXT, "words").title());
  }

  @Test
  void aPostOfABlogIsAnArticle() {
    String html =
        "<title>Slow bread</title><meta property=og:type content=article><body class=single-post>"
            + "<article><h1>Slow bread</h1>"
            + ("<p>" + SENTENCES.repeat(3)).repeat(6)
            + "</article>";
    assertType(PageType.ARTICLE, "https://oven.example/blog/2024/slow-bread", html);
  }

  @Test
  void aThreadIsAForum() {
    StringBuilder html =
        new StringBuilder("<title>Why is my bread flat?</title><h1>Why flat?</h1>");
    for (int i = 0; i < 12; i++) {
      html.append("<div class='post message'><a class=author href=/members/").append(i);
      html.append(">baker").append(i).append("</a> Joined 2019 Posts 31<div class=post-body><p>");
      html.append(SENTENCES, i, SENTENCES.length()).append("</div><a href=#>Reply</a> Quote</div>");
    }
    assertType(PageType.FORUM, "https://forum.oven.example/threads/why-flat.812/", html.toString());
  }

  @Test
  void aThingForSaleIsAProduct() {
    String html =
        "<title>Cast iron pot 5 l</title><meta property=og:type content=product>"
            + "<script type=application/ld+json>{\"@type\":\"Product\",\"name\":\"Pot\","
            + "\"offers\":{\"@type\":\"Offer\",\"price\":\"89\"}}</script><body class=product-page>"
            + "<div class=product><h1>Cast iron pot 5 l</h1><span class=price>$89.00</span>"
            + "<p>In stock<button>Add to cart</button><p>SKU 1812<p>Free shipping"
            + "<div class=description><p>"
            + SENTENCES
            + "</div><ul><li>Quantity 1<li>Size 26 cm<li>Warranty</ul></div>";
    assertType(PageType.PRODUCT, "https://shop.example/products/cast-iron-pot-5l", html);
  }

  @Test
  void aManualIsDocumentation() {
    String html =
        "<title>Configuration - Oven API documentation</title><meta name=generator content=Sphinx>"
            + "<nav><a href=a>Install</a><a href=b>Guide</a><a href=c>Reference</a></nav>"
            + "<main><h1>Configuration</h1><p>"
            + SENTENCES
            + ("<h2>Options</h2><p>The function returns a list.<pre>oven.bake(heat=240)\nreturn pot"
                    + "</pre><dl><dt>heat<dd>Degrees, as a number.</dl>")
                .repeat(5)
            + "</main><a href=p>Previous</a><a href=n>Next</a>";
    assertType(PageType.DOCUMENTATION, "https://docs.oven.example/en/latest/reference.html", html);
  }

  @Test
  void aTextShowsNothingOfItsType() {
    PageProfile profile = read("https://a.example/blog/x", null, Media.TEXT, SENTENCES);
    assertNull(profile.type());
  }

  @Test
  void anEmptyPageHasAProfileToo() {
    PageProfile profile = read("", null, Media.HTML, "");
    assertEquals("", profile.title());
    assertTrue(profile.probability() >= 0 && profile.probability() <= 1);
  }

  private static void assertType(PageType type, String url, String html) {
    PageProfile profile = read(url, null, Media.HTML, html);
    assertEquals(type, profile.type());
    assertTrue(profile.probability() > 0.3, profile.toString());
  }
}
