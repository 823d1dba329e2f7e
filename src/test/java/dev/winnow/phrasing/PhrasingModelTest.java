package dev.winnow.phrasing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class PhrasingModelTest {
  @Test
  void theDigestBesideTheShippedResourceIsItsOwn() throws IOException {
    String mend =
        "run sha256sum english-health.phrasing > english-health.phrasing.sha256 beside it";
    try (InputStream in = PhrasingModel.shippedBytes()) {
      assertEquals(PhrasingModel.digest(in), PhrasingModel.shippedDigest(), mend);
    }
  }
}
