package dev.winnow.web;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebUrlTest {
  private static @Nullable String resolved(@Nullable String base, String reference) {
    WebUrl url = WebUrl.resolve(WebUrl.parse(base), reference);
    return url == null ? null : url.toString();
  }

  @ParameterizedTest
  @CsvSource({
    "https://Shop.Example.co.uk:8443/a, shop.example.co.uk, example.co.uk",
    "http://www.example.com, www.example.com, example.com",
    "http://me.blogspot.com/x, me.blogspot.com, me.blogspot.com",
    "http://127.0.0.1:80/, 127.0.0.1, 127.0.0.1",
    "http://[::1]:8080/, [::1], [::1]",
    "http://bücher.example/, xn--bcher-kva.example, xn--bcher-kva.example",
    "http://user:secret@example.org/, example.org, example.org",
    "http://user@host@example.org/, example.org, example.org",
    "http://wwf.org., wwf.org, wwf.org",
    "http://ex%61mple.org/, example.org, example.org",
    "http://EXAMPLE.org/%7Ea, example.org, example.org",
    "http://localhost/, localhost, localhost"
  })
  void namesHostAndSite(String url, String host, String site) {
    WebUrl found = WebUrl.parse(url);
    assertNotNull(found);
    assertEquals(host, found.host());
    assertEquals(site, found.site());
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
        "http://a..b/",
        "http://a<b/",
        "http://%00.example/",
        "http://example.com:x/",
        "http://[::1/",
        "ftp://example.com/",
        "relative",
        "javascript:void(0)"
      })
  void knowsNoAddressIfThereIsNone(String url) {
    assertNull(WebUrl.parse(url));
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
    "%2e%2E/g, http://a/b/g",
    "g/%2e, http://a/b/c/g/",
    "http:g, http://a/b/c/g",
    "g;x=1/../y, http://a/b/c/y",
    "g?y/../x, http://a/b/c/g?y/../x"
  })
  void resolvesAsTheStandardSays(String reference, String expected) {
    assertEquals(expected, resolved("http://a/b/c/d;p?q", reference));
  }

  /** Where the URL Standard is more lenient than the RFC. */
  @ParameterizedTest
  @CsvSource({
    "'  /a b ', https://example.com/a%20b",
    "'?a b', https://example.com/dir/?a%20b",
    "\\a\\b, https://example.com/a/b",
    "\\\\other.example\\x, https://other.example/x",
    "https:\\\\www.example.org\\dp\\x, https://www.example.org/dp/x",
    "/\\other.example/x, https://other.example/x",
    "HTTPS://Example.ORG:443/x, https://example.org/x",
    "http://example.org:443/, http://example.org:443/",
    "http:/other.example/x, http://other.example/x",
    "http:other.example/x, http://other.example/x",
    "'ht\ttps://exam\nple.org/a\rb', https://example.org/ab",
    "https://example.org?x, https://example.org/?x",
    "https://example.org#x, https://example.org/#x",
    "https://example.org/a?b#c?d, https://example.org/a?b#c?d",
    "https://example.org/a/../../b, https://example.org/b",
    "https://example.org//a//b, https://example.org//a//b"
  })
  void isAsLenientAsBrowsers(String reference, String expected) {
    assertEquals(expected, resolved("https://example.com/dir/", reference));
  }

  @Test
  void needsABaseForWhatIsRelative() {
    assertNull(WebUrl.resolve(null, "/a"));
    assertNull(WebUrl.resolve(null, "//example.com/a"));
  }

  @Test
  void takesItsPartsApart() {
    WebUrl url = WebUrl.parse("https://example.com/A//b%20c/?x=1&Y=%41;z&x=2#aff=me");
    assertNotNull(url);
    assertEquals(List.of("A", "b%20c"), url.segments());
    assertEquals(List.of("a", "b%20c"), url.lowerSegments());
    assertEquals("1", url.parameters().value("x"));
    assertEquals("%41", url.parameters().value("y"));
    assertNull(url.parameters().value("z"));
    assertEquals("me", url.fragmentParameters().value("aff"));
    assertEquals("", url.port());
  }

  @ParameterizedTest
  @CsvSource({"a%20b, a b", "%C3%BC, ü", "%c3%bc%, ü%", "%zz%4, %zz%4", "100%, 100%", "%2541, %41"})
  void decodesEscapesAndLeavesBrokenOnes(String written, String expected) {
    assertEquals(expected, PercentDecoding.decode(written));
  }

  /** The fast path for plain addresses gives what the way over a base and its parts gives. */
  @Test
  void readingAgainChangesNothing() {
    SplittableRandom random = new SplittableRandom(11);
    String alphabet = "abcXY019/?#.%=&-_~;:@";
    WebUrl base = WebUrl.parse("https://a.example/b/c");
    for (int round = 0; round < 50_000; round++) {
      StringBuilder text = new StringBuilder("https://h.example/");
      for (int i = random.nextInt(24); i > 0; i--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      WebUrl direct = WebUrl.parse(text.toString());
      WebUrl slow = WebUrl.resolve(base, " " + text); // the space keeps it off the fast path
      assertNotNull(direct, text.toString());
      assertNotNull(slow, text.toString());
      assertEquals(slow.toString(), direct.toString());
      WebUrl again = WebUrl.parse(direct.toString());
      assertNotNull(again, text.toString());
      assertEquals(direct.toString(), again.toString());
    }
  }

  @Test
  void neverThrows() {
    SplittableRandom random = new SplittableRandom(7);
    String alphabet = "htps:/?#[]@.%\\ a1é\u0000\uD800\uDC00xn--";
    WebUrl base = WebUrl.parse("http://a.example/b");
    for (int round = 0; round < 20_000; round++) {
      StringBuilder text = new StringBuilder(round % 2 == 0 ? "http://" : "");
      for (int i = random.nextInt(24); i > 0; i--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      String reference = text.toString();
      assertDoesNotThrow(
          () -> {
            WebUrl url = WebUrl.resolve(base, reference);
            return url == null ? "" : url.site() + url.lowerSegments() + url.parameters();
          },
          reference);
    }
  }
}
