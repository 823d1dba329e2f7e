package dev.winnow.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Which rows show a loader a type that no row before them showed. */
final class RowShapeTest {
  private final RowShape shape = new RowShape();

  private boolean shows(String row) throws IOException {
    return shape.add(row.getBytes(UTF_8));
  }

  @Test
  void aValueShowsTheTypeOfItsFieldOnce() throws IOException {
    assertTrue(shows("{\"id\":\"a\",\"quality\":null,\"flags\":[]}"));
    assertFalse(shows("{\"id\":\"b\",\"quality\":null,\"flags\":[]}"));
    assertTrue(shows("{\"id\":\"c\",\"quality\":1.5,\"flags\":[]}"));
    assertTrue(shows("{\"id\":\"d\",\"quality\":null,\"flags\":[\"spun-text\"]}"));
    assertFalse(shows("{\"id\":\"e\",\"quality\":2.5,\"flags\":[\"keyword-stuffing\"]}"));
  }

  @Test
  void fieldsOfOneNameInTwoObjectsAreTwo() throws IOException {
    assertTrue(shows("{\"a\":{\"n\":1},\"b\":{\"n\":null}}"));
    assertTrue(shows("{\"a\":{\"n\":1},\"b\":{\"n\":1}}"));
    assertTrue(shows("{\"a\":[{\"m\":true}]}"));
    assertFalse(shows("{\"a\":[{\"m\":null},{\"m\":false}]}"));
  }

  @Test
  void aTextThatReadsAsATimeDoesNotShowThatItsFieldIsText() throws IOException {
    assertTrue(shows("{\"title\":\"2021-05-04\"}"));
    assertFalse(shows("{\"title\":\"2021-05-04T10:00:00Z\"}"));
    assertFalse(shows("{\"title\":\"2021-05-04 10:00:00+02:00\"}"));
    assertTrue(shows("{\"title\":\"2021-05-04, a diary\"}"));
    assertFalse(shows("{\"title\":\"\"}"));
  }
}
