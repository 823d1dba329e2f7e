package dev.winnow.web;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebUrlsTest {
  @ParameterizedTest
  @CsvSource({
    "https://Shop.Example.co.uk:8443/a, shop.example.co.uk, example.co.uk",
    "http://www.example.com, www.example.com, example.com",
    "http://me.blogspot.com/x, me.blogspot.com, me.blogspot.com",
    "http://127.0.0.1:80/, 127.0.0.1, 127.0.0.1",
    "http://[::1]:8080/, [::1], [::1]",
    "http://bücher.example/, xn--bcher-kva.example, xn--bcher-kva.example",
    "http://user:secret@example.org/, example.org, example.org",
    "http://wwf.org., wwf.org, wwf.org",
    "http://localhost/, localhost, localhost"
  })
  void namesHostAndSite(String url, String host, String site) {
    assertEquals(host, WebUrls.host(url));
    assertEquals(site, WebUrls.site(url));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "mailto:a@b.example",
        "http://",
        "http:///",
        "//x",
        "http://a b/",
        "relative",
        "javascript:void(0)"
      })
  void knowsNoHostWhereThereIsNone(String url) {
    assertNull(WebUrls.host(url));
    assertNull(WebUrls.site(url));
  }

  /** The cases of RFC 3986, section 5.4, that concern paths. */
  @ParameterizedTest
  @CsvSource({
    "g, http://a/b/c/g",
    "./g, http://a/b/c/g",
    "g/, http://a/b/c/g/",
    "/g, http://a/g",
    "//g, http://g/",
    "?y, http://a/b/c/d;p?y",
    "g?y, http://a/b/c/g?y",
    "'#s', http://a/b/c/d;p?q#s",
    "g#s, http://a/b/c/g#s",
    ";x, http://a/b/c/;x",
    "'', http://a/b/c/d;p?q",
    "., http://a/b/c/",
    ".., http://a/b/",
    "../g, http://a/b/g",
    "../../../g, http://a/g",
    "/./g, http://a/g",
    "g;x=1/../y, http://a/b/c/y",
    "g?y/../x, http://a/b/c/g?y/../x"
  })
  void resolvesAsTheStandardSays(String reference, String expected) {
    assertEquals(expected, WebUrls.resolve("http://a/b/c/d;p?q", reference));
  }

  @ParameterizedTest
  @CsvSource({
    "'  /a b ', https://example.com/a%20b",
    "\\a\\b, https://example.com/a/b",
    "HTTPS://Example.ORG:443/x, https://example.org/x",
    "http:/other.example/x, http://other.example/x"
  })
  void isAsLenientAsBrowsers(String reference, String expected) {
    assertEquals(expected, WebUrls.resolve("https://example.com/dir/", reference));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.com:8443",
        "https://example.com:8443?q",
        "https://example.com:8443/a/../b c#f",
        "https://example.com:8443\\a\\.\\b",
        "https://example.com:84431/",
        "https://example.com:8443@other.example/",
        "https://example.com:8443.other.example/"
      })
  void theServerOfThePageIsReadLikeAnyOther(String reference) {
    assertEquals(
        WebUrls.resolve(null, reference),
        WebUrls.resolve("https://example.com:8443/dir/", reference));
  }

  @Test
  void needsABaseForWhatIsRelative() {
    assertNull(WebUrls.resolve(null, "/a"));
    assertEquals("http://example.com/a", WebUrls.resolve(null, "http://example.com/a"));
  }

  @Test
  void neverThrows() {
    SplittableRandom random = new SplittableRandom(7);
    String alphabet = "htps:/?#[]@.%\\ a1é\u0000\uD800\uDC00xn--";
    for (int round = 0; round < 20_000; round++) {
      StringBuilder text = new StringBuilder(round % 2 == 0 ? "http://" : "");
      for (int i = random.nextInt(24); i > 0; i--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      String url = text.toString();
      assertDoesNotThrow(() -> WebUrls.site(url), url);
      assertDoesNotThrow(() -> WebUrls.resolve("http://a.example/b", url), url);
    }
  }
}
