package dev.winnow.links.disclosures;

import dev.winnow.links.words.LexiconWords;
import dev.winnow.links.words.PhraseIndex;
import dev.winnow.links.words.PhraseIndex.Hit;
import dev.winnow.resource.ResourceLines;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The rules by which the words of a sentence are a disclosure or none. */
final class DisclosureRules {
  /** A negation further before a match belongs to something else. */
  private static final int NEGATION_REACH = 6;

  private static final int SHORT_LINE = 9; // words

  /** Classes of which every rule has one; few sentences do, so they are looked for first. */
  private static final Set<String> CORE =
      Set.of(
          "paid",
          "paidadj",
          "paidlink",
          "money",
          "weakmoney",
          "fee",
          "partnerof",
          "given",
          "selfmoney",
          "compensated",
          "associate",
          "sponsor",
          "label",
          "gift",
          "relation",
          "earnon",
          "earnmit",
          "rewarded",
          "together");

  private final PhraseIndex index;
  private final PhraseIndex core;
  private final List<DisclosureRule> rules = new ArrayList<>();
  private final BitSet not = new BitSet(); // classes, as those below
  private final BitSet denies = new BitSet(); // at any distance
  private final BitSet never = new BitSet();
  private final BitSet neutral = new BitSet();
  private final BitSet turns = new BitSet();

  private DisclosureRules(LexiconWords words) {
    index = new PhraseIndex(words);
    core = new PhraseIndex(words);
  }

  /** Reads the rules that come with Winnow, their words numbered with those of other lexica. */
  static DisclosureRules load(LexiconWords words) {
    DisclosureRules rules = new DisclosureRules(words);
    ResourceLines.of(DisclosureRules.class, "disclosures.tsv").forEach(rules::add);
    return rules;
  }

  private void add(String line) {
    String[] cells = line.split("\t", -1);
    if (cells[0].equals("rule")) {
      rules.add(DisclosureRule.of(cells[1], cells[2], index));
      return;
    }
    int kind = index.add(cells[1], cells[2]);
    String language = cells[1].substring(0, cells[1].indexOf('.'));
    String name = cells[1].substring(language.length() + 1);
    if (CORE.contains(name)) {
      core.add(name, cells[2]);
    }
    switch (name) {
      case "not" -> not.set(kind);
      case "denies" -> {
        not.set(kind);
        denies.set(kind);
      }
      case "never" -> never.set(kind);
      case "neutral" -> neutral.set(kind);
      case "turn" -> turns.set(kind);
      default -> {}
    }
  }

  /** The phrases of all classes. */
  PhraseIndex phrases() {
    return index;
  }

  /** Those of them without which no rule holds. */
  PhraseIndex core() {
    return core;
  }

  /**
   * Where a sentence discloses, as a range of words; null if it does not.
   *
   * @param sentence its phrases
   * @param around its phrases and those of its neighbours
   * @param words how many words the line of the sentence has
   * @param commas says whether a comma stands between two words
   */
  @Nullable Hit find(List<Hit> sentence, Supplier<List<Hit>> around, int words, CommaCheck commas) {
    if (sentence.stream().anyMatch(hit -> never.get(hit.kind()))) {
      return null;
    }
    for (List<Hit> clause : clauses(sentence)) {
      BitSet kinds = new BitSet();
      clause.forEach(hit -> kinds.set(hit.kind()));
      for (DisclosureRule rule : rules) {
        if ((!rule.isShort() || words <= SHORT_LINE) && rule.mayHold(kinds)) {
          for (Hit found : rule.in(clause, around)) {
            if (!isDenied(found, clause, commas)) {
              return found;
            }
          }
        }
      }
    }
    return null;
  }

  /** Tells whether a comma stands between two words. */
  interface CommaCheck {
    boolean between(int word, int later);
  }

  /** The parts of a sentence, which "but" and its kin part. */
  private List<List<Hit>> clauses(List<Hit> sentence) {
    List<List<Hit>> clauses = new ArrayList<>();
    List<Hit> clause = new ArrayList<>();
    for (Hit hit : sentence) {
      if (turns.get(hit.kind())) {
        clauses.add(clause);
        clause = new ArrayList<>();
      } else {
        clause.add(hit);
      }
    }
    clauses.add(clause);
    return clauses;
  }

  /** Whether a negation stands in the match or shortly before it, in no neutral phrase. */
  private boolean isDenied(Hit match, List<Hit> clause, CommaCheck commas) {
    for (Hit hit : clause) {
      boolean near = hit.first() >= match.first() - NEGATION_REACH || denies.get(hit.kind());
      boolean isDenial =
          not.get(hit.kind())
              && hit.first() < match.last()
              && near
              && (hit.first() >= match.first() || !commas.between(hit.first(), match.first()))
              && clause.stream().noneMatch(other -> covers(other, hit));
      if (isDenial) {
        return true;
      }
    }
    return false;
  }

  private boolean covers(Hit other, Hit hit) {
    return neutral.get(other.kind()) && other.first() <= hit.first() && hit.last() <= other.last();
  }
}
