package dev.winnow.train.phrasing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.winnow.extract.PageExtractor;
import dev.winnow.extract.limits.ExtractionException;
import dev.winnow.extract.limits.ExtractionLimits;
import dev.winnow.model.Document;
import dev.winnow.model.Origin;
import dev.winnow.model.Page;
import dev.winnow.model.Rejected;
import dev.winnow.model.SkipReason;
import dev.winnow.model.Words;
import dev.winnow.phrasing.PhrasingModel;
import dev.winnow.phrasing.spin.OwnProse;
import dev.winnow.phrasing.spin.PageEvidence;
import dev.winnow.phrasing.spin.SpinReader;
import dev.winnow.read.CrawlFiles;
import dev.winnow.read.record.PageSink;
import dev.winnow.read.record.ReadOptions;
import dev.winnow.read.store.LocalFile;
import dev.winnow.text.LanguageReader;
import dev.winnow.text.WordSplitter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Command: the weights of {@link PageEvidence}, and how much they find with each tool left out.
 *
 * <p>{@code FitPageEvidence FAMILIES HONEST…}: {@code FAMILIES} is a folder of {@code .jsonl} files,
 * one a tool, with {@code source}, {@code rate} and {@code spun}, of which those from web pages are
 * read; {@code HONEST} are files of honest pages. An honest page is read whole, and a piece of
 * 150, 250 or 450 words again, since reworded texts are short. The line lets three in a thousand
 * whole pages pass.
 */
public final class FitPageEvidence implements PageSink {
  private static final int[] PIECES = {150, 250, 450}; // words
  private static final int FEWEST_WORDS = 80; // as the signal asks for
  private static final double FALSE_ALARMS = 0.003; // share of honest pages above the line
  private static final double LINE_ODDS = StrictMath.log(0.87 / 0.13); // of PageEvidence at the policy's line, 0.935
  private static final int STEPS = 25; // of Newton's method; ten are enough
  private static final double RIDGE = 1e-3;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final SpinReader reader = new SpinReader(PhrasingModel.shipped().spin());
  private final PageExtractor extractor = new PageExtractor(ExtractionLimits.DEFAULT);
  private final LanguageReader languages = new LanguageReader();
  private final List<Text> honest = new ArrayList<>(); // whole pages
  private final List<Text> pieces = new ArrayList<>(); // of them
  private final Map<String, Map<String, List<Text>>> reworded = new TreeMap<>(); // by tool and rate

  private FitPageEvidence() {}

  /** A text: probability by the trees, and what {@link PageEvidence} reads. */
  @SuppressWarnings("ArrayRecordComponent") // written by nobody after its making
  private record Text(float spun, double[] features) {
    boolean lookedAt() {
      return spun >= PageEvidence.FROM;
    }
  }

  /** Runs the command. */
  public static void main(String[] args) throws IOException {
    if (args.length < 2) {
      System.err.println("usage: FitPageEvidence FAMILIES HONEST…");
      return;
    }
    FitPageEvidence fit = new FitPageEvidence();
    fit.families(Path.of(args[0]));
    for (String file : Arrays.asList(args).subList(1, args.length)) {
      CrawlFiles.read(LocalFile.of(Path.of(file)), ReadOptions.defaults(), fit);
    }
    System.out.printf(
        Locale.ROOT, "%d honest pages, %d pieces%n", fit.honest.size(), fit.pieces.size());
    for (Map.Entry<String, Map<String, List<Text>>> tool : fit.reworded.entrySet()) {
      report(tool.getKey(), tool.getValue(), fit.weights(tool.getKey()));
    }
    System.out.println("weights " + Arrays.toString(fit.weights("")));
  }

  private void families(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted(Comparator.naturalOrder()).toList()) {
        String name = file.getFileName().toString();
        for (String line : name.endsWith(".jsonl") ? Files.readAllLines(file) : List.<String>of()) {
          JsonNode row = JSON.readTree(line);
          if (row.has("spun") && row.path("source").asText().startsWith("wcxb")) {
            String text = row.path("spun").asText();
            reworded
                .computeIfAbsent(name.replace(".jsonl", ""), tool -> new TreeMap<>())
                .computeIfAbsent(row.path("rate").asText(), rate -> new ArrayList<>())
                .add(look(text, WordSplitter.split(text)));
          }
        }
      }
    }
  }

  @Override
  public void page(Page page) {
    try {
      Document document = extractor.extract(page);
      Words words = OwnProse.of(document, WordSplitter.split(document.text()));
      if (words.count() < FEWEST_WORDS || !languages.read(document).english()) {
        return;
      }
      honest.add(look(document.text(), words));
      int length = PIECES[honest.size() % PIECES.length];
      if (length < words.count()) {
        pieces.add(look(document.text(), firstOf(words, length)));
      }
    } catch (ExtractionException e) {
      System.err.println(page.origin() + ": " + e.getMessage());
    }
  }

  private static Words firstOf(Words words, int count) {
    return new Words(
        words.vocabulary(),
        words.signatures(),
        Arrays.copyOf(words.numbers(), count),
        Arrays.copyOf(words.starts(), count),
        Arrays.copyOf(words.ends(), count));
  }

  private Text look(String text, Words words) {
    SpinReader.Look look = reader.look(text, words);
    return new Text(look.spun(), PageEvidence.features(words.count(), look.places()));
  }

  /** The weights with one tool left out; the first is moved so that the line is where it should. */
  private double[] weights(String left) {
    List<Text> spun = new ArrayList<>();
    reworded.forEach((tool, rates) -> rates.values().forEach(tool.equals(left) ? t -> {} : spun::addAll));
    spun.removeIf(text -> !text.lookedAt());
    List<Text> not =
        Stream.concat(honest.stream(), pieces.stream()).filter(Text::lookedAt).toList();
    double[] weights = new double[not.get(0).features().length];
    for (int step = 0; step < STEPS; step++) {
      NormalEquations next = new NormalEquations(weights, RIDGE);
      spun.forEach(text -> next.add(text.features(), 1, 0.5 / spun.size()));
      not.forEach(text -> next.add(text.features(), 0, 0.5 / not.size()));
      weights = next.solved();
    }
    double[] fitted = weights;
    double[] odds =
        honest.stream()
            .filter(Text::lookedAt)
            .mapToDouble(text -> -odds(fitted, text))
            .sorted()
            .map(o -> -o)
            .toArray();
    int passing = Math.min((int) (FALSE_ALARMS * honest.size()), odds.length - 1);
    weights[0] += LINE_ODDS - odds[passing];
    return weights;
  }

  private static double odds(double[] weights, Text text) {
    double odds = 0;
    for (int i = 0; i < weights.length; i++) {
      odds += weights[i] * text.features()[i];
    }
    return odds;
  }

  private static void report(String tool, Map<String, List<Text>> rates, double[] weights) {
    rates.forEach(
        (rate, texts) ->
            System.out.printf(
                Locale.ROOT,
                "%s at %s %%, left out: %d of %d found%n",
                tool,
                rate,
                texts.stream()
                    .filter(text -> text.lookedAt() && odds(weights, text) > LINE_ODDS)
                    .count(),
                texts.size()));
  }

  @Override
  public void skipped(Origin origin, SkipReason reason) {}

  @Override
  public void rejected(Rejected rejected) {}
}
