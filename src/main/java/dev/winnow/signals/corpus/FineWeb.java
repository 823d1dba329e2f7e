package dev.winnow.signals.corpus;

import dev.winnow.signals.api.SignalCard;
import dev.winnow.signals.corpus.text.LineRanges;
import dev.winnow.signals.corpus.text.SentenceTerminals;
import java.util.List;

/**
 * FineWeb's own rules as values: once on the whole text, and once on the lines that its C4 step
 * keeps, which are the input of these rules in FineWeb.
 *
 * <p>Source: Penedo et al., arXiv 2406.17557; huggingface/datatrove, {@code
 * fineweb_quality_filter.py} and {@code examples/fineweb.py}.
 */
final class FineWeb implements CorpusFamily {
  private static final String SOURCE = "FineWeb, arXiv 2406.17557, as in datatrove";
  private static final int SHORT_LINE = 30; // characters, the filter's published default

  @Override
  public List<SignalCard> cards() {
    return List.of(
        card("fineweb_line_punct_ratio", "lines that end in a sentence end mark"),
        card("fineweb_short_line_ratio", "lines of at most 30 characters"),
        card("fineweb_char_dup_ratio", "characters of repeated lines"),
        card("fineweb_list_ratio", "newlines to words"),
        card("fineweb_after_c4_line_punct_ratio", "the same on the lines that C4 keeps"),
        card("fineweb_after_c4_short_line_ratio", "the same on the lines that C4 keeps"),
        card("fineweb_after_c4_char_dup_ratio", "the same on the lines that C4 keeps"),
        card("fineweb_after_c4_list_ratio", "the same on the lines that C4 keeps"),
        new SignalCard(
            "fineweb_c4_num_sentences", "count", "sentences, lines without end mark too", SOURCE),
        new SignalCard("fineweb_c4_lines_lorem_ipsum", "count", "lines with lorem ipsum", SOURCE),
        new SignalCard(
            "fineweb_c4_lines_curly_bracket", "count", "lines with a curly bracket", SOURCE));
  }

  private static SignalCard card(String name, String summary) {
    return new SignalCard(name, "ratio", summary, SOURCE);
  }

  @Override
  public void measure(CorpusText text, SignalValues values) {
    LineRanges all = text.newlineLines();
    lines("fineweb_", text.filledLines(), values);
    values.ratio("fineweb_char_dup_ratio", text.repeatedLines().characters(), all.totalLength());
    values.ratio("fineweb_list_ratio", all.size() - 1, text.tokens().size());
    C4Lines c4 = text.c4Lines();
    afterC4(c4.kept(), c4.words(), values);
    values.put("fineweb_c4_num_sentences", c4.sentences());
    values.put("fineweb_c4_lines_lorem_ipsum", c4.lenient(C4Lines.Fate.LOREM_IPSUM));
    values.put("fineweb_c4_lines_curly_bracket", c4.lenient(C4Lines.Fate.CURLY_BRACKET));
  }

  private static void afterC4(LineRanges all, int words, SignalValues values) {
    LineRanges lines = all.withoutBlank();
    lines("fineweb_after_c4_", lines, values);
    values.ratio(
        "fineweb_after_c4_char_dup_ratio", lines.repeats().characters(), all.totalLength());
    values.ratio("fineweb_after_c4_list_ratio", Math.max(0, all.size() - 1), words);
  }

  private static void lines(String prefix, LineRanges lines, SignalValues values) {
    int ended = 0;
    int brief = 0;
    for (int i = 0; i < lines.size(); i++) {
      ended += SentenceTerminals.contains(lines.lastCodePoint(i)) ? 1 : 0;
      boolean may = lines.end(i) - lines.start(i) <= 2 * SHORT_LINE; // at most two units each
      brief += may && lines.length(i) <= SHORT_LINE ? 1 : 0;
    }
    values.ratio(prefix + "line_punct_ratio", ended, lines.size());
    values.ratio(prefix + "short_line_ratio", brief, lines.size());
  }
}
