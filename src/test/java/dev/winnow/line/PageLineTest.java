package dev.winnow.line;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.winnow.beam.job.PolicySource;
import dev.winnow.model.Media;
import dev.winnow.model.Origin;
import dev.winnow.model.Page;
import dev.winnow.model.result.Finding;
import dev.winnow.model.result.Scored;
import dev.winnow.model.result.Verdict;
import dev.winnow.phrasing.PhrasingModel;
import org.junit.jupiter.api.Test;

final class PageLineTest {
  @Test
  void judgesNoProgramCode() throws Exception {
    StringBuilder source = new StringBuilder("<ul>\n");
    for (int town = 0; town < 60; town++) {
      source
          .append("<li><a class=\"town dentist\" href=\"/dentist/")
          .append(town)
          .append("\">dentist town ")
          .append(town)
          .append("</a></li>\n");
    }
    Page page =
        new Page(
            "id",
            null,
            null,
            null,
            Media.TEXT,
            source.toString().getBytes(UTF_8),
            "utf-8",
            new Origin("list.txt", 0, null));
    PageLine line = new PageLine(PolicySource.load(null).read(), PhrasingModel.shipped());
    Scored scored = line.score(page).scored();
    scored
        .signals()
        .forEach(
            signal ->
                assertEquals(
                    "most of the text is program code, markup or data",
                    assertInstanceOf(Finding.NotApplicable.class, signal.finding()).reason()));
    assertEquals(Verdict.UNDECIDED, scored.verdict());
  }
}
