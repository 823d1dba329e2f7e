package dev.winnow.read.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MimeTypeTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"", "page", "text/html charset=koi8-r", "text/html: x", "'text/html'", "/html"})
  void aBrokenLabelIsNone(String label) {
    assertNull(MimeType.of(List.of(label.replace('\'', '"'))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "Text/HTML ; Charset=\"koi8-r\" ~ text/html ~ koi8-r",
        "text/plain, text/html;charset=koi8-r ~ text/html ~ koi8-r",
        "text/html;charset=koi8-r, text/html ~ text/html ~ koi8-r",
        "text/html;charset=koi8-r,no label ~ text/html ~ koi8-r",
        "text/html;charset=koi8-r, */* ~ text/html ~ koi8-r"
      })
  void theLastSoundLabelCounts(String label, String essence, String charset) {
    assertEquals(new MimeType(essence, charset), MimeType.of(List.of(label)));
  }

  @Test
  void headersAddUp() {
    assertEquals(new MimeType("text/html", null), MimeType.of(List.of("text/plain", "text/html")));
  }
}
