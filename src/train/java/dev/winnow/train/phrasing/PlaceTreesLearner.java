package dev.winnow.train.phrasing;

import dev.winnow.model.Words;
import dev.winnow.phrasing.context.ContextReading;
import dev.winnow.phrasing.context.WordStream;
import dev.winnow.phrasing.spin.PageTrees;
import dev.winnow.phrasing.spin.PlaceFeatures;
import dev.winnow.phrasing.spin.PlaceRows;
import dev.winnow.phrasing.spin.PlaceTrees;
import dev.winnow.phrasing.spin.WordFeatures;
import dev.winnow.train.learn.TreeLearner.Settings;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;

/** Learns which places of spun pages are worth showing, and which candidate stood there. */
final class PlaceTreesLearner {
  private static final Settings PLACES = new Settings(100, 4, 0.15f, 0.6f, 0.6f, 20);
  private static final Settings CANDIDATES = new Settings(120, 4, 0.15f, 0.6f, 0.6f, 20);
  private static final float SHOWN_FROM = 0.65f;
  private static final float NAMED_FROM = 0.7f;

  private final CountedEnglish english;
  private final PageReader pages;
  private final Function<String, Words> splitter;
  private final Consumer<String> report;

  PlaceTreesLearner(
      CountedEnglish english,
      PageReader pages,
      Function<String, Words> splitter,
      Consumer<String> report) {
    this.english = english;
    this.pages = pages;
    this.splitter = splitter;
    this.report = report;
  }

  PlaceTrees learn(List<RewordedText> texts, PageTrees judge) {
    PlaceFeatures features = english.placeFeatures();
    TreeRowList places = new TreeRowList();
    TreeRowList candidates = new TreeRowList();
    for (RewordedText text : texts) {
      PageReader.Reading reading = pages.read(text.text());
      float page = judge.probability(reading.features());
      WordStream stream = reading.stream();
      WordFeatures.Table table = reading.table();
      ContextReading context = english.context().reading(stream);
      int[] rows = PlaceRows.worthALook(stream, table, reading.logits());
      List<float[]> measured = PlaceRows.of(features, stream, table, reading.logits(), page, rows);
      int[] stretches = text.stretches(splitter.apply(text.text()), stream, table);
      for (int i = 0; i < rows.length; i++) {
        int stretch = stretches[rows[i]];
        places.add(measured.get(i), stretch >= 0, 1);
        if (stretch >= 0) {
          addCandidates(
              candidates,
              features.candidates(stream, context, table, rows[i], reading.logits()[rows[i]]),
              stream.symbol(table.places()[rows[i]]),
              text.originals().get(stretch));
        }
      }
    }
    report.accept(
        String.format(
            Locale.ROOT, "places: %,d rows, candidates %,d", places.size(), candidates.size()));
    return new PlaceTrees(
        places.learn(PLACES), candidates.learn(CANDIDATES), SHOWN_FROM, NAMED_FROM);
  }

  private void addCandidates(TreeRowList rows, float[][] measured, int word, String original) {
    int first = english.synonyms().first(word);
    for (int i = 0; i < measured.length; i++) {
      String candidate = english.vocabulary().word(english.synonyms().candidate(first + i));
      rows.add(measured[i], candidate.equals(original), 1);
    }
  }
}
