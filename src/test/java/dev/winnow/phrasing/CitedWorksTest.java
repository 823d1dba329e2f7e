package dev.winnow.phrasing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.winnow.Documents;
import dev.winnow.analyse.WordSplitter;
import dev.winnow.model.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CitedWorksTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Roe J, Doe AB. Frailty and falls. Ann Specimen Med. 2018;41(3):201-9.          | true
          Roe, J. & Poe, E. A. (2019). Walking after a stroke. Model Medicine, 12, 34–56. | true
          In 2019 we asked 412 people how they walked, and 37 of them had fallen.         | false
          Vitamin C, vitamin D and iron were measured in May 2020 (see above).            | false
          """)
  void leavesEntriesOut(String line, boolean entry) {
    Document document = Documents.text("A title\n\n" + line + "\n\nThe last words stay.");
    int all = WordSplitter.split(document.text()).count();
    int left = CitedWorks.without(document, WordSplitter.split(document.text())).count();
    assertEquals(entry ? all - WordSplitter.split(line).count() : all, left);
  }
}
