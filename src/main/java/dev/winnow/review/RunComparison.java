package dev.winnow.review;

import dev.winnow.review.ComparedRuns.Change;
import dev.winnow.review.ComparedRuns.SiteMove;
import dev.winnow.review.ComparedRuns.State;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Compares two runs. Pages match by id and, failing that, by URL, because a re-crawl gives records
 * new ids. Several captures of one URL are paired in the order of their ids.
 *
 * <p>Holds the rows of both runs without their evidence, some 500 bytes each.
 */
public final class RunComparison {
  private static final double SAME = 0.005; // half of the last digit of a quality
  private static final int SITES = 20;

  private final Map<State, Long> pages = new EnumMap<>(State.class);
  private final SortedMap<String, Map<State, Long>> signals = new TreeMap<>();
  private final SortedMap<String, Long> verdicts = new TreeMap<>();
  private final SortedMap<String, Long> causes = new TreeMap<>();
  private final SortedMap<Integer, Long> differences = new TreeMap<>();
  private final SortedMap<String, double[]> sites = new TreeMap<>();
  private final List<Change> changes = new ArrayList<>();

  private RunComparison() {}

  /** Collects rows as {@link RunRows} reads them. */
  public static final class Rows implements Consumer<ReviewRow> {
    private final List<ReviewRow> rows = new ArrayList<>();

    @Override
    public void accept(ReviewRow row) {
      rows.add(row);
    }

    /** Rows by id in order; further rows of one id get the id and a number as their key. */
    private SortedMap<String, ReviewRow> keyed() {
      rows.sort(
          Comparator.comparing(ReviewRow::id)
              .thenComparing(ReviewRow::digest)
              .thenComparing(ReviewRow::quality)); // independent of the order of reading
      SortedMap<String, ReviewRow> keyed = new TreeMap<>();
      int number = 0;
      for (int i = 0; i < rows.size(); i++) {
        boolean again = i > 0 && rows.get(i).id().equals(rows.get(i - 1).id());
        number = again ? number + 1 : 0;
        keyed.put(again ? rows.get(i).id() + '\n' + number : rows.get(i).id(), rows.get(i));
      }
      return keyed;
    }
  }

  /** Compares the rows of two runs. */
  public static ComparedRuns of(Rows run, Rows baseline) {
    RunComparison comparison = new RunComparison();
    SortedMap<String, ReviewRow> here = run.keyed();
    SortedMap<String, ReviewRow> there = baseline.keyed();
    Map<String, Deque<ReviewRow>> before = new HashMap<>();
    there.forEach(
        (key, row) -> {
          if (!here.containsKey(key)) {
            before.computeIfAbsent(row.place(), p -> new ArrayDeque<>()).add(row);
          }
        });
    here.forEach(
        (key, row) -> {
          ReviewRow same = there.get(key);
          Deque<ReviewRow> moved = before.get(row.place());
          comparison.add(row, same != null ? same : moved == null ? null : moved.poll());
        });
    before.values().forEach(rest -> rest.forEach(row -> comparison.add(null, row)));
    return comparison.result();
  }

  private void add(@Nullable ReviewRow now, @Nullable ReviewRow then) {
    TreeSet<String> raised = new TreeSet<>(now == null ? List.of() : now.flags());
    TreeSet<String> carried = new TreeSet<>(then == null ? List.of() : then.flags());
    TreeSet<String> all = new TreeSet<>(raised);
    all.addAll(carried);
    for (String flag : all) {
      State state =
          !carried.contains(flag)
              ? State.NEW
              : !raised.contains(flag)
                  ? State.RESOLVED
                  : sameValue(flag, now, then) ? State.UNCHANGED : State.CHANGED;
      signals.computeIfAbsent(flag, f -> new EnumMap<>(State.class)).merge(state, 1L, Long::sum);
    }
    State state = state(now, then);
    pages.merge(state, 1L, Long::sum);
    String cause = now == null || then == null ? null : both(now, then, state);
    if (state != State.UNCHANGED) {
      List<String> fresh = raised.stream().filter(f -> !carried.contains(f)).toList();
      List<String> gone = carried.stream().filter(f -> !raised.contains(f)).toList();
      changes.add(change(now, then, state, fresh, gone, cause));
    }
  }

