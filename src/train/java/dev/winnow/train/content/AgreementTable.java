package dev.winnow.train.content;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Agreement with the marked text as a Markdown table: a row a way to choose, a column a group. */
final class AgreementTable {
  private static final String TYPED = "wcxb";

  private final List<GoldPage> pages;
  private final List<String> groups;

  /** A table of the pages that have a marked text. */
  AgreementTable(List<GoldPage> pages) {
    this.pages = pages.stream().filter(page -> !page.gold().isEmpty()).toList();
    this.groups = this.pages.stream().map(GoldPage::type).distinct().sorted().toList();
  }

  /** The first lines: the groups, and how many pages each has. */
  String heading() {
    StringBuilder names = new StringBuilder("| word F1 | " + TYPED + " P, R, F1 |");
    StringBuilder rule = new StringBuilder("| --- | --- |");
    StringBuilder counts = new StringBuilder("| pages | " + of(TYPED).size() + " |");
    for (String group : groups) {
      names.append(' ').append(group).append(" |");
      rule.append(" ---: |");
      counts.append(' ').append(of(group).size()).append(" |");
    }
    return names + "\n" + rule + "\n" + counts;
  }

  /**
   * One row: means over the pages of each group.
   *
   * @param choose the words taken for main content
   */
  String row(String name, Function<GoldPage, List<String>> choose) {
    StringBuilder row = new StringBuilder("| " + name + " |");
    double precision = 0;
    double recall = 0;
    List<GoldPage> typed = of(TYPED);
    for (GoldPage page : typed) {
      WordAgreement agreement = WordAgreement.of(page.gold(), choose.apply(page));
      precision += agreement.precision() / typed.size();
      recall += agreement.recall() / typed.size();
    }
    row.append(
        String.format(
            Locale.ROOT, " %.3f %.3f **%.4f** |", precision, recall, mean(typed, choose)));
    for (String group : groups) {
      row.append(String.format(Locale.ROOT, " %.3f |", mean(of(group), choose)));
    }
    return row.toString();
  }

  private static double mean(List<GoldPage> group, Function<GoldPage, List<String>> choose) {
    return group.stream()
        .mapToDouble(page -> WordAgreement.of(page.gold(), choose.apply(page)).f1())
        .average()
        .orElse(0);
  }

  private List<GoldPage> of(String group) {
    return pages.stream()
        .filter(page -> page.type().equals(group) || page.set().equals(group))
        .toList();
  }
}
