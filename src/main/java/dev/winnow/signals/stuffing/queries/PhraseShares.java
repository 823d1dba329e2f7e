package dev.winnow.signals.stuffing.queries;

import dev.winnow.model.Line;
import dev.winnow.signals.stuffing.page.KeyPhrase;
import dev.winnow.signals.stuffing.page.MedicalNames;
import dev.winnow.signals.stuffing.page.PageText;
import dev.winnow.signals.stuffing.page.PhraseRun;
import dev.winnow.signals.stuffing.page.PhraseRuns;
import dev.winnow.signals.stuffing.page.PhraseUse;
import dev.winnow.signals.stuffing.page.PhrasedPage;
import dev.winnow.signals.stuffing.page.SearchWords;
import dev.winnow.signals.stuffing.page.WordForms;
import dev.winnow.signals.stuffing.page.WordSpan;
import dev.winnow.signals.stuffing.page.WordUse;
import dev.winnow.signals.stuffing.points.KindFinding;
import dev.winnow.signals.stuffing.points.KindPoints;
import dev.winnow.signals.stuffing.points.PlaceCollector;
import dev.winnow.signals.stuffing.points.StuffingKind;
import dev.winnow.signals.words.FunctionWords;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A phrase of three words and more that makes up a tenth of a page, word for word: {@code skin tag
 * remover cream} in sentence after sentence. Who writes for readers says it once and goes on with
 * "the cream" or "it". Names are said in full more often, and names of diseases most.
 */
final class PhraseShares implements StuffingKind {
  private static final int FEWEST = 7; // places; abstracts of studies reach 6
  private static final int FEWEST_WORDS = 3;
  private static final int BESIDE = 3; // words of a line beside the phrase, or it is a label
  private static final int SHORTEST = 4; // letters of a content word of any language
  private static final double SHARE = 0.09; // of the words; honest texts reach 0.073
  private static final double SOLD_SHARE = 0.05; // of searches of buyers; honest pages reach 0.044
  private static final double NAME_SHARE =
      0.18; // of names and undeclared phrases; honest pages reach 0.171

  @Override
  public KindFinding find(PhrasedPage page) {
    PlaceCollector places = new PlaceCollector(page, KindPoints.PHRASE_SHARES);
    String top = "";
    int most = 0;
    int words = page.text().count();
    if (!page.said().isMostOfPage() || !mayShare(page)) {
      return places.finding("");
    }
    for (Map.Entry<List<String>, List<WordSpan>> entry : uses(page).entrySet()) {
      List<String> phrase = entry.getKey();
      List<WordSpan> spans = entry.getValue();
      double share = (double) spans.size() * phrase.size() / words;
      if (spans.size() >= Math.max(FEWEST, most + 1)
          && share >= allowed(page, phrase, spans)
          && !page.text().opensLines(spans)) {
        places = new PlaceCollector(page, KindPoints.PHRASE_SHARES);
        top = String.join(" ", phrase);
        most = spans.size();
        places.add(spans, top, "is said in full once more");
        places.count(most);
      }
    }
    return places.finding("“%s” is said in full %d times in %d words", top, most, words);
  }

  /** Whether any phrase stands often enough; on most pages none does. */
  private static boolean mayShare(PhrasedPage page) {
    for (PhraseUse use : page.uses()) {
      if (use.places().size() >= FEWEST) {
        return true;
      }
    }
    boolean parts = !page.english() && page.text().nextRepeated(0) >= 0; // of a longer title
    return parts || page.runs().size() >= FEWEST;
  }

