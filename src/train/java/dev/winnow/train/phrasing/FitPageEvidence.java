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
import dev.winnow.phrasing.prose.OwnProse;
import dev.winnow.phrasing.spin.PageEvidence;
import dev.winnow.phrasing.spin.SpinReader;
import dev.winnow.phrasing.spin.SpinReader.Depth;
import dev.winnow.phrasing.spin.SpinReader.Look;
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
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Command: the weights of {@link PageEvidence}, and how much they find with each tool left out.
 *
 * <p>{@code FitPageEvidence FAMILIES HONEST… [--old HONEST…]}: {@code FAMILIES} is a folder of
 * {@code .jsonl} files, one a tool, with {@code source}, {@code rate}, {@code spun} and {@code
 * swaps}, of which those from web pages are read, and again as the tool would reword them if it were
 * asked for far more swaps ({@link HeavyRewording}); {@code HONEST} are files of honest pages, and
 * behind {@code --old} of books. Each text and page is read whole, and in pieces ({@link
 * ShortPieces}), so that its length tells nothing by itself; of books stretches are given. The line lets one in a thousand whole
 * pages and one in a thousand of their pieces pass, and one in forty of the stretches of books.
 */
public final class FitPageEvidence implements PageSink {
  private static final double[] HEAVY = {0.3, 0.4, 0.6}; // shares of the words swapped
  private static final double FALSE_ALARMS = 0.001; // share of honest pages, and of their pieces, above the line
  private static final double OLD_FALSE_ALARMS = 0.025; // share of the stretches of books
  private static final double LINE = 0.935; // of the policy
  private static final double BELOW = 0.01; // of log odds, so that the next page does not pass
  private static final double LINE_ODDS = StrictMath.log(LINE / (1 - LINE)) - BELOW;
  private static final int STEPS = 25; // of Newton's method; ten are enough
  private static final double RIDGE = 1e-3;
  private static final int PER_CENT = 100;
  private static final String OLD = "--old";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final SpinReader reader = new SpinReader(PhrasingModel.shipped().spin());
  private final PageExtractor extractor = new PageExtractor(ExtractionLimits.DEFAULT);
  private final LanguageReader languages = new LanguageReader();
  private final List<Look> honest = new ArrayList<>(); // whole pages
  private final List<Look> old = new ArrayList<>(); // stretches of books
  private final List<Look> pieces = new ArrayList<>(); // of honest pages
  private final Map<String, Map<String, List<Look>>> reworded = new TreeMap<>(); // by tool and rate
  private final Map<String, List<Look>> rewordedPieces = new TreeMap<>(); // of them, by tool

  private final ShortPieces cuts = new ShortPieces();
  private boolean readsOld;

  private FitPageEvidence() {}

  /** Runs the command. */
  public static void main(String[] args) throws IOException {
    if (args.length < 2) {
      System.err.println("usage: FitPageEvidence FAMILIES HONEST… [--old HONEST…]");
      return;
    }
    FitPageEvidence fit = new FitPageEvidence();
    fit.families(Path.of(args[0]));
    for (String file : Arrays.asList(args).subList(1, args.length)) {
      fit.readsOld = fit.readsOld || file.equals(OLD);
      if (!file.equals(OLD)) {
        CrawlFiles.read(LocalFile.of(Path.of(file)), ReadOptions.defaults(), fit);
      }
    }
    System.out.printf(
        Locale.ROOT, "%d honest pages, %d pieces%n", fit.honest.size(), fit.pieces.size());
    for (String tool : fit.reworded.keySet()) {
      fit.report(tool);
    }
    System.out.println("ordering " + Arrays.toString(fit.ordering("")));
    System.out.println("accusing " + Arrays.toString(fit.accusing("")));
  }

