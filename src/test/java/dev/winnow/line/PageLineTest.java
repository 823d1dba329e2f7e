package dev.winnow.line;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.winnow.beam.job.PolicySource;
import dev.winnow.model.Analysis;
import dev.winnow.model.Document;
import dev.winnow.model.Media;
import dev.winnow.model.Origin;
import dev.winnow.model.Page;
import dev.winnow.model.Rejected;
import dev.winnow.model.result.Finding;
import dev.winnow.model.result.Scored;
import dev.winnow.model.result.Verdict;
import dev.winnow.phrasing.PhrasingModel;
import dev.winnow.signals.Signals;
import dev.winnow.signals.api.Signal;
import dev.winnow.signals.api.SignalCard;
import java.util.List;
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
    Scored scored = line(Signals.ALL).score(page(source.toString())).scored();
    scored
        .signals()
        .forEach(
            signal ->
                assertEquals(
                    "most of the text is program code, markup or data",
                    assertInstanceOf(Finding.NotApplicable.class, signal.finding()).reason()));
    assertEquals(Verdict.UNDECIDED, scored.verdict());
  }

  /** A signal that fails, as a regular expression over a hostile text may. */
  private record FailingSignal(Throwable how) implements Signal {
    @Override
    public SignalCard card() {
      return Signals.ALL.get(0).card();
    }

    @Override
    public Finding measure(Document document, Analysis analysis) {
      if (how instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) how;
    }
  }

  private static Page page(String text) {
    return new Page(
        "id",
        null,
        null,
        null,
        Media.TEXT,
        text.getBytes(UTF_8),
        "utf-8",
        new Origin("list.txt", 0, null));
  }

  private static PageLine line(List<Signal> signals) throws Exception {
    return new PageLine(PolicySource.load(null).read(), PhrasingModel.shipped(), false, signals);
  }

  @Test
  void aSignalThatFailsCostsItselfAlone() throws Exception {
    for (Throwable how : List.of(new StackOverflowError(), new IllegalStateException("odd"))) {
      Scored scored =
          line(List.of(new FailingSignal(how), Signals.ALL.get(1)))
              .score(page("Rest helps. ".repeat(60)))
              .scored();
      assertEquals("signal-failed", failed(scored, 0).code());
      assertFalse(scored.signals().get(1).finding() instanceof Finding.Failed);
    }
  }

  private static Finding.Failed failed(Scored scored, int signal) {
    return assertInstanceOf(Finding.Failed.class, scored.signals().get(signal).finding());
  }

  @Test
  void aPageThatCannotBeJudgedIsAReject() throws Exception {
    Signal nameless =
        new Signal() {
          @Override
          public SignalCard card() {
            throw new StackOverflowError();
          }

          @Override
          public Finding measure(Document document, Analysis analysis) {
            return new Finding.NotApplicable("");
          }
        };
    PageLine line = line(List.of(nameless));
    PageRejectedException e =
        assertThrows(PageRejectedException.class, () -> line.score(page("Rest helps.")));
    assertEquals(Rejected.Stage.SIGNALS, e.rejected().stage());
    assertEquals("signals-failed", e.rejected().code().word());
  }
}
