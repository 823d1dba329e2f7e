package dev.winnow.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.winnow.beam.library.LibraryPages;
import dev.winnow.beam.library.ScorePages;
import dev.winnow.model.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.apache.beam.sdk.PipelineResult.State;
import org.apache.beam.sdk.schemas.Schema;
import org.apache.beam.sdk.schemas.transforms.SchemaTransformProvider;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionRowTuple;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.Row;
import org.junit.jupiter.api.Test;

/** Winnow inside another program's pipeline, under Beam's own checks. */
final class ScorePagesTest {
  private static final Path SPAM = Path.of("samples/pages/spam/all-three-faults.html");
  private static final Path HONEST = Path.of("samples/pages/honest/legal-notice.txt");
  private static final Schema INPUT =
      Schema.builder()
          .addStringField("url")
          .addNullableStringField("html")
          .addNullableStringField("text")
          .build();

  @Test
  void everyPageEndsInOneOutput() throws IOException {
    TestPipeline pipeline = pipeline();
    PCollectionTuple rows = pages(pipeline).apply(ScorePages.create());
    PAssert.that(rows.get(ScorePages.SCORES)).satisfies(ScorePagesTest::spamAndHonest);
    PAssert.that(rows.get(ScorePages.REJECTS))
        .containsInAnyOrder(
            Row.withSchema(ScorePages.REJECT)
                .addValues("blank", null, "empty", "no text at all")
                .build());
    assertEquals(State.DONE, pipeline.run().waitUntilFinish());
  }

  private static Void spamAndHonest(Iterable<Row> rows) {
    List<String> verdicts = new ArrayList<>();
    for (Row row : rows) {
      verdicts.add(row.getString("id") + " " + row.getString("verdict"));
      String json = String.valueOf(row.getString("json"));
      assertTrue(json.startsWith("{\"schema\":2,\"id\":\"" + row.getString("id")), json);
    }
    verdicts.sort(null);
    assertEquals(List.of("honest keep", "spam reject"), verdicts);
    return null;
  }

  @Test
  void theExampleKeepsTheHonest() throws IOException {
    TestPipeline pipeline = pipeline();
    PAssert.that(pages(pipeline).apply(new KeepGoodPages()))
        .satisfies(
            rows -> {
              rows.forEach(row -> assertEquals("honest", row.getString("id")));
              return null;
            });
    assertEquals(State.DONE, pipeline.run().waitUntilFinish());
  }

  @Test
  void operationsShowsTheExample() throws IOException {
    String example =
        Files.readString(Path.of("src/test/java/dev/winnow/library/KeepGoodPages.java"));
    String shown =
        example
            .substring(example.indexOf("begin\n") + 6, example.indexOf("  // example: end"))
            .replaceAll("(?m)^  ", "");
    String page = Files.readString(Path.of("src/site/markdown/operations.md"));
    assertTrue(page.contains("```java\n" + shown + "```"), shown);
  }

  @Test
  void yamlFindsTheTransform() throws IOException {
    String urn = "beam:schematransform:dev.winnow:score_pages:v1";
    assertTrue(Files.readString(Path.of("src/site/markdown/operations.md")).contains(urn));
    SchemaTransformProvider provider =
        ServiceLoader.load(SchemaTransformProvider.class).stream()
            .map(ServiceLoader.Provider::get)
            .filter(found -> found.identifier().equals(urn))
            .findAny()
            .orElseThrow();
    TestPipeline pipeline = pipeline();
    PCollection<Row> input =
        pipeline.apply(
            Create.of(
                    Row.withSchema(INPUT)
                        .addValues("https://a.example/", Files.readString(SPAM), null)
                        .build(),
                    Row.withSchema(INPUT).addValues("https://b.example/", null, " ").build())
                .withRowSchema(INPUT));
    PCollectionRowTuple output =
        PCollectionRowTuple.of("input", input)
            .apply(provider.from(Row.nullRow(provider.configurationSchema())));
    PAssert.thatSingleton(output.get("output"))
        .satisfies(
            row -> {
              assertEquals("reject", row.getString("verdict"));
              return null;
            });
    PAssert.thatSingleton(output.get("rejects"))
        .satisfies(
            row -> {
              assertEquals("https://b.example/", row.getString("url"));
              return null;
            });
    assertEquals(State.DONE, pipeline.run().waitUntilFinish());
  }

  @Test
  void aWrongPolicyEndsTheLaunch() throws IOException {
    TestPipeline pipeline = pipeline();
    PCollection<Page> pages = pages(pipeline);
    ScorePages wrong = ScorePages.create().withPolicy("none.yaml");
    assertThrows(IllegalArgumentException.class, () -> pages.apply(wrong));
  }

  private static PCollection<Page> pages(TestPipeline pipeline) throws IOException {
    return pipeline.apply(
        Create.of(
            LibraryPages.html("spam", "https://a.example/", Files.readString(SPAM)),
            LibraryPages.text("honest", "https://b.example/", Files.readString(HONEST)),
            LibraryPages.text("blank", null, " \n")));
  }

  private static TestPipeline pipeline() {
    return TestPipeline.create().enableAbandonedNodeEnforcement(false);
  }
}
