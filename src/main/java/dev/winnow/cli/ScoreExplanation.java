package dev.winnow.cli;

import dev.winnow.cli.terminal.TerminalStyle;
import dev.winnow.model.CharsetDecision;
import dev.winnow.model.result.Contribution;
import dev.winnow.model.result.Evidence;
import dev.winnow.model.result.Finding.Failed;
import dev.winnow.model.result.Finding.Measured;
import dev.winnow.model.result.Finding.NotApplicable;
import dev.winnow.model.result.Scored;
import dev.winnow.policy.Policy;
import dev.winnow.policy.SignalRule;
import dev.winnow.score.DecimalRounding;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Prints a score so that a person can calculate it again: each contribution, its points and its
 * places.
 */
final class ScoreExplanation {
  /** Number of places per signal unless all are requested; they fit on a screen. */
  private static final int PLACES = 25;

  /** Characters of text shown before and after a place. */
  private static final int CONTEXT = 32;

  private final PrintStream out;
  private final TerminalStyle style;
  private final Policy policy;
  private final boolean all;
  private final @Nullable SourcePlaces places;

  /**
   * Makes a printer for scores under one policy.
   *
   * @param all whether to show every place, with its details
   * @param places of the evidence in the HTML source, or null if they are not requested
   */
  ScoreExplanation(
      CommandConsole console, Policy policy, boolean all, @Nullable SourcePlaces places) {
    this.out = console.out();
    this.style = new TerminalStyle(console.colour());
    this.policy = policy;
    this.all = all;
    this.places = places;
  }

  void print(Scored page, String text) {
    String name = page.page().url() == null ? page.page().origin().file() : page.page().url();
    out.println(
        style.strong(TerminalStyle.tame(page.title().isEmpty() ? "(no title)" : page.title())));
    out.println(style.faint(TerminalStyle.tame(name)));
    out.println();
    out.printf(
        Locale.ROOT,
        "verdict   %s     %s     %,d words, %s%n",
        verdict(page),
        quality(page),
        page.words(),
        page.language().code());
    out.println("flags     " + (page.flags().isEmpty() ? "none" : String.join(", ", page.flags())));
    for (Contribution contribution : page.signals()) {
      out.println();
      signal(contribution, text);
    }
    out.println();
    out.println(style.faint(reading(page.charset())));
    out.println(style.faint("100 - the points above = quality; policy " + page.policy()));
  }

  /** The quality as rows have it: a page that was not judged has none. */
  private static String quality(Scored page) {
    Double quality = page.reportedQuality();
    return quality == null
        ? "quality not judged"
        : "quality " + DecimalRounding.text(quality, 2) + " of 100";
  }

  /**
   * Prints how the bytes became text, so that a reader can distinguish a badly decoded page from a
   * bad page.
   */
  private static String reading(CharsetDecision charset) {
    return String.format(
        Locale.ROOT,
        "read as %s (%s); %s %% replacement characters, %d shapeless ones left out",
        charset.charset(),
        charset.source().word(),
        DecimalRounding.text(100 * charset.replacementShare(), 2),
        charset.shapeless());
  }

  private String verdict(Scored page) {
    String word = page.verdict().word();
    return switch (page.verdict()) {
      case KEEP -> style.good(word);
      case REVIEW -> style.doubtful(word);
      case REJECT -> style.bad(word);
      case UNDECIDED -> style.strong(word);
    };
  }

  private void signal(Contribution contribution, String text) {
    if (contribution.finding() instanceof Measured measured) {
      head(contribution, measured);
      out.println("          " + TerminalStyle.tame(measured.message()));
      places(measured, text);
    } else if (contribution.finding() instanceof NotApplicable notApplicable) {
      out.printf(
          Locale.ROOT,
          "       -  %s%n          not applicable: %s%n",
          style.strong(contribution.signal()),
          TerminalStyle.tame(notApplicable.reason()));
    } else if (contribution.finding() instanceof Failed failed) {
      out.printf(
          Locale.ROOT,
          "       ?  %s%n          failed: %s, %s%n",
          style.strong(contribution.signal()),
          failed.code(),
          TerminalStyle.tame(failed.message()));
    }
  }

