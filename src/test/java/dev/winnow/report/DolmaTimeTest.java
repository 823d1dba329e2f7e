package dev.winnow.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One form of time, whatever a page or a crawl wrote. */
final class DolmaTimeTest {
  @ParameterizedTest
  @CsvSource({
    "2019-03-07, 2019-03-07T00:00:00.000Z",
    "2019-03-07T08:09:10Z, 2019-03-07T08:09:10.000Z",
    "2019-03-07T08:09Z, 2019-03-07T08:09:00.000Z",
    "2019-03-07 08:09:10, 2019-03-07T08:09:10.000Z",
    "2019-03-07t08:09:10z, 2019-03-07T08:09:10.000Z",
    "2019-03-07T08:09:10.123456789+02:00, 2019-03-07T06:09:10.123Z",
    "2019-01-01T00:30:00+0100, 2018-12-31T23:30:00.000Z",
    "2019-01-01T00:30:00 -05, 2019-01-01T05:30:00.000Z",
    "' 2020-02-29 ', 2020-02-29T00:00:00.000Z"
  })
  void timesHaveOneForm(String given, String written) {
    assertEquals(written, DolmaTime.of(given));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2019",
        "7 March 2019",
        "2019-02-30",
        "2019-03-07T25:00:00",
        "+999999999-01-01",
        "9999-12-31T23:59:59-18:00",
        "2019-03-07T08:09:10Z and more than forty characters behind it"
      })
  void anythingElseIsUnknown(String given) {
    assertEquals("", DolmaTime.of(given));
  }

  @Test
  void nullIsUnknown() {
    assertEquals("", DolmaTime.of(null));
  }
}
