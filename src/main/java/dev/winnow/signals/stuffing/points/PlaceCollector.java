package dev.winnow.signals.stuffing.points;

import dev.winnow.model.Unseen;
import dev.winnow.model.result.Evidence;
import dev.winnow.naming.EnumWords;
import dev.winnow.signals.stuffing.page.PhrasedPage;
import dev.winnow.signals.stuffing.page.WordSpan;
import dev.winnow.unicode.WellFormedText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Gathers the places of one kind, each with its evidence, and adds up what they are worth. */
public final class PlaceCollector {
  /** What kinds of rows of searches note at each, in the same words, so that it is told once. */
  public static final String ONE_MORE_SEARCH = "is one more search in a row";

  private static final int MOST_QUOTED = 200; // characters shown of hidden words

  private final PhrasedPage page;
  private final KindPoints points;
  private final List<StuffedPlace> places = new ArrayList<>();
  private double value;

  public PlaceCollector(PhrasedPage page, KindPoints points) {
    this.page = page;
    this.points = points;
  }

  /** Adds words of the page. */
  public void add(int from, int to, String phrase, String note) {
    addText(page.text().start(from), page.text().end(to - 1), phrase, note, Map.of());
  }

  /** Adds all places of a phrase. */
  public void add(List<WordSpan> spans, String phrase, String note) {
    spans.forEach(span -> add(span.from(), span.to(), phrase, note));
  }

  /** Adds a stretch of the page's text; an empty one stands for words that readers do not see. */
  public void addText(int start, int end, String phrase, String note, Map<String, String> facts) {
    Map<String, String> all = new HashMap<>(facts);
    all.put("kind", points.label());
    all.putIfAbsent("form", EnumWords.of(points));
    all.put("phrase", phrase);
    Evidence evidence = Evidence.at(page.document(), start, end, note).with(all);
    places.add(new StuffedPlace(0, phrase, evidence));
  }

  /** Adds words that readers do not see, as an empty stretch at their place in the source. */
  public void addHidden(Unseen unseen, String phrase, String note) {
    int at = Math.min(unseen.position(), page.document().text().length());
    Map<String, String> facts = Map.of("form", unseen.reason().word(), "words", quoted(unseen));
    addText(at, at, phrase, note, facts);
  }

  /** The beginning of words that readers do not see, as evidence shows it. */
  public static String quoted(Unseen unseen) {
    return WellFormedText.cut(unseen.words(), MOST_QUOTED);
  }

  public boolean isEmpty() {
    return places.isEmpty();
  }

  public int size() {
    return places.size();
  }

  /** The number of places with what they are, in the singular or plural. */
  public String counted(String one, String more) {
    return places.size() + " " + (places.size() == 1 ? one : more);
  }

  /** The phrase of the first place; empty without any. */
  public String phrase() {
    return places.isEmpty() ? "" : places.get(0).phrase();
  }

  /** Counts units of the kind that the places added so far stand for. */
  public void count(double units) {
    value += points.worth(units);
  }

  /** The finding with a summary made of a format; on most pages there is none to make. */
  public KindFinding finding(String format, Object... counts) {
    return finding(places.isEmpty() ? "" : String.format(Locale.ROOT, format, counts));
  }

  /**
   * The finding of a kind that adds the places of several phrases.
   *
   * @param format of the phrase that stands most often, and how often
   */
  public KindFinding findingByPhrase(String format) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    places.forEach(place -> counts.merge(place.phrase(), 1, Integer::sum));
    if (counts.isEmpty()) {
      return finding("");
    }
    Map.Entry<String, Integer> top =
        Collections.max(counts.entrySet(), Map.Entry.comparingByValue());
    String summary = String.format(Locale.ROOT, format, top.getKey(), times(top.getValue()));
    int others = counts.size() - 1;
    return finding(
        others == 0
            ? summary
            : String.format(
                Locale.ROOT,
                "%s; so %s %d other %s, %s",
                summary,
                others == 1 ? "does" : "do",
                others,
                others == 1 ? "phrase" : "phrases",
                times(places.size() - top.getValue())));
  }

  private static String times(int count) {
    return count == 1 ? "once" : count + " times";
  }

  /** The finding; the value is spread evenly over the places. */
  public KindFinding finding(String summary) {
    double most = Math.min(value, points.most());
    if (places.isEmpty() || most == 0) {
      return KindFinding.none(points.label());
    }
    double each = most / places.size();
    List<StuffedPlace> weighed =
        places.stream().map(p -> new StuffedPlace(each, p.phrase(), p.evidence())).toList();
    return new KindFinding(points.label(), most, summary, weighed);
  }
}
