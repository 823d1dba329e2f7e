package dev.winnow.corpus;

import dev.winnow.phrasing.PhrasingModel;
import dev.winnow.phrasing.counts.WordVocabulary;
import dev.winnow.phrasing.spin.SynonymTable;
import dev.winnow.resource.FunctionWordGroups;
import java.util.List;
import java.util.concurrent.atomic.AtomicLongArray;

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

  private static final int KEPT = 1 << 16; // kinds: half a megabyte
  private static final long KIND = 3; // bits of what is kept
  private static final List<WordKind> KINDS = List.of(WordKind.values());

  /**
   * Hashes of forms seen lately, each with its kind, one more than its number, in the last bits.
   */
  private final AtomicLongArray kept = new AtomicLongArray(KEPT);

  private final WordVocabulary vocabulary;
  private final SynonymTable synonyms;

  /** Reads counts and synonyms from a model, which is shared. */
  public AnchorWords(PhrasingModel model) {
    this.vocabulary = model.spin().vocabulary();
    this.synonyms = model.spin().synonyms();
  }

  /** What a word is. */
  enum WordKind {
    GRAMMAR,
    ORDINARY,
    /** A number, a name or a rare term. */
    ANCHOR
  }

  /**
   * The kind of a form. The same forms come back on every page, so those seen last are kept, by
   * their hashes alone: a look at one number in place of five objects all over the memory.
   *
   * @param hash of the form by {@link StableHash}
   */
  WordKind kind(String form, long hash) {
    int place = (int) (hash >>> Integer.SIZE) & (KEPT - 1);
    long known = kept.get(place);
    if (known != 0 && (known & ~KIND) == (hash & ~KIND)) {
      return KINDS.get((int) (known & KIND) - 1);
    }
    WordKind kind =
        FunctionWordGroups.isGrammar(form)
            ? WordKind.GRAMMAR
            : isAnchor(form) ? WordKind.ANCHOR : WordKind.ORDINARY;
    kept.set(place, (hash & ~KIND) | (KINDS.indexOf(kind) + 1));
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
