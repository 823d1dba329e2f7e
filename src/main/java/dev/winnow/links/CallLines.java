package dev.winnow.links;

import dev.winnow.model.Block;
import dev.winnow.model.Document;
import dev.winnow.model.Span;
import dev.winnow.model.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Finds the lines of a page that ask the reader to act; from text alone, since crawls drop links.
 */
final class CallLines {
  /** A longer line is a sentence that happens to begin like a call. */
  private static final int MAX_WORDS = 16;

  /** Different lines given to the tagger a page; it reads some 3,000 of them a second. */
  private static final int MAX_TAGGED = 40;

  /** "Select a link", "Start now": shorter imperatives belong to the page's own controls. */
  private static final int MIN_IMPERATIVE = 3;

  private final Wording wording;
  private final Document document;
  private final Words words;
  private final UnaryOperator<String[]> partsOfSpeech;
  private final List<Line> calls = new ArrayList<>();
  private final Map<String, List<Line>> imperatives = new TreeMap<>();

  /** A line in its normal form. */
  record Line(Span span, String norm) {}

  CallLines(
      Wording wording, Document document, Words words, UnaryOperator<String[]> partsOfSpeech) {
    this.wording = wording;
    this.document = document;
    this.words = words;
    this.partsOfSpeech = partsOfSpeech;
  }

  /** The lines, in order; of a line longer than a call can be, its sentences. */
  List<Line> find(List<Span> sentences) {
    for (Block block : document.blocks()) {
      int start = block.start();
      while (start < block.end()) {
        int end = newline(document.text(), start, block.end());
        consider(start, end);
        start = end + 1;
      }
    }
    for (Span sentence : sentences) {
      if (!isWholeLine(sentence)) {
        consider(sentence.start(), sentence.end());
      }
    }
    addImperatives();
    calls.sort(Comparator.comparingInt(line -> line.span().start()));
    return calls;
  }

  /** Whether no word stands beside the sentence on its line; such lines were looked at before. */
  private boolean isWholeLine(Span sentence) {
    String text = document.text();
    int before = words.firstFrom(sentence.start()) - 1;
    int after = words.firstFrom(sentence.end());
    return (before < 0 || breaks(text, words.ends()[before], sentence.start() + 1))
        && (after == words.count() || breaks(text, sentence.end(), words.starts()[after]));
  }

  private static boolean breaks(String text, int from, int to) {
    return newline(text, from, to) < to;
  }

  /** The first line break of a stretch, or its end. */
  private static int newline(String text, int from, int to) {
    int at = from;
    while (at < to && text.charAt(at) != '\n') {
      at++;
    }
    return at;
  }

  private void consider(int start, int end) {
    int first = words.firstFrom(start);
    int last = words.firstFrom(end);
    if (last == first || last - first > MAX_WORDS) {
      return;
    }
    List<String> forms = Arrays.asList(words.forms()).subList(first, last);
    Wording.Sense sense = wording.read(forms);
    if (sense.navigation()) {
      return;
    }
    if (sense.call() || isPointedAt(start, end, first, last)) {
      calls.add(line(start, end, forms));
    } else if (forms.size() > MIN_IMPERATIVE && sense.points()) {
      Line line = line(start, end, forms);
      imperatives.computeIfAbsent(line.norm(), norm -> new ArrayList<>()).add(line);
    }
  }

  private Line line(int start, int end, List<String> forms) {
    return new Line(trimmed(start, end), Normal.of(forms));
  }

  /** Whether an arrow stands before or behind the words of a line. */
  private boolean isPointedAt(int start, int end, int first, int last) {
    String text = document.text();
    return last - first > 2
        && (Arrows.in(text, start, words.starts()[first])
            || Arrows.in(text, words.ends()[last - 1], end));
  }

  /** Adds the lines that begin with a verb; only what is repeated is worth the tagger's time. */
  private void addImperatives() {
    imperatives.values().stream()
        .filter(lines -> lines.size() > 1)
        .limit(MAX_TAGGED)
        .filter(lines -> beginsWithVerb(lines.get(0)))
        .forEach(calls::addAll);
  }

  private boolean beginsWithVerb(Line line) {
    String[] tags = partsOfSpeech.apply(line.norm().split(" ", -1));
    return tags.length > 0 && tags[0].equals("VERB");
  }

  private Span trimmed(int start, int end) {
    int from = start;
    int to = end;
    while (from < to && Character.isWhitespace(document.text().charAt(from))) {
      from++;
    }
    while (to > from && Character.isWhitespace(document.text().charAt(to - 1))) {
      to--;
    }
    return new Span(from, to);
  }
}
