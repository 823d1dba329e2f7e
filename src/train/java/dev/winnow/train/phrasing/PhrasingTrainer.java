package dev.winnow.train.phrasing;

import dev.winnow.model.Words;
import dev.winnow.phrasing.PhrasingModel;
import dev.winnow.phrasing.spin.PageFeatures;
import dev.winnow.phrasing.spin.PlaceTrees;
import dev.winnow.phrasing.spin.SpinModel;
import dev.winnow.train.phrasing.PageTreesLearner.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Makes a phrasing resource from running text. The same inputs give the same bytes.
 *
 * <p>Most of the corpus is counted and teaches the context model. The rest is reworded by spinners
 * of many kinds, none of them a tool that is judged by, and teaches first which words were swapped,
 * then, on other texts, which pages were spun and which places are worth showing.
 */
public final class PhrasingTrainer {
  private static final int WORD_TEXTS = 110; // of each register
  private static final int SECOND_LOOK = 2; // of five word texts
  private static final int PAGE_TEXTS = 200; // of each register
  private static final int PLACE_TEXTS = 40; // of each register
  private static final int SHORTEST = 80; // words of a page
  private static final int LENGTHS = 500; // words by which pages differ in length
  private static final double OLD = 0.006; // share of archaic words; nobody spins such text
  private static final int ARCHAIC = PageFeatures.NAMES.indexOf("archaic");

  private final TrainingInputs inputs;
  private final Path work;
  private final Function<String, Words> splitter;
  private final Consumer<String> report;
  private final List<TextSpinner.Generator> generators;
  private final List<TextSpinner.Generator> pageGenerators;

  /**
   * Learns from inputs.
   *
   * @param work folder that keeps the counts, see {@link EnglishCounter}
   * @param leftOut names of generators that do not teach, so that tools like them can judge
   */
  public PhrasingTrainer(
      TrainingInputs inputs,
      Path work,
      Set<String> leftOut,
      Function<String, Words> splitter,
      Consumer<String> report) {
    this.inputs = inputs;
    this.work = work;
    this.splitter = splitter;
    this.report = report;
    this.generators =
        List.of(TextSpinner.Generator.values()).stream()
            .filter(generator -> !leftOut.contains(generator.name()))
            .toList();
    // Pages of confused function words look like those of learners, and would be taught as spun.
    this.pageGenerators =
        generators.stream().filter(generator -> generator != TextSpinner.Generator.GRAMMAR).toList();
  }

  /** Reads all inputs and learns. */
  public PhrasingModel train() throws IOException {
    WordNetGraph wordNet = new WordNetGraph();
    MobyThesaurus moby = new MobyThesaurus(inputs.thesaurus());
    WordVectors vectors = new WordVectors(inputs.vectors(), inputs.vectorWords());
    CountedEnglish english =
        new EnglishCounter(inputs, wordNet, moby, vectors, report).counted(work, splitter);
    SynonymSources sources =
        new SynonymSources(english.vocabulary(), wordNet, moby, vectors, english.synonyms());
    TextSpinner spinner = new TextSpinner(sources, splitter);
    WordTreesLearner.Learnt words = words(english, spinner);
    PageReader reader = new PageReader(english, words, splitter);
    List<TrainingText> texts =
        HonestTexts.draw(
            ReferenceText.pageTexts(new CorpusFiles(inputs.corpus())), PAGE_TEXTS + PLACE_TEXTS, 6);
    PageTreesLearner.Learnt pages = pages(reader, spinner, texts);
    PlaceTrees places = places(english, reader, spinner, texts, pages);
    return new PhrasingModel(
        provenance(english),
        new SpinModel(
            english.vocabulary(),
            english.synonyms(),
            english.context(),
            words.first(),
            words.second(),
            words.prior(),
            pages.screening(),
            pages.pages(),
            english.pairs(),
            places,
            english.secondContext()));
  }

  private WordTreesLearner.Learnt words(CountedEnglish english, TextSpinner spinner)
      throws IOException {
    List<RewordedText> first = new ArrayList<>();
    List<RewordedText> second = new ArrayList<>();
    SplittableRandom random = new SplittableRandom(7);
    int number = 0;
    for (TrainingText text :
        HonestTexts.draw(
            ReferenceText.wordTexts(new CorpusFiles(inputs.corpus())), WORD_TEXTS, 5)) {
      List<RewordedText> to = number++ % 5 < SECOND_LOOK ? second : first;
      to.add(spinner.spin(text.text(), generators, random));
      to.add(RewordedText.honest(text.text()));
    }
    return new WordTreesLearner(english, splitter, report).learn(first, second);
  }

  private PageTreesLearner.Learnt pages(
      PageReader reader, TextSpinner spinner, List<TrainingText> texts) throws IOException {
    List<Page> pages = new ArrayList<>();
    SplittableRandom random = new SplittableRandom(11);
    for (TrainingText text : part(texts, 0, PAGE_TEXTS)) {
      String cut =
          HonestTexts.cut(text.text().strip(), SHORTEST + random.nextInt(LENGTHS), splitter);
      if (splitter.apply(cut).count() >= SHORTEST) {
        PageReader.Reading honest = reader.read(cut);
        pages.add(page(text, honest, false));
        if (honest.features()[ARCHAIC] < OLD) {
          String spun = spinner.spin(cut, pageGenerators, random).text();
          pages.add(page(text, reader.read(spun), true));
        }
      }
    }
    addHonest(pages, reader, inputs.honest(), true);
    addHonest(pages, reader, inputs.sentences(), false);
    return new PageTreesLearner(report).learn(pages);
  }

  private void addHonest(
      List<Page> pages, PageReader reader, List<Path> files, boolean drawsLine)
      throws IOException {
    List<TrainingText> texts = new ArrayList<>();
    new CorpusFiles(files).forEach(texts::add);
    for (TrainingText text : HonestTexts.draw(texts, PAGE_TEXTS, 3)) {
      if (splitter.apply(text.text()).count() >= SHORTEST) {
        PageReader.Reading read = reader.read(text.text());
        pages.add(new Page(text.register(), read.glance(), read.features(), false, drawsLine));
      }
    }
  }

  private static Page page(TrainingText text, PageReader.Reading reading, boolean spun) {
    return new Page(text.register(), reading.glance(), reading.features(), spun, true);
  }

  private PlaceTrees places(
      CountedEnglish english,
      PageReader reader,
      TextSpinner spinner,
      List<TrainingText> texts,
      PageTreesLearner.Learnt pages) {
    List<TrainingText> further = part(texts, PAGE_TEXTS, PAGE_TEXTS + PLACE_TEXTS);
    SplittableRandom random = new SplittableRandom(31);
    List<RewordedText> reworded = new ArrayList<>();
    for (TrainingText text : further.isEmpty() ? texts : further) { // a small corpus has no further
      reworded.add(spinner.spin(text.text(), generators, random));
    }
    return new PlaceTreesLearner(english, reader, splitter, report).learn(reworded, pages.pages());
  }

  /** Texts by their number within their register, which stands together. */
  private static List<TrainingText> part(List<TrainingText> texts, int from, int to) {
    List<TrainingText> part = new ArrayList<>();
    String register = "";
    int number = 0;
    for (TrainingText text : texts) {
      number = text.register().equals(register) ? number + 1 : 0;
      register = text.register();
      if (number >= from && number < to) {
        part.add(text);
      }
    }
    return part;
  }

  private String provenance(CountedEnglish english) throws IOException {
    return String.format(
        Locale.ROOT,
        "%,.0f running words; inputs sha256:%s",
        english.vocabulary().total(),
        inputs.digest());
  }
}
