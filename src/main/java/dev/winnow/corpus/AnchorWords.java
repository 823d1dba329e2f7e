package dev.winnow.corpus;

import dev.winnow.phrasing.PhrasingModel;
import dev.winnow.phrasing.counts.WordVocabulary;
import dev.winnow.phrasing.spin.SynonymTable;
import dev.winnow.resource.FunctionWordGroups;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tells what kind of word a word is for a spinner: grammar, ordinary, or an anchor, which rewording
 * leaves as it is.
 *
 * <p>Source: DSpin (Zhang et al., NDSS 2014), whose immutables are the words that a spinner's
 * dictionary does not hold. No spinner's dictionary is at hand, so a thesaurus stands for it.
 */
public final class AnchorWords {
  /**
   * Uses in the training text below which a word is rare, about one in 20,000 words. Of real
   * spinners' swaps few lie on rarer words without synonyms, and half of all texts hold 15 such.
   */
  private static final int RARE_USES = 3_000;

  /** Entries in a thesaurus that a rare term may have, since the large ones list nearly all. */
  private static final int FEW_SYNONYMS = 2;

  private static final int THESAURUS = SynonymTable.WORDNET | SynonymTable.MOBY;

  private static final int MOST_KEPT = 50_000; // some 8 MB
  private static final int LONGEST_KEPT = 30; // characters

  private final ConcurrentHashMap<String, WordKind> kinds = new ConcurrentHashMap<>();
  private final WordVocabulary vocabulary;
  private final SynonymTable synonyms;

  /** Reads counts and synonyms from a model, which is shared. */
  public AnchorWords(PhrasingModel model) {
    this.vocabulary = model.spin().vocabulary();
    this.synonyms = model.spin().synonyms();
  }

  /**
   * What is known of a form.
   *
   * @param content whether it carries content
   * @param anchor whether it is a number, a name or a rare term besides
   */
  record WordKind(long hash, boolean content, boolean anchor) {}

  /** The kind of a form. The same forms come back on every page, so those seen last are kept. */
  WordKind kind(String form) {
    WordKind known = kinds.get(form);
    if (known != null) {
      return known;
    }
    boolean content = !FunctionWordGroups.isGrammar(form);
    WordKind kind = new WordKind(StableHash.of(form), content, content && isAnchor(form));
    if (form.length() <= LONGEST_KEPT) {
      if (kinds.size() >= MOST_KEPT) {
        kinds.clear();
      }
      kinds.put(form, kind);
    }
    return kind;
  }

  /** Whether a word that carries content is a number, a name or a rare term. */
  private boolean isAnchor(String form) {
    for (int i = 0; i < form.length(); i++) {
      if (Character.isDigit(form.charAt(i))) {
        return true;
      }
    }
    int id = vocabulary.id(form);
    if (id == WordVocabulary.UNKNOWN) {
      return true;
    }
    if (vocabulary.count(id) >= RARE_USES) {
      return false;
    }
    int listed = 0;
    for (int i = synonyms.first(id); i < synonyms.last(id); i++) {
      listed += (synonyms.source(i) & THESAURUS) == 0 ? 0 : 1;
    }
    return listed <= FEW_SYNONYMS;
  }

  /** Bits by which a word is a surprise in running text: log2 of all words / uses of this one. */
  double bits(String form) {
    int id = vocabulary.id(form);
    int uses = id == WordVocabulary.UNKNOWN ? 1 : Math.max(1, vocabulary.count(id));
    return Math.log(vocabulary.total() / uses) / Math.log(2);
  }
}
