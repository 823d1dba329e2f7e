package dev.winnow.links.calls;

import dev.winnow.model.Document;
import dev.winnow.model.Line;
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
public final class CallLines {
  /** A longer line is a sentence that happens to begin like a call. */
  private static final int MAX_WORDS = 16;

  /** Different lines given to the tagger a page; it reads some 3,000 of them a second. */
  private static final int MAX_TAGGED = 40;

  /** "Select a link", "Start now": shorter imperatives belong to the page's own controls. */
  private static final int MIN_IMPERATIVE = 3;

  private final CallLexicon wording;
  private final Document document;
  private final Words words;
  private final UnaryOperator<String[]> partsOfSpeech;
  private final List<Call> calls = new ArrayList<>();
  private final Map<String, List<Call>> imperatives = new TreeMap<>();

  /** A line in its normal form. */
  public record Call(Span span, String norm) {}

  public CallLines(
      CallLexicon wording, Document document, Words words, UnaryOperator<String[]> partsOfSpeech) {
    this.wording = wording;
    this.document = document;
    this.words = words;
    this.partsOfSpeech = partsOfSpeech;
  }

  /** The lines, in order; of a line longer than a call can be, its sentences. */
  public List<Call> find(List<Span> sentences) {
    considerLines();
    considerSentences(sentences);
    addImperatives();
    calls.sort(Comparator.comparingInt(line -> line.span().start()));
    return calls;
  }

  private void considerLines() {
    for (Line line : Line.of(document, words)) {
      consider(line.start(), line.end(), line.first(), line.last());
    }
  }

  /** Leaves out those that are whole lines, which were looked at before. */
  private void considerSentences(List<Span> sentences) {
    int first = 0;
    for (Span sentence : sentences) {
      first = words.firstFrom(sentence.start(), first);
      int last = words.firstFrom(sentence.end(), first);
      if (last - first <= MAX_WORDS && !isWholeLine(sentence, first, last)) {
        consider(sentence.start(), sentence.end(), first, last);
      }
    }
  }

  /** Whether no word stands beside the sentence on its line. */
  private boolean isWholeLine(Span sentence, int first, int last) {
    return (first == 0 || breaks(words.ends()[first - 1], sentence.start() + 1))
        && (last == words.count() || breaks(sentence.end(), words.starts()[last]));
  }

  private boolean breaks(int from, int to) {
    for (int i = from; i < to; i++) {
      if (document.text().charAt(i) == '\n') {
        return true;
      }
    }
    return false;
  }

  private void consider(int start, int end, int first, int last) {
    if (last == first || last - first > MAX_WORDS) {
      return;
    }
    CallLexicon.Sense sense = wording.read(words.forms(), first, last);
    if (sense.navigation()) {
      return;
    }
    if (sense.call() || isPointedAt(start, end, first, last)) {
      calls.add(line(start, end, first, last));
    } else if (last - first > MIN_IMPERATIVE && sense.points()) {
      Call line = line(start, end, first, last);
      imperatives.computeIfAbsent(line.norm(), norm -> new ArrayList<>()).add(line);
    }
  }

  private Call line(int start, int end, int first, int last) {
    return new Call(
        trimmed(start, end), LineKey.of(Arrays.asList(words.forms()).subList(first, last)));
  }

  /** Whether an arrow stands before or behind the words of a line. */
  private boolean isPointedAt(int start, int end, int first, int last) {
    String text = document.text();
    return last - first > 2
        && (ArrowMarks.in(text, start, words.starts()[first])
            || ArrowMarks.in(text, words.ends()[last - 1], end));
  }

  /** Adds the lines that begin with a verb; only what is repeated is worth the tagger's time. */
  private void addImperatives() {
    imperatives.values().stream()
        .filter(lines -> lines.size() > 1)
        .limit(MAX_TAGGED)
        .filter(lines -> beginsWithVerb(lines.get(0)))
        .forEach(calls::addAll);
  }

  private boolean beginsWithVerb(Call line) {
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
