package dev.winnow.runs;

import static dev.winnow.runs.ReprocessMode.ALL;
import static dev.winnow.runs.ReprocessMode.CHANGED_POLICY;
import static dev.winnow.runs.ReprocessMode.FAILED;
import static dev.winnow.runs.ReprocessMode.NONE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.winnow.report.InputEntry;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of a file, by what the ledger says of it. */
final class IncrementalPlanTest {
  private static final InputRef LISTED = InputRef.whole("a.warc", "file:/a.warc", 10, "v1");
  private static final InputRef GONE = InputRef.missing("file:/a.warc");

  /** An entry of the ledger under a policy and a code, with a reject or without. */
  private static InputEntry entry(String policy, String code, boolean rejects) {
    TreeMap<String, Long> rejected = new TreeMap<>(rejects ? Map.of("file-empty", 1L) : Map.of());
    return new InputEntry(
        "file:/a.warc",
        "a.warc",
        10,
        "v1",
        "r1",
        List.of("00000", "00001"),
        policy,
        code,
        3,
        new TreeMap<>(),
        rejected);
  }

  static Stream<Arguments> fates() {
    InputEntry same = entry("now", "code", false);
    InputEntry policy = entry("before", "code", false);
    InputEntry code = entry("now", "old", false);
    InputEntry both = entry("before", "old", false);
    InputEntry failed = entry("now", "code", true);
    InputEntry failedBefore = entry("before", "code", true);
    InputRef longer = InputRef.whole("a.warc", "file:/a.warc", 11, "v1");
    InputRef touched = InputRef.whole("a.warc", "file:/a.warc", 10, "v2");
    return Stream.of(
        arguments(same, LISTED, NONE, "jsonl", "unchanged", false, false),
        arguments(same, LISTED, CHANGED_POLICY, "jsonl", "unchanged", false, false),
        arguments(same, LISTED, ALL, "jsonl", "read-again", true, false),
        arguments(same, longer, NONE, "jsonl", "changed", true, false),
        arguments(same, touched, NONE, "jsonl", "changed", true, false),
        arguments(same, touched, ALL, "jsonl", "changed", true, false),
        arguments(failed, LISTED, NONE, "jsonl", "unchanged", false, false),
        arguments(failed, LISTED, FAILED, "jsonl", "failed", true, false),
        arguments(failedBefore, LISTED, FAILED, "jsonl", "failed", true, false),
        arguments(policy, LISTED, NONE, "jsonl", "out-of-date", false, false),
        arguments(policy, LISTED, FAILED, "jsonl", "out-of-date", false, false),
        arguments(policy, LISTED, CHANGED_POLICY, "jsonl", "judged-again", false, true),
        // Rows of another format do not hold what a page is judged by.
        arguments(policy, LISTED, CHANGED_POLICY, "jsonl,parquet", "read-again", true, false),
        arguments(code, LISTED, NONE, "jsonl", "out-of-date", false, false),
        arguments(code, LISTED, CHANGED_POLICY, "jsonl", "read-again", true, false),
        arguments(both, LISTED, CHANGED_POLICY, "jsonl", "read-again", true, false),
        // A file that is not listed can be judged, and cannot be read.
        arguments(same, null, ALL, "jsonl", "unchanged", false, false),
        arguments(failed, null, FAILED, "jsonl", "unchanged", false, false),
        arguments(policy, null, CHANGED_POLICY, "jsonl", "judged-again", false, true),
        arguments(code, null, CHANGED_POLICY, "jsonl", "out-of-date", false, false));
  }

  @ParameterizedTest
  @MethodSource("fates")
  void aFileOfTheLedger(
      InputEntry entry,
      @Nullable InputRef input,
      ReprocessMode mode,
      String formats,
      String fate,
      boolean read,
      boolean judged) {
    IncrementalPlan plan =
        new IncrementalPlan(
            input == null ? List.of() : List.of(input), mode, "now", "code", formats);
    plan.add(entry);
    plan.end();
    assertEquals(Map.of(fate, 1L), plan.fates());
    assertEquals(read && input != null ? List.of(input) : List.of(), plan.fresh());
    assertEquals(judged ? 2 : 0, plan.stored().size());
    boolean again = read || judged;
    assertEquals(again ? Set.of("file:/a.warc") : Set.of(), plan.doneAgain());
    assertEquals(again ? Map.of("r1", 1L) : Map.of(), plan.supersedes());
  }

  @Test
  void filesThatNoRunHasProcessed() {
    InputRef fresh = InputRef.whole("b.warc", "file:/b.warc", 1, "");
    IncrementalPlan plan = new IncrementalPlan(List.of(fresh, GONE), NONE, "now", "code", "jsonl");
    plan.end();
    assertEquals(Map.of("new", 1L, "missing", 1L), plan.fates());
    assertEquals(List.of(fresh, GONE), plan.fresh());
  }

  @Test
  void rowsOfOnePartAreJudgedTogether() {
    IncrementalPlan plan = new IncrementalPlan(List.of(), CHANGED_POLICY, "now", "code", "jsonl");
    InputEntry first = entry("before", "code", false);
    plan.add(first);
    plan.add(
        new InputEntry(
            "file:/b.warc",
            "b.warc",
            10,
            "v1",
            "r1",
            List.of("00001"),
            "before",
            "code",
            3,
            new TreeMap<>(),
            new TreeMap<>()));
    plan.end();
    assertEquals(
        List.of("again-00000 00000 [a.warc]", "again-00001 00001 [a.warc, b.warc]"),
        plan.stored().stream()
            .map(unit -> unit.label() + ' ' + unit.part() + ' ' + unit.files())
            .toList());
  }

  @Test
  void theWordsOfTheFlag() throws UsageException {
    assertEquals(NONE, ReprocessMode.of(null));
    assertEquals(CHANGED_POLICY, ReprocessMode.of("changed-policy"));
    assertEquals(FAILED, ReprocessMode.of("failed"));
    assertEquals(ALL, ReprocessMode.of("all"));
    for (String wrong : List.of("none", "ALL", "")) {
      assertNull(modeOrNull(wrong), wrong);
    }
  }

  private static @Nullable ReprocessMode modeOrNull(String word) {
    try {
      return ReprocessMode.of(word);
    } catch (UsageException e) {
      return null;
    }
  }
}
