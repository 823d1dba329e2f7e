package dev.winnow.phrasing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.winnow.resource.ResourceFile;
import org.junit.jupiter.api.Test;

class PhrasingModelTest {
  @Test
  void theDigestBesideTheShippedResourceIsItsOwn() {
    String digest =
        ResourceFile.read(
            PhrasingModel.class, "english-health.phrasing", in -> PhrasingModel.digest(in));
    String mend =
        "run sha256sum english-health.phrasing > english-health.phrasing.sha256 beside it";
    assertEquals(digest, PhrasingModel.shippedDigest(), mend);
  }
}
