package dev.winnow.extract.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.winnow.resource.ResourceLines;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every label of the Encoding Standard. */
final class CharsetLabelsTest {
  private static final int LABELS = 228; // in the standard's table

  @Test
  void everyLabelMeansItsEncodingInWhateverCase() {
    int labels = 0;
    List<String> wrong = new ArrayList<>();
    for (String line : ResourceLines.of(CharsetLabels.class, "encoding-labels.txt")) {
      String[] fields = line.split("\t", 3);
      for (String label : fields[2].split(" ", -1)) {
        labels++;
        Charset charset = CharsetLabels.charset(' ' + label.toUpperCase(Locale.ROOT));
        String name = charset == null ? "-" : charset.name();
        if (!name.equalsIgnoreCase(fields[1])) {
          wrong.add(label + " means " + name);
        }
      }
    }
    assertEquals(List.of(), wrong);
    assertEquals(LABELS, labels);
  }

  @ParameterizedTest
  @CsvSource({
    "iso-8859-10, BB, ŧ",
    "latin6, BF, ŋ",
    "iso-8859-14, A1, Ḃ",
    "iso885914, FE, ŷ",
    "iso-8859-16, BA, ș",
    "koi8-ru, A6, і",
    "macintosh, D5, ’",
    "x-mac-cyrillic, FF, €",
    "x-mac-ukrainian, 80, А",
    "dos-874, A1, ก",
    "l5, FE, ş",
    "visual, E0, א",
    "logical, E0, א"
  })
  void charactersAreThoseOfTheIndex(String label, String octet, String character) {
    Charset charset = CharsetLabels.charset(label);
    assertNotNull(charset);
    byte[] bytes = {(byte) Integer.parseInt(octet, 16)};
    assertEquals(character, new String(bytes, charset));
  }

  @Test
  void whatIsNoLabelMeansNothing() {
    assertNull(CharsetLabels.charset("utf-7"));
    assertNull(CharsetLabels.charset("hz-gb-2312"));
    assertNull(CharsetLabels.charset("charset"));
  }
}
