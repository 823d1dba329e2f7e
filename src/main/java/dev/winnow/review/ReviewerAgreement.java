package dev.winnow.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
    Map<String, List<ReviewLabel>> known = new HashMap<>();
    for (ReviewLabel label : second) {
      for (String name : names(label.key())) {
        known.computeIfAbsent(name, n -> new ArrayList<>()).add(label);
      }
    }
    SortedMap<String, CohenKappa> answers = new TreeMap<>();
    List<Conflict> conflicts = new ArrayList<>();
    int both = 0;
    for (ReviewLabel label : first) {
      ReviewLabel other = same(label.key(), known);
      if (other != null) {
        both++;
        compare(label, other, answers, conflicts);
      }
    }
    return new ReviewerAgreement(
        both, first.size() - both, second.size() - both, answers, conflicts);
  }

  private static @Nullable ReviewLabel same(
      ReviewLabel.Key key, Map<String, List<ReviewLabel>> known) {
    for (String name : names(key)) {
      for (ReviewLabel label : known.getOrDefault(name, List.of())) {
        if (agrees(key, label.key())) {
          return label;
        }
      }
    }
    return null;
  }

  /** Whether no name says that two keys mean two pages: one file may hold many. */
  private static boolean agrees(ReviewLabel.Key one, ReviewLabel.Key other) {
    return agrees(one.id(), other.id())
        && agrees(one.url(), other.url())
        && agrees(one.file(), other.file())
        && (one.digest() == null
            || other.digest() == null
            || LabelReader.bare(one.digest()).equals(LabelReader.bare(other.digest())));
  }

  private static boolean agrees(@Nullable String one, @Nullable String other) {
    return one == null || other == null || one.equals(other);
  }

  private static void compare(
      ReviewLabel first,
      ReviewLabel second,
      SortedMap<String, CohenKappa> answers,
      List<Conflict> conflicts) {
    String page = page(first.key());
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

  /** What a person calls the page. */
  private static String page(ReviewLabel.Key key) {
    List<String> names = names(key);
    return key.url() != null ? key.url() : names.get(names.size() - 1).substring(1);
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
    if (key.url() != null) {
      names.add("u" + key.url());
    }
    if (key.file() != null) {
      names.add("f" + key.file());
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