  private static Change change(
      @Nullable ReviewRow now,
      @Nullable ReviewRow then,
      State state,
      List<String> fresh,
      List<String> gone,
      @Nullable String cause) {
    ReviewRow any = now != null ? now : then;
    return new Change(
        any == null ? "" : any.id(),
        any == null ? null : any.url(),
        state,
        now == null ? null : now.quality(),
        then == null ? null : then.quality(),
        now == null ? null : now.verdict(),
        then == null ? null : then.verdict(),
        fresh,
        gone,
        cause);
  }

  private static State state(@Nullable ReviewRow now, @Nullable ReviewRow then) {
    if (then == null) {
      return State.NEW;
    }
    if (now == null) {
      return State.RESOLVED;
    }
    boolean same =
        now.verdict().equals(then.verdict())
            && now.flags().equals(then.flags())
            && sameQuality(now.quality(), then.quality());
    return same ? State.UNCHANGED : State.CHANGED;
  }

  private static boolean sameQuality(@Nullable Double now, @Nullable Double then) {
    return (now == null || then == null)
        ? now == null && then == null
        : Math.abs(now - then) < SAME;
  }

  private static boolean sameValue(String flag, @Nullable ReviewRow now, @Nullable ReviewRow then) {
    return now != null
        && then != null
        && java.util.Objects.equals(now.signals().get(flag), then.signals().get(flag));
  }

  /** Counts a page of both runs; returns the cause of its change, or null if it did not change. */
  private @Nullable String both(ReviewRow now, ReviewRow then, State state) {
    Double before = then.quality();
    Double after = now.quality();
    if (before != null && after != null) { // an undecided page has no quality to compare
      differences.merge((int) Math.floor((after - before) / 10) * 10, 1L, Long::sum);
      double[] site = sites.computeIfAbsent(now.siteOrNone(), s -> new double[3]);
      site[0]++;
      site[1] += before;
      site[2] += after;
    }
    if (!now.verdict().equals(then.verdict())) {
      verdicts.merge(then.verdict() + " > " + now.verdict(), 1L, Long::sum);
    }
    if (state == State.UNCHANGED) {
      return null;
    }
    String cause = cause(now, then);
    causes.merge(cause, 1L, Long::sum);
    return cause;
  }

  private static String cause(ReviewRow now, ReviewRow then) {
    List<String> causes = new ArrayList<>();
    if (!now.digest().equals(then.digest())) {
      causes.add("text");
    }
    if (!now.policy().equals(then.policy())) {
      causes.add("policy");
    }
    if (!now.winnow().equals(then.winnow())) {
      causes.add("version");
    }
    return causes.isEmpty() ? "links or models" : String.join(", ", causes);
  }

  private ComparedRuns result() {
    List<SiteMove> moves = new ArrayList<>();
    sites.forEach(
        (site, sums) ->
            moves.add(new SiteMove(site, (long) sums[0], sums[1] / sums[0], sums[2] / sums[0])));
    moves.removeIf(move -> Math.abs(move.after() - move.before()) < SAME);
    moves.sort(
        Comparator.comparingDouble((SiteMove m) -> -Math.abs(m.after() - m.before()))
            .thenComparing(SiteMove::site));
    List<SiteMove> most = new ArrayList<>(moves.subList(0, Math.min(SITES, moves.size())));
    most.sort(
        Comparator.comparingDouble((SiteMove m) -> m.after() - m.before())
            .thenComparing(SiteMove::site));
    changes.sort(
        Comparator.comparing((Change c) -> c.url() == null ? c.id() : c.url())
            .thenComparing(Change::id)
            .thenComparing(Change::state));
    return new ComparedRuns(pages, signals, verdicts, causes, differences, most, changes);
  }
}
