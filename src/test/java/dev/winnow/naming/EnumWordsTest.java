package dev.winnow.naming;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

final class EnumWordsTest {
  enum Weather {
    FINE,
    LIGHT_RAIN
  }

  @Test
  void wordsAndConstantsAreTurnedIntoEachOther() {
    assertEquals(List.of("fine", "light-rain"), EnumWords.all(Weather.class));
    for (Weather weather : Weather.values()) {
      assertEquals(weather, EnumWords.get(Weather.class, EnumWords.of(weather)));
    }
  }

  @Test
  void aWordIsFoundAsItIsWrittenAlone() {
    assertNull(EnumWords.find(Weather.class, "LIGHT_RAIN"));
    assertNull(EnumWords.find(Weather.class, "light_rain"));
    assertNull(EnumWords.find(Weather.class, ""));
  }

  @Test
  void anUnknownWordIsToldWithThoseThatThereAre() {
    Exception e =
        assertThrows(IllegalArgumentException.class, () -> EnumWords.get(Weather.class, "hail"));
    assertEquals("Weather has no 'hail', but [fine, light-rain]", e.getMessage());
  }
}
