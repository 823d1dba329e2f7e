package dev.winnow.train.content;

import dev.winnow.model.Document;
import dev.winnow.train.content.ContentTrainer.Sample;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Measures how well chosen blocks agree with marked text, collection by collection. */
final class GoldAgreement {
  static final String HEADING =
      String.format(
          Locale.ROOT,
          "| %-22s | %-5s | %s |",
          "",
          "run",
          "aeb P, R, F1 | cleaneval P, R, F1 | dragnet P, R, F1 | page-signal");
  private static final List<String> SETS = List.of("aeb", "cleaneval", "dragnet", "page-signal");

  private GoldAgreement() {}

  /**
   * Two rows: agreement on runs of four words, the benchmark's measure, and on words.
   *
   * @param choose the words taken for main content
   */
  static String table(String name, List<Sample> samples, Function<Sample, List<String>> choose) {
    StringBuilder table = new StringBuilder();
    for (int length : new int[] {ShingleAgreement.MEASURE, 1}) {
      table.append(String.format(Locale.ROOT, "| %-22s | %-5d ", name, length));
      table.append(row(samples, choose, length));
      table.append(length == 1 ? "|" : "|\n");
    }
    return table.toString();
  }

  /** One row: a cell for each collection. */
  static String row(List<Sample> samples, Function<Sample, List<String>> choose, int length) {
    StringBuilder row = new StringBuilder();
    for (String set : SETS) {
      double precision = 0;
      double recall = 0;
      int pages = 0;
      for (Sample sample : samples) {
        if (sample.page().set().equals(set) && !sample.page().gold().isEmpty()) {
          ShingleAgreement agreement =
              ShingleAgreement.of(sample.page().gold(), choose.apply(sample), length);
          precision += agreement.precision();
          recall += agreement.recall();
          pages++;
        }
      }
      row.append(cell(precision / pages, recall / pages));
    }
    return row.toString();
  }

  /** The benchmark's F1 is that of mean precision and mean recall. */
  private static String cell(double precision, double recall) {
    double f1 = 2 * precision * recall / (precision + recall);
    return String.format(Locale.ROOT, "| %.3f %.3f **%.3f** ", precision, recall, f1);
  }

  /** The words of the chosen blocks. */
  static List<String> words(Sample sample, boolean[] chosen) {
    Document document = sample.page().reading().document();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < chosen.length; i++) {
      if (chosen[i]) {
        text.append(document.text(document.blocks().get(i))).append('\n');
      }
    }
    return ShingleAgreement.words(text.toString());
  }
}