  /** Places of declared phrases and, in English, of others that the page repeats. */
  private static Map<List<String>, List<WordSpan>> uses(PhrasedPage page) {
    Map<List<String>, List<WordSpan>> uses = new LinkedHashMap<>();
    for (PhraseRun run : page.runs()) {
      boolean declared = run.exact() && run.phrase().source() != KeyPhrase.Source.FOUND;
      if (declared && isPhrase(page, run.phrase().words()) && isSaid(run.line(), run.words())) {
        uses.computeIfAbsent(run.phrase().words(), phrase -> new ArrayList<>())
            .add(new WordSpan(run.from(), run.to()));
      }
    }
    for (PhraseRun run : page.english() ? List.<PhraseRun>of() : titleParts(page)) {
      if (run.exact() && isSaid(run.line(), run.words())) {
        uses.computeIfAbsent(run.phrase().words(), phrase -> new ArrayList<>())
            .add(new WordSpan(run.from(), run.to()));
      }
    }
    for (PhraseUse use : page.uses()) {
      if (isPhrase(page, use.words()) && !uses.containsKey(use.words())) {
        List<WordSpan> said = new ArrayList<>(use.places());
        said.removeIf(span -> !isSaid(page.text().lineOf(span.from()), span.words()));
        uses.put(use.words(), said);
      }
    }
    return uses;
  }

  /**
   * Parts of declared phrases, as a title goes on behind its search ("… online kaufen"); of English
   * pages {@link PhrasedPage#uses} finds them, by its grammar. Words of a few letters are small
   * ones in most languages.
   */
  private static List<PhraseRun> titleParts(PhrasedPage page) {
    Set<List<String>> parts = new LinkedHashSet<>();
    for (KeyPhrase phrase : page.declared()) {
      List<String> words = phrase.words();
      for (int from = 0; from + FEWEST_WORDS <= words.size(); from++) {
        for (int to = from + FEWEST_WORDS; to <= words.size(); to++) {
          List<String> part = words.subList(from, to);
          if (part.size() < words.size()
              && part.stream().allMatch(word -> word.length() >= SHORTEST)) {
            parts.add(part);
          }
        }
      }
    }
    page.declared().forEach(phrase -> parts.remove(phrase.words()));
    List<KeyPhrase> phrases = new ArrayList<>();
    parts.forEach(part -> phrases.add(KeyPhrase.of(part, KeyPhrase.Source.TITLE)));
    return PhraseRuns.find(page.text(), phrases);
  }

  /** Whether all content words of a phrase are of the title or the main heading. */
  private static boolean isDeclared(PhrasedPage page, WordSpan span) {
    for (int i = span.from(); i < span.to(); i++) {
      if (!page.text().isFunction(i) && !page.declaredWords().has(i)) {
        return false;
      }
    }
    return true;
  }

  /** Three content words, or four words of which two are. */
  private static boolean isPhrase(PhrasedPage page, List<String> words) {
    Set<String> content = new HashSet<>(words);
    content.removeIf(
        word -> FunctionWords.isFunction(word) || (!page.english() && word.length() < SHORTEST));
    return words.size() >= FEWEST_WORDS && content.size() >= (words.size() > FEWEST_WORDS ? 2 : 3);
  }

  /** Whether a word is one that everybody knows, so that there is another for what it names. */
  private static boolean isPlain(String form) {
    return FunctionWords.isFunction(form)
        || (WordUse.isKnown(form) && !MedicalNames.has(form) && !WordForms.isNumber(form));
  }

  private static boolean isSaid(Line line, int words) {
    return PageText.isProse(line) && line.words() - words >= BESIDE;
  }

  private static double allowed(PhrasedPage page, List<String> phrase, List<WordSpan> spans) {
    if (page.english() && FunctionWords.isShopping(phrase.get(0))) {
      return SOLD_SHARE; // "best probiotic for women": no name begins so
    }
    if (!page.english() && phrase.stream().anyMatch(SearchWords::isSought)) {
      return SOLD_SHARE; // "Hundefutter getreidefrei günstig": no name holds such a word
    }
    boolean name =
        !page.text().endsLower(spans)
            || phrase.stream().anyMatch(MedicalNames::has)
            || (page.english() && !phrase.stream().allMatch(PhraseShares::isPlain));
    return name || !isDeclared(page, spans.get(0)) ? NAME_SHARE : SHARE;
  }
}
