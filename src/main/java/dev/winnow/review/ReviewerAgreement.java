package dev.winnow.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How far two reviewers agree on the pages that both labelled, and where they do not.
 *
 * @param both number of pages that both labelled
 * @param firstAlone number of pages that only the first one labelled
 * @param secondAlone likewise
 * @param answers by what was asked: {@code verdict}, then a signal each
 * @param conflicts in the order of the first one's labels
 */
public record ReviewerAgreement(
    int both,
    int firstAlone,
    int secondAlone,
    SortedMap<String, CohenKappa> answers,
    List<Conflict> conflicts) {
  private static final String VERDICT = " verdict"; // the blank sorts it before all signals

  /** A question about a page to which the answers differ. */
  public record Conflict(String page, String question, String first, String second) {}

  /** Compares the labels of two reviewers. A page is known by its text, id, URL or file. */
  public static ReviewerAgreement of(List<ReviewLabel> first, List<ReviewLabel> second) {
    Map<String, ReviewLabel> known = new HashMap<>();
    second.forEach(label -> names(label.key()).forEach(name -> known.putIfAbsent(name, label)));
    SortedMap<String, CohenKappa> answers = new TreeMap<>();
    List<Conflict> conflicts = new ArrayList<>();
    int both = 0;
    for (ReviewLabel label : first) {
      ReviewLabel other =
          names(label.key()).stream()
              .map(known::get)
              .filter(Objects::nonNull)
              .findFirst()
              .orElse(null);
      if (other != null) {
        both++;
        compare(label, other, answers, conflicts);
      }
    }
    return new ReviewerAgreement(
        both, first.size() - both, second.size() - both, answers, conflicts);
  }

  private static void compare(
      ReviewLabel first,
      ReviewLabel second,
      SortedMap<String, CohenKappa> answers,
      List<Conflict> conflicts) {
    String page = names(first.key()).get(names(first.key()).size() - 1).substring(1);
    SortedSet<String> signals = new TreeSet<>(first.flags().keySet());
    signals.addAll(second.flags().keySet());
    BiConsumer<String, Function<ReviewLabel, @Nullable String>> ask =
        (question, answer) -> {
          String one = answer.apply(first);
          String other = answer.apply(second);
          if (one != null && other != null) {
            answers.computeIfAbsent(question, q -> new CohenKappa()).add(one, other);
            if (!one.equals(other)) {
              conflicts.add(new Conflict(page, question.strip(), one, other));
            }
          }
        };
    ask.accept(VERDICT, ReviewLabel::verdict);
    signals.forEach(signal -> ask.accept(signal, label -> word(label, signal)));
  }

  private static @Nullable String word(ReviewLabel label, String signal) {
    Boolean said = label.flag(signal);
    return said == null ? null : said ? "present" : "absent";
  }

  /** The names of a page, the surest first, each with a letter for its sort. */
  private static List<String> names(ReviewLabel.Key key) {
    List<String> names = new ArrayList<>();
    if (key.digest() != null) {
      names.add("d" + LabelReader.bare(key.digest()));
    }
    if (key.id() != null) {
      names.add("i" + key.id());
    }
    if (key.file() != null) {
      names.add("f" + key.file());
    }
    if (key.url() != null) {
      names.add("u" + key.url());
    }
    return names;
  }

  /** The figures and the conflicts for a terminal. */
  public String text() {
    StringBuilder out = new StringBuilder();
    out.append(
        String.format(
            Locale.ROOT,
            "%d pages labelled by both, %d by the first alone, %d by the second alone;"
                + " 95 %% intervals in brackets\n\n",
            both,
            firstAlone,
            secondAlone));
    line(out, "", "pages", "equal answers", "Cohen's kappa");
    answers.forEach(
        (question, kappa) -> {
          CohenKappa.Interval value = kappa.value();
          line(
              out,
              question.strip(),
              String.valueOf(kappa.pages()),
              kappa.equal().toString(),
              value == null ? "not estimable" : value.toString());
        });
    out.append(String.format(Locale.ROOT, "\n%d conflicts\n", conflicts.size()));
    for (Conflict conflict : conflicts) {
      out.append(
          String.format(
              Locale.ROOT,
              "%s  %s: %s, %s\n",
              conflict.page(),
              conflict.question(),
              conflict.first(),
              conflict.second()));
    }
    return out.toString();
  }

  private static void line(
      StringBuilder out, String name, String pages, String equal, String kappa) {
    out.append(String.format(Locale.ROOT, "%-26s %5s  %-18s  %s\n", name, pages, equal, kappa));
  }
}
