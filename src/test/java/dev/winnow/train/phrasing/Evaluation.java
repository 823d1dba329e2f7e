package dev.winnow.train.phrasing;

import dev.winnow.model.Phrasing;
import dev.winnow.model.Substitution;
import dev.winnow.model.Words;
import dev.winnow.phrasing.PhrasingModel;
import dev.winnow.phrasing.PhrasingReader;
import dev.winnow.phrasing.Texts;
import dev.winnow.text.WordSplitter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * Trains on six sevenths of the documents and three quarters of the listed phrases, and judges the
 * result by the rest. Prints the tables of the documentation.
 *
 * <p>Arguments, each {@code --name=value}: {@code corpus}, {@code field}, {@code swaps} and {@code
 * thesaurus} (comma-separated), {@code frequencies}, {@code health} (the registers that count as
 * health writing, by a part of their names), {@code wording} (live wording, spun and expected),
 * {@code pages} (folders of other people's pages as text, never trained on), {@code model} (where
 * what was trained is kept: read where it exists, so that a change of what is shown needs no new
 * training).
 */
public final class Evaluation {
  private static final int FEWEST_WORDS = 80;
  private static final double FLAG = 0.95;
  private static final double[] RATES = {0.05, 0.10, 0.20};
  private static final List<String> SENTENCES =
      List.of(
          "Doctors say that %s can affect people of any age.",
          "The leaflet explains what %s means for the patient.",
          "Many patients ask about %s when they first come to the clinic.");

  private final Map<String, String> options;
  private final PhrasingReader reader;
  private final Map<String, List<Double>> human = new TreeMap<>();
  private final List<String> answers = new ArrayList<>();

  private Evaluation(Map<String, String> options, PhrasingModel model) {
    this.options = options;
    this.reader = new PhrasingReader(model);
  }

  /** Trains, judges, prints. */
  public static void main(String[] arguments) throws IOException {
    Map<String, String> options = new TreeMap<>();
    for (String argument : arguments) {
      String[] parts = argument.substring(2).split("=", 2);
      options.put(parts[0], parts[1]);
    }
    TrainingInputs inputs =
        new TrainingInputs(
            paths(options, "corpus"),
            paths(options, "field"),
            paths(options, "swaps"),
            Path.of(options.getOrDefault("frequencies", "")));
    Evaluation evaluation = new Evaluation(options, model(options, inputs));
    evaluation.humans(inputs);
    evaluation.spun();
    evaluation.phrases(Path.of(options.getOrDefault("swaps", "").split(",", 2)[0]), true);
    evaluation.phrases(Path.of(options.getOrDefault("wording", "")), false);
  }