  private void head(Contribution contribution, Measured measured) {
    SignalRule rule = policy.signals().get(contribution.signal());
    String taken = DecimalRounding.text(contribution.points(), 2);
    String points = String.format(Locale.ROOT, "%8s", taken.equals("0") ? "0" : "-" + taken);
    String reading =
        rule == null
            ? "shown, not counted"
            : String.format(
                Locale.ROOT,
                "severity %s on the line from %s to %s, times weight %s",
                DecimalRounding.text(contribution.severity(), 2),
                DecimalRounding.text(rule.good(), 4),
                DecimalRounding.text(rule.bad(), 4),
                DecimalRounding.text(rule.weight(), 2));
    String paid = contribution.paidBy() == null ? "" : "; paid by " + contribution.paidBy();
    out.printf(
        Locale.ROOT,
        "%s  %s  %s %s  %s%n",
        contribution.points() > 0 ? style.bad(points) : points,
        style.strong(contribution.signal()),
        DecimalRounding.text(measured.value(), 4),
        contribution.unit(),
        style.faint("(" + reading + paid + ")"));
  }

  /**
   * Prints places in order; places that one element hides many times are printed once, with their
   * number.
   */
  private void places(Measured measured, String text) {
    Map<String, Integer> lines = new LinkedHashMap<>();
    for (Evidence evidence : measured.evidence()) {
      lines.merge(place(evidence, text), 1, Integer::sum);
    }
    int left = measured.evidence().size();
    int shown = 0;
    for (Map.Entry<String, Integer> line : lines.entrySet()) {
      if (!all && shown++ == PLACES) {
        out.printf(Locale.ROOT, "            and %d more (--all)%n", left);
        return;
      }
      String times = line.getValue() > 1 ? "  (" + line.getValue() + " times)" : "";
      out.println("            " + line.getKey() + times);
      left -= line.getValue();
    }
  }

  private String place(Evidence evidence, String text) {
    int start = text.offsetByCodePoints(0, evidence.start());
    int end = text.offsetByCodePoints(start, evidence.end() - evidence.start());
    StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%6d  ", evidence.start()));
    if (places != null) {
      line.append(String.format(Locale.ROOT, "%-14s  ", places.of(evidence)));
    }
    line.append(style.faint(TerminalStyle.tame(before(text, start))));
    line.append(style.bad("[" + TerminalStyle.tame(text.substring(start, end)) + "]"));
    line.append(style.faint(TerminalStyle.tame(after(text, end))));
    if (evidence.expected() != null) {
      String whose = evidence.facts().containsKey("page") ? "other page" : "usual";
      line.append("  ")
          .append(whose)
          .append(": ")
          .append(style.good(TerminalStyle.tame(evidence.expected())));
    }
    if (evidence.note() != null) {
      line.append("  ").append(TerminalStyle.tame(evidence.note()));
    }
    boolean detailed = all || start == end; // of what is not in the text, details are all there is
    Map<String, String> facts = detailed ? evidence.facts() : Map.of();
    for (Map.Entry<String, String> fact : facts.entrySet()) {
      line.append("  ")
          .append(fact.getKey())
          .append(": ")
          .append(TerminalStyle.tame(fact.getValue()));
    }
    return line.toString();
  }

  private static String before(String text, int start) {
    int from = Math.max(0, start - CONTEXT);
    boolean splits = from > 0 && Character.isLowSurrogate(text.charAt(from));
    return (from > 0 ? "…" : "") + text.substring(splits ? from + 1 : from, start);
  }

  private static String after(String text, int end) {
    int to = Math.min(text.length(), end + CONTEXT);
    boolean splits = to < text.length() && Character.isLowSurrogate(text.charAt(to));
    return text.substring(end, splits ? to - 1 : to) + (to < text.length() ? "…" : "");
  }
}
