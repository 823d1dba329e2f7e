package dev.winnow.read.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.winnow.read.record.FieldMap.Field;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldMapTest {

  @Test
  void replacesWhatIsNamedAndKeepsTheRest() {
    FieldMap map = FieldMap.parse("text=body, url=meta.link,date=day");

    assertEquals(List.of("body"), map.of(Field.TEXT));
    assertEquals(List.of("meta.link"), map.of(Field.URL));
    assertEquals(List.of("day"), map.of(Field.FETCHED));
    assertEquals(FieldMap.standard().of(Field.HTML), map.of(Field.HTML));
    assertEquals(FieldMap.standard(), FieldMap.parse(""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "body=text | --map: 'body' is no field; known: html text url id title fetched",
        "text | --map: 'text' is not FIELD=NAME, such as text=body or url=metadata.link",
        "text= | --map: 'text=' is not FIELD=NAME, such as text=body or url=metadata.link",
        "url=a..b | --map: 'url=a..b' is not FIELD=NAME, such as text=body or url=metadata.link",
        "text=a, | --map: '' is not FIELD=NAME, such as text=body or url=metadata.link",
        "text=a,text=b | --map: 'text' is named twice"
      })
  void saysWhatIsWrong(String spec, String message) {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> FieldMap.parse(spec));

    assertEquals(message, e.getMessage());
  }
}
