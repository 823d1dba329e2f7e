package dev.winnow.signals;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.winnow.beam.job.PolicySource;
import dev.winnow.line.PageLine;
import dev.winnow.line.PageRejectedException;
import dev.winnow.model.Media;
import dev.winnow.model.Origin;
import dev.winnow.model.Page;
import dev.winnow.model.result.Contribution;
import dev.winnow.model.result.Evidence;
import dev.winnow.model.result.Finding;
import dev.winnow.model.result.Finding.Measured;
import dev.winnow.phrasing.PhrasingModel;
import dev.winnow.policy.Policy;
import dev.winnow.signals.api.Signal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What every signal promises, held by its cases: small pages in {@code signals/ID/cases.yaml}, each
 * with the role that it plays and what must come out under the shipped policy.
 */
final class SignalContractTest {
  private static final Path CASES = Path.of("src/test/resources/dev/winnow/signals");
  private static final Set<String> ROLES =
      Set.of("hit", "miss", "borderline", "not-applicable", "empty", "other-language", "hostile");
  private static final Set<String> KEYS =
      Set.of("name", "role", "html", "text", "title", "url", "outcome", "flagged", "quotes");

  private static Policy policy;
  private static PageLine line;

  @BeforeAll
  static void buildTheLine() throws Exception {
    policy = PolicySource.load(null).read();
    line = new PageLine(policy, PhrasingModel.shipped());
  }

  /** One page and what a signal must say of it. */
  private record SignalCase(String signal, JsonNode node) {
    private String role() {
      return node.path("role").asText();
    }

    @Override
    public String toString() {
      return signal + ": " + node.path("name").asText();
    }
  }

  static List<SignalCase> cases() throws IOException {
    List<SignalCase> cases = new ArrayList<>();
    for (Signal signal : Signals.ALL) {
      cases.addAll(cases(signal.card().id()));
    }
    return cases;
  }

  private static List<SignalCase> cases(String id) throws IOException {
    Path file = CASES.resolve(id).resolve("cases.yaml");
    List<SignalCase> cases = new ArrayList<>();
    if (Files.exists(file)) {
      new YAMLMapper()
          .readTree(Files.readString(file))
          .forEach(node -> cases.add(new SignalCase(id, node)));
    }
    return cases;
  }

  @Test
  void everySignalIsListed() {
    Set<String> written =
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dev.winnow.signals")
                .stream()
                .filter(type -> type.isAssignableTo(Signal.class))
                .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
                .map(JavaClass::getName)
                .collect(toCollection(TreeSet::new));
    Set<String> listed =
        Signals.ALL.stream()
            .map(signal -> signal.getClass().getName())
            .collect(toCollection(TreeSet::new));
    assertEquals(written, listed);
  }

  @Test
  void everySignalHasAPolicyEntryWithItsReason() {
    for (Signal signal : Signals.ALL) {
      String id = signal.card().id();
      assertTrue(policy.signals().containsKey(id), id + " has no entry in the policy");
      assertTrue(!policy.signals().get(id).why().isBlank(), id);
    }
  }

  @Test
  void everySignalIsCalledAsItsClass() {
    for (Signal signal : Signals.ALL) {
      String kebab =
          signal
              .getClass()
              .getSimpleName()
              .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
              .toLowerCase(Locale.ROOT);
      assertEquals(kebab, signal.card().id());
    }
  }

  @Test
  void everySignalHasCasesOfEveryRole() throws IOException {
    for (Signal signal : Signals.ALL) {
      Set<String> roles =
          cases(signal.card().id()).stream()
              .map(SignalCase::role)
              .collect(toCollection(TreeSet::new));
      assertEquals(new TreeSet<>(ROLES), roles, "cases of " + signal.card().id());
    }
  }

  @Test
  void everyFolderOfCasesBelongsToASignal() throws IOException {
    Set<String> ids =
        Signals.ALL.stream().map(signal -> signal.card().id()).collect(toCollection(TreeSet::new));
    try (Stream<Path> folders = Files.list(CASES)) {
      assertEquals(
          ids,
          folders.map(path -> path.getFileName().toString()).collect(toCollection(TreeSet::new)));
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aCaseEndsAsItSays(SignalCase given) throws PageRejectedException {
    given
        .node()
        .fieldNames()
        .forEachRemaining(key -> assertTrue(KEYS.contains(key), given + " has the key " + key));
    PageLine.Result result = line.score(page(given.node()));
    Contribution said = contribution(result, given.signal());
    String text = result.document().text();
    String outcome =
        said.finding().fold(m -> "measured", n -> "not-applicable", f -> "failed: " + f.message());
    assertEquals(given.node().path("outcome").asText(), outcome, given.toString());
    assertEquals(
        given.node().path("flagged").asBoolean(),
        result.scored().flags().contains(given.signal()),
        () -> given + ": " + said);
    if (said.finding() instanceof Measured measured) {
      measured.evidence().forEach(place -> assertQuotesTheText(text, place));
      Set<String> quotes =
          measured.evidence().stream().map(Evidence::quote).collect(toCollection(TreeSet::new));
      for (JsonNode quote : given.node().path("quotes")) {
        assertTrue(quotes.contains(quote.asText()), given + ": no " + quote + " in " + quotes);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void thePageSaysTheSameTwice(SignalCase given) throws PageRejectedException {
    Finding first = contribution(line.score(page(given.node())), given.signal()).finding();
    assertEquals(first, contribution(line.score(page(given.node())), given.signal()).finding());
  }

  private static Contribution contribution(PageLine.Result result, String signal) {
    return result.scored().signals().stream()
        .filter(part -> part.signal().equals(signal))
        .findFirst()
        .orElseThrow();
  }

  /** Offsets of a scored page are code points. */
  private static void assertQuotesTheText(String text, Evidence place) {
    int start = text.offsetByCodePoints(0, place.start());
    int end = text.offsetByCodePoints(0, place.end());
    assertEquals(text.substring(start, end), place.quote());
  }

  private static Page page(JsonNode node) {
    boolean html = node.has("html");
    String body = node.path(html ? "html" : "text").asText();
    String url = node.path("url").asText("https://pages.example/case");
    return new Page(
        node.path("name").asText(),
        url,
        node.hasNonNull("title") ? node.get("title").asText() : null,
        null,
        html ? Media.HTML : Media.TEXT,
        body.getBytes(UTF_8),
        "utf-8",
        new Origin("case", 0, null));
  }
}
