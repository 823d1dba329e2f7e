package dev.winnow.signals.stuffing.queries;

import dev.winnow.model.Block;
import dev.winnow.model.Line;
import dev.winnow.signals.stuffing.page.KeyPhrase;
import dev.winnow.signals.stuffing.page.MedicalNames;
import dev.winnow.signals.stuffing.page.PageText;
import dev.winnow.signals.stuffing.page.PhraseRun;
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
  private static final int FEWEST_SAID = 4; // of them inside sentences
  private static final int FEWEST_WORDS = 3;
  private static final int FEWEST_OF_LONG = 4; // plain content words; no name is so long
  private static final int BESIDE = 3; // words of a line beside the phrase, or it is a label
  private static final int SHORTEST = 4; // letters of a content word of any language
  private static final double SHARE = 0.09; // of the words; honest texts reach 0.073
  private static final double LONG_SHARE = 0.065; // of four plain words; honest texts reach 0.048
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
      List<WordSpan> spans = everywhere(page, phrase, entry.getValue());
      double share = (double) spans.size() * phrase.size() / words;
      if (spans.size() >= Math.max(FEWEST, most + 1)
          && share >= allowed(page, phrase, spans)
          && !page.text().opensLines(spans)) {
        places = new PlaceCollector(page, KindPoints.PHRASE_SHARES);
        top = String.join(" ", phrase);
        most = spans.size();
        places.add(spans, top, "is said in full again");
        places.count(most);
      }
    }
    return places.finding("“%s” is said in full %d times in %d words", top, most, words);
  }

  /** Whether any phrase stands often enough; on most pages none does. */
  private static boolean mayShare(PhrasedPage page) {
    for (PhraseUse use : page.uses()) {
      if (use.places().size() >= FEWEST_SAID) {
        return true;
      }
    }
    return page.runs().size() >= FEWEST_SAID;
  }

  /** What sentences say so often counts in lists, links and menus too, unless it is a name. */
  private static List<WordSpan> everywhere(
      PhrasedPage page, List<String> phrase, List<WordSpan> said) {
    PageText text = page.text();
    if (said.size() < FEWEST_SAID || !text.endsLower(said)) {
      return said;
    }
    List<WordSpan> all = new ArrayList<>();
    int first = text.number(said.get(0).from());
    for (int i = 0; i + phrase.size() <= text.count(); i++) {
      if (text.number(i) == first && text.says(i, phrase) && counts(page, text.lineOf(i), phrase)) {
        all.add(new WordSpan(i, i + phrase.size()));
      }
    }
    return all;
  }

  /** Headings name what their paragraphs are about; of other languages only in as few words. */
  private static boolean counts(PhrasedPage page, Line line, List<String> phrase) {
    boolean heading = line.block().kind() == Block.Kind.HEADING;
    return !heading || (!page.english() && isSaid(line, phrase.size()));
  }

  /** Places of declared phrases and of others that the page repeats. */
  private static Map<List<String>, List<WordSpan>> uses(PhrasedPage page) {
    Map<List<String>, List<WordSpan>> uses = new LinkedHashMap<>();
    for (PhraseRun run : page.runs()) {
      boolean declared = run.exact() && run.phrase().source() != KeyPhrase.Source.FOUND;
      if (declared && isPhrase(page, run.phrase().words()) && isSaid(run.line(), run.words())) {
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

  private static boolean isContent(String form) {
    return !FunctionWords.isFunction(form);
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
    boolean length =
        page.english() && phrase.stream().filter(PhraseShares::isContent).count() >= FEWEST_OF_LONG;
    if (name || !(length || isDeclared(page, spans.get(0)))) {
      return NAME_SHARE;
    }
    return length ? LONG_SHARE : SHARE;
  }
}