  private static PhrasingModel model(Map<String, String> options, TrainingInputs inputs)
      throws IOException {
    Path kept = Path.of(options.getOrDefault("model", "target/held-out.phrasing"));
    if (Files.exists(kept)) {
      try (InputStream in = Files.newInputStream(kept)) {
        return PhrasingModel.load(in);
      }
    }
    PhrasingModel model =
        new PhrasingTrainer(
                inputs,
                WordSplitter::split,
                System.out::println,
                text -> !heldOut(text),
                phrase -> !heldOut(phrase))
            .train();
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(kept))) {
      model.save(out);
    }
    return model;
  }

  private static List<Path> paths(Map<String, String> options, String name) {
    return Arrays.stream(options.getOrDefault(name, "").split(",", -1))
        .filter(part -> !part.isEmpty())
        .map(Path::of)
        .toList();
  }

  private static boolean heldOut(TrainingText text) {
    return text.fold(7) == 3;
  }

  private static boolean heldOut(String phrase) {
    return Math.floorMod(TextHashes.of(phrase), 4) == 1;
  }

  private double read(String text) {
    return phrasing(text).spun();
  }

  private Phrasing phrasing(String text) {
    return reader.read(Texts.document(text), WordSplitter.split(text), List.of());
  }

  private void humans(TrainingInputs inputs) throws IOException {
    inputs
        .corpusFiles()
        .forEach(
            text -> {
              if (heldOut(text)) {
                human(text.register(), text.text());
              }
            });
    for (Path folder : paths(options, "pages")) {
      new CorpusFiles(List.of(folder), List.of())
          .forEach(text -> human(folder.toString(), text.text()));
    }
    human.forEach(
        (register, scores) ->
            print(
                "%-48s %5d texts, flagged %5.1f %%",
                register, scores.size(), 100 * above(scores, FLAG)));
    print(
        "%-48s %5d texts, flagged %5.1f %%",
        "health", health().size(), 100 * above(health(), FLAG));
  }

  private void human(String register, String text) {
    if (WordSplitter.split(text).count() >= FEWEST_WORDS) {
      human.computeIfAbsent(register, key -> new ArrayList<>()).add(read(text));
      if (register.startsWith("medquad")) {
        answers.add(text);
      }
    }
  }

  private List<Double> health() {
    List<Double> scores = new ArrayList<>();
    human.forEach(
        (register, found) -> {
          if (Arrays.stream(options.getOrDefault("health", "").split(",", -1))
              .anyMatch(register::contains)) {
            scores.addAll(found);
          }
        });
    return scores;
  }

  private void spun() throws IOException {
    List<Double> all = human.values().stream().flatMap(List::stream).toList();
    for (Path file : paths(options, "thesaurus")) {
      FileThesaurus thesaurus = new FileThesaurus(file);
      for (double rate : RATES) {
        List<Double> scores = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
          Words words = WordSplitter.split(answers.get(i));
          SynonymSpinner spinner = new SynonymSpinner(thesaurus, rate, false);
          scores.add(read(spinner.spin(answers.get(i), words, new SplittableRandom(i)).text()));
        }
        print(
            "%s %2.0f %%: AUC %.4f against health writing, %.4f against all, flagged %.1f %%",
            file.getFileName(),
            100 * rate,
            FeatureAblation.area(array(scores), array(health())),
            FeatureAblation.area(array(scores), array(all)),
            100 * above(scores, FLAG));
      }
    }
  }

  private void phrases(Path file, boolean medicalHeldOut) throws IOException {
    int count = 0;
    int found = 0;
    int named = 0;
    int accused = 0;
    int names = 0;
    int right = 0;
    for (String line : Files.readAllLines(file)) {
      String[] cells = line.split("\t", -1);
      boolean wanted =
          !medicalHeldOut || (cells[cells.length - 1].equals("1") && heldOut(cells[0]));
      if (wanted && !cells[1].equals("expected")) {
        String expected = String.join(" ", ListedPairs.words(cells[1].split("/", 2)[0]));
        List<Substitution> places = inside(count, cells[0]);
        found += places.isEmpty() ? 0 : 1;
        named += places.stream().anyMatch(place -> names(place, expected)) ? 1 : 0;
        names += (int) places.stream().filter(place -> place.expected() != null).count();
        right += (int) places.stream().filter(place -> names(place, expected)).count();
        accused += inside(count, expected).isEmpty() ? 0 : 1;
        count++;
      }
    }
    print(
        "%s: %d, found %.0f %%, named %.0f %%, expected accused %.1f %%; %d names, %d right",
        file.getFileName(),
        count,
        100.0 * found / count,
        100.0 * named / count,
        100.0 * accused / count,
        names,
        right);
  }

  private static boolean names(Substitution place, String expected) {
    String phrase = place.expected();
    return phrase != null
        && Arrays.stream(phrase.split(" ", -1))
            .allMatch(
                word ->
                    (" " + expected + " ").contains(" " + word + " ")
                        || dev.winnow.phrasing.counts.GrammarWords.contains(word));
  }

  /** What is shown within a phrase that stands in an ordinary paragraph. */
  private List<Substitution> inside(int number, String phrase) {
    String sentence = SENTENCES.get(number % SENTENCES.size());
    String answer = answers.get(number * 37 % answers.size());
    String before =
        answer.substring(0, Math.min(answer.length(), 400)).strip()
            + "\n"
            + sentence.substring(0, sentence.indexOf("%s"));
    String text = before + phrase + sentence.substring(sentence.indexOf("%s") + 2);
    int end = before.length() + phrase.length();
    return phrasing(text).substitutions().stream()
        .filter(place -> place.start() < end && place.end() > before.length())
        .toList();
  }

  private static double above(List<Double> scores, double limit) {
    return (double) scores.stream().filter(score -> score >= limit).count() / scores.size();
  }

  private static double[] array(List<Double> scores) {
    return scores.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static void print(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
