package dev.winnow.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The files of two reviewers, as the report exports them, through the commands that read labels.
 */
final class TwoReviewersTest {
  @TempDir static Path folder;

  private static Path run;
  private static Path ann;
  private static Path bob;
  private static int pages;

  @BeforeAll
  static void reviewARun() throws IOException {
    run = folder.resolve("run");
    CommandRuns.score(run, "samples/pages/spam", "samples/pages/honest");
    List<JsonNode> rows = CommandRuns.trees(run, "scores");
    pages = rows.size();
    ann = labels("Ann", rows, -1);
    bob = labels("Bob", rows, 1); // differs on the second page
  }

  private static Path labels(String reviewer, List<JsonNode> rows, int otherwise)
      throws IOException {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      JsonNode row = rows.get(i);
      boolean keeps = row.get("verdict").asText().equals("keep") != (i == otherwise);
      ObjectNode label = JsonNodeFactory.instance.objectNode();
      label.put("label_schema", 1).put("content_sha256", row.at("/text/digest").asText());
      label.putNull("rule_id").put("verdict", keeps ? "keep" : "reject");
      label.put("reviewer", reviewer).put("at", "2026-01-31T08:00:00.000Z");
      label.set("flags_at_review", row.get("flags"));
      lines.add(label.toString());
    }
    return Files.write(folder.resolve(reviewer + ".jsonl"), lines);
  }

  @Test
  void agreeNamesTheConflict() throws IOException {
    CommandRuns.Ended two = CommandRuns.command("agree", "--labels=" + ann, "--labels=" + bob);
    assertEquals(0, two.code(), two.err());
    assertTrue(two.out().startsWith(ann + " (Ann) and " + bob + " (Bob)\n"), two.out());
    assertEquals(1, two.out().lines().filter(line -> line.contains("verdict: ")).count());
    Path both = folder.resolve("all-labels.jsonl");
    Files.writeString(both, Files.readString(ann) + Files.readString(bob));
    CommandRuns.Ended one = CommandRuns.command("agree", "--labels=" + both);
    assertEquals(
        two.out().replace(ann.toString(), "F").replace(bob.toString(), "F"),
        one.out().replace(both.toString(), "F"));
  }

  @Test
  void evaluateCountsEachPageOnce() {
    CommandRuns.Ended ended =
        CommandRuns.command("evaluate", "--run=" + run, "--labels=" + ann, "--labels=" + bob);
    assertEquals(0, ended.code(), ended.err());
    assertTrue(
        ended.out().startsWith(pages + " labelled pages, 1 without an agreed verdict;"),
        ended.out());
  }

  @Test
  void calibrateTakesBoth() throws IOException {
    Path policy = folder.resolve("policy.yaml");
    CommandRuns.Ended ended =
        CommandRuns.command(
            "calibrate", "--run=" + run, "--labels=" + ann, "--labels=" + bob, "--out=" + policy);
    assertEquals(0, ended.code(), ended.err());
    assertTrue(Files.readString(policy).contains(pages + " labelled pages of " + ann));
  }
}
