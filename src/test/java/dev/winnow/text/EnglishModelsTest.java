package dev.winnow.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnglishModelsTest {
  @ParameterizedTest
  @CsvSource({
    "sentences, /opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin",
    "language, /langdetect-183.bin"
  })
  void aDigestIsThatOfTheFile(String name, String file) throws IOException {
    try (InputStream in = EnglishModels.class.getResourceAsStream(file)) {
      String digest = "sha256:" + DigestUtils.sha256Hex(in);
      String mend = "run sha256sum on the models' files again, into text/models.sha256";
      assertEquals(digest, EnglishModels.digests().get(name), mend);
    }
  }
}
