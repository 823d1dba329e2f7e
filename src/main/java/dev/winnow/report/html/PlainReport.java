package dev.winnow.report.html;

import dev.winnow.report.html.RunFacts.SignalFacts;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The summary of a run without script, for browsers without script, for printers and as Markdown.
 */
final class PlainReport {
  private static final int TOP = 50;

  private final ReportTally tally;
  private final RunFacts facts;
  private final List<IndexRow> top;

  PlainReport(ReportTally tally, RunFacts facts, List<IndexRow> rows) {
    this.tally = tally;
    this.facts = facts;
    top =
        rows.stream()
            .filter(IndexRow::standsOut)
            .sorted(Comparator.comparingDouble(IndexRow::quality).thenComparing(IndexRow::id))
            .limit(TOP)
            .toList();
  }

  /** The tables as HTML. */
  String html() {
    StringBuilder out = new StringBuilder();
    out.append("<p>").append(SafeText.html(counts())).append("</p>\n");
    table(out, "Verdicts", "Verdict", tally.counts(ReportTally.Facet.VERDICT));
    table(out, "Flags", "Signal", tally.counts(ReportTally.Facet.FLAG));
    out.append("<table><caption>Signals</caption><thead><tr><th scope=\"col\">Signal</th>")
        .append("<th scope=\"col\">What is seen</th><th scope=\"col\">Weight</th></tr></thead>\n");
    for (SignalFacts signal : facts.signals()) {
      row(out, signal.id(), signal.summary(), number(signal.weight()));
    }
    out.append("</table>\n<table><caption>Pages to look at first</caption><thead><tr>")
        .append("<th scope=\"col\">Quality</th><th scope=\"col\">Page</th>")
        .append("<th scope=\"col\">Flags</th></tr></thead>\n");
    for (IndexRow page : top) {
      String name = page.title() + " " + SafeText.defanged(page.url());
      row(out, number(page.quality()), name, String.join(", ", page.flags()));
    }
    return out.append("</table>\n").toString();
  }

  private static void table(
      StringBuilder out, String caption, String what, Map<String, Long> counts) {
    out.append("<table><caption>").append(caption).append("</caption><thead><tr>");
    out.append("<th scope=\"col\">").append(what).append("</th><th scope=\"col\">Pages</th>");
    out.append("</tr></thead>\n");
    counts.forEach((key, n) -> row(out, key, Long.toString(n)));
    out.append("</table>\n");
  }

  private static void row(StringBuilder out, String... cells) {
    out.append("<tr>");
    for (String cell : cells) {
      out.append("<td>").append(SafeText.html(cell)).append("</td>");
    }
    out.append("</tr>\n");
  }

  /** The tables as Markdown. */
  String markdown() {
    StringBuilder out = new StringBuilder("# Winnow\n\n");
    out.append(counts()).append("\n\n| verdict | pages |\n|---|---:|\n");
    tally
        .counts(ReportTally.Facet.VERDICT)
        .forEach((word, n) -> out.append("| ").append(word).append(" | ").append(n).append(" |\n"));
    out.append("\n| flag | pages |\n|---|---:|\n");
    tally
        .counts(ReportTally.Facet.FLAG)
        .forEach((id, n) -> out.append("| ").append(id).append(" | ").append(n).append(" |\n"));
    if (!top.isEmpty()) {
      out.append("\n| quality | page | flags |\n|---:|---|---|\n");
    }
    for (IndexRow page : top.subList(0, Math.min(10, top.size()))) { // short, for a message
      out.append("| ").append(number(page.quality()));
      out.append(" | ").append(SafeText.markdown(page.title()));
      out.append(" | ").append(String.join(", ", page.flags())).append(" |\n");
    }
    return out.append("\nPolicy ")
        .append(facts.policy())
        .append(", Winnow ")
        .append(facts.winnow())
        .append(".\n")
        .toString();
  }

  private String counts() {
    return String.format(
        Locale.ROOT,
        "%d records: %d scored, %d skipped, %d could not be read.",
        facts.records(),
        tally.total(ReportTally.Facet.VERDICT),
        tally.total(ReportTally.Facet.SKIP),
        tally.total(ReportTally.Facet.REJECT));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
