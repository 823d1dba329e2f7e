package dev.winnow.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafeTextTest {
  @ParameterizedTest
  @CsvSource({
    "https://a.example/b.html,hxxps://a[.]example/b.html",
    "HTTP://a.example,hxxp://a[.]example",
    "in/b.html,in/b.html",
    "javascript:alert(1),javascript:alert(1)",
    "'',''"
  })
  void urlsAreDefanged(String url, String expected) {
    assertEquals(expected, SafeText.defanged(url));
  }

  @Test
  void orderTricksAreShownByNumber() {
    assertEquals("a[U+202E]b[U+200B] c", SafeText.visible("a\u202Eb\u200B\nc"));
  }

  @Test
  void markupIsText() {
    assertEquals("&lt;b&gt; &amp; &quot;&#39;", SafeText.html("<b> & \"'"));
    assertEquals("\\[a\\]\\(b\\) \\| &lt;i\\>", SafeText.markdown("[a](b) | <i>"));
  }
}
