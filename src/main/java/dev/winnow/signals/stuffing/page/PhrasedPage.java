package dev.winnow.signals.stuffing.page;

import dev.winnow.model.Analysis;
import dev.winnow.model.Document;
import dev.winnow.model.Language;
import dev.winnow.model.Unseen;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page as every kind of stuffing reads it: its words, the phrases it may have been written
 * around, and where those stand. Each is computed once, when the first kind asks for it.
 */
public final class PhrasedPage {
  private static final int SHORTEST_TEXT = 15; // characters
  private static final int LONGEST_TEXT = 5_000;

  private final PageText text;
  private final Language language;
  private @Nullable List<KeyPhrase> phrases;
  private @Nullable List<KeyPhrase> declared;
  private @Nullable DeclaredWords declaredWords;
  private @Nullable List<PhraseRun> runs;
  private @Nullable List<PhraseUse> uses;
  private @Nullable SaidLines said;
  private @Nullable Map<String, List<String>> elementTexts;

  public PhrasedPage(Document document, Analysis analysis) {
    text = new PageText(document, analysis);
    language = analysis.language();
  }

  public PageText text() {
    return text;
  }

  public Document document() {
    return text.document();
  }

  /** Whether measures that know English may speak. */
  public boolean english() {
    return language.english();
  }

  /** Whether nouns of the page have capitals. */
  public boolean german() {
    return language.code().equals("de");
  }

  /** Declared phrases and those that the page repeats as fragments. */
  public List<KeyPhrase> phrases() {
    List<KeyPhrase> known = phrases;
    if (known == null) {
      known = KeyPhrases.of(text);
      phrases = known;
    }
    return known;
  }

  /** Phrases of the title and the main heading with two content words or more. */
  public List<KeyPhrase> declared() {
    List<KeyPhrase> known = declared;
    if (known == null) {
      known = new ArrayList<>();
      for (KeyPhrase phrase : phrases()) {
        if (phrase.source() != KeyPhrase.Source.FOUND && phrase.stems().size() > 1) {
          known.add(phrase);
        }
      }
      declared = known;
    }
    return known;
  }

  /** Which words of the page are content words of its declared phrases. */
  public DeclaredWords declaredWords() {
    DeclaredWords known = declaredWords;
    if (known == null) {
      known = DeclaredWords.of(this);
      declaredWords = known;
    }
    return known;
  }

  /** Where the phrases stand, phrase by phrase, in text order. */
  public List<PhraseRun> runs() {
    List<PhraseRun> known = runs;
    if (known == null) {
      known = PhraseRuns.find(text, phrases());
      runs = known;
    }
    return known;
  }

  /** How phrases of two to five words that the page repeats are used inside its sentences. */
  public List<PhraseUse> uses() {
    List<PhraseUse> known = uses;
    if (known == null) {
      known = PhraseUses.of(this);
      uses = known;
    }
    return known;
  }

  /**
   * Texts of pictures and titles of elements, each once and in order, with their words. Short ones
   * name a symbol, and none longer than {@link #LONGEST_TEXT} is written for readers.
   */
  public Map<String, List<String>> elementTexts() {
    Map<String, List<String>> known = elementTexts;
    if (known == null) {
      known = new LinkedHashMap<>();
      for (Unseen unseen : document().unseen()) {
        String words = unseen.words();
        boolean read = words.length() >= SHORTEST_TEXT && words.length() <= LONGEST_TEXT;
        if (unseen.describesElement() && read && !known.containsKey(words)) {
          known.put(words, WordForms.of(words));
        }
      }
      elementTexts = known;
    }
    return known;
  }

  /** The lines that say something, in sentences. */
  public SaidLines said() {
    SaidLines known = said;
    if (known == null) {
      known = SaidLines.of(this);
      said = known;
    }
    return known;
  }
}