  private void families(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted(Comparator.naturalOrder()).toList()) {
        String name = file.getFileName().toString();
        if (name.endsWith(".jsonl")) {
          family(name.replace(".jsonl", ""), Files.readAllLines(file));
        }
      }
    }
  }

  private void family(String tool, List<String> lines) throws IOException {
    HeavyRewording heavy = new HeavyRewording();
    for (String line : lines) {
      JsonNode row = JSON.readTree(line);
      if (row.path("source").asText().startsWith("wcxb") && replaces(row)) {
        if (row.path("rate").isNumber()) { // a tool that can be asked for more
          heavy.add(row);
        }
        String text = row.path("spun").asText();
        Words words = WordSplitter.split(text);
        reworded(tool, row.path("rate").asText(), text, words);
        cuts.beginning(text, words).stream()
            .map(this::look)
            .forEach(rewordedPieces.computeIfAbsent(tool, key -> new ArrayList<>())::add);
      }
    }
    for (double share : HEAVY) {
      for (String text : heavy.texts(share)) {
        reworded(tool, "up to " + Math.round(PER_CENT * share), text, WordSplitter.split(text));
      }
    }
  }

  private void reworded(String tool, String rate, String text, Words words) {
    reworded
        .computeIfAbsent(tool, key -> new TreeMap<>())
        .computeIfAbsent(rate, key -> new ArrayList<>())
        .add(reader.look(text, words));
  }

  private Look look(ShortPieces.Piece piece) {
    return reader.look(piece.text(), piece.words());
  }

  /** Whether what was changed stands in the place of something; inserted fillers leave no trace. */
  private static boolean replaces(JsonNode row) {
    int replaced = 0;
    for (JsonNode swap : row.path("swaps")) {
      replaced += swap.path(2).asText().isEmpty() ? 0 : 1;
    }
    return 2 * replaced > row.path("swaps").size();
  }

  @Override
  public void page(Page page) {
    try {
      Document document = extractor.extract(page);
      Words words = OwnProse.of(document, WordSplitter.split(document.text()));
      if (words.count() < Words.FEWEST_TO_JUDGE || !languages.read(document).english()) {
        return;
      }
      (readsOld ? old : honest).add(reader.look(document.text(), words));
      if (!readsOld) {
        cuts.of(document.text(), words).stream().map(this::look).forEach(pieces::add);
      }
    } catch (ExtractionException e) {
      System.err.println(page.origin() + ": " + e.getMessage());
    }
  }

  /** Weights of what puts pages in order, one tool left out. */
  private double[] ordering(String left) {
    return fitted(left, List.of(Depth.SAMPLE, Depth.WHOLE), PageEvidence::order);
  }

  /** Weights of what accuses, one tool left out; the first is moved so that the line is right. */
  private double[] accusing(String left) {
    double[] weights = fitted(left, List.of(Depth.WHOLE), PageEvidence::evidence);
    double line =
        Math.max(
            Math.max(line(weights, honest, FALSE_ALARMS), line(weights, pieces, FALSE_ALARMS)),
            line(weights, old, OLD_FALSE_ALARMS));
    weights[0] += LINE_ODDS - line;
    return weights;
  }

  /** Log odds of the first text that shall not pass. */
  private static double line(double[] weights, List<Look> looks, double share) {
    double[] odds =
        looks.stream()
            .filter(look -> look.depth() == Depth.WHOLE)
            .mapToDouble(look -> odds(weights, PageEvidence.evidence(look)))
            .sorted()
            .toArray();
    int passing = (int) (share * looks.size());
    return odds.length <= passing
        ? Double.NEGATIVE_INFINITY
        : odds[odds.length - 1 - passing];
  }

  private double[] fitted(String left, List<Depth> depths, Function<Look, double[]> features) {
    List<Look> texts = new ArrayList<>();
    for (String tool : reworded.keySet()) {
      if (!tool.equals(left)) {
        reworded.getOrDefault(tool, Map.of()).values().forEach(texts::addAll);
        texts.addAll(rewordedPieces.getOrDefault(tool, List.of()));
      }
    }
    List<double[]> spun =
        texts.stream()
            .filter(look -> depths.contains(look.depth()))
            .map(features)
            .toList();
    List<double[]> not =
        Stream.of(honest, pieces, old)
            .flatMap(List::stream)
            .filter(look -> depths.contains(look.depth()))
            .map(features)
            .toList();
    double[] weights = new double[not.get(0).length];
    for (int step = 0; step < STEPS; step++) {
      NormalEquations next = new NormalEquations(weights, RIDGE);
      spun.forEach(row -> next.add(row, 1, 0.5 / spun.size()));
      not.forEach(row -> next.add(row, 0, 0.5 / not.size()));
      weights = next.solved();
    }
    return weights;
  }

  private static double odds(double[] weights, double[] features) {
    double odds = 0;
    for (int i = 0; i < weights.length; i++) {
      odds += weights[i] * features[i];
    }
    return odds;
  }

  /** Prints what a tool's texts come to, the tool left out. */
  private void report(String tool) {
    double[] ordering = ordering(tool);
    double[] accusing = accusing(tool);
    double[] values = values(honest, ordering, accusing);
    System.out.printf(
        Locale.ROOT,
        "%s left out: %d of %d old texts found%n",
        tool,
        Arrays.stream(values(old, ordering, accusing)).filter(value -> value > LINE).count(),
        old.size());
    double strict = values[values.length - 1 - values.length / 100];
    reworded
        .getOrDefault(tool, Map.of())
        .forEach(
            (rate, looks) -> {
              double[] found = values(looks, ordering, accusing);
              System.out.printf(
                  Locale.ROOT,
                  "%s at %s %%, left out: %d of %d found, %d at 1 %% of honest pages%n",
                  tool,
                  rate,
                  Arrays.stream(found).filter(value -> value > LINE).count(),
                  found.length,
                  Arrays.stream(found).filter(value -> value > strict).count());
            });
  }

  /** What texts come to, ascending. */
  private static double[] values(List<Look> looks, double[] ordering, double[] accusing) {
    return looks.stream()
        .mapToDouble(look -> PageEvidence.probability(look, ordering, accusing))
        .sorted()
        .toArray();
  }

  @Override
  public void skipped(Origin origin, SkipReason reason) {}

  @Override
  public void rejected(Rejected rejected) {}
}
