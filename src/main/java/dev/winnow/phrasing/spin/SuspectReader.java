package dev.winnow.phrasing.spin;

import dev.winnow.learn.LogisticModel;
import dev.winnow.learn.TreeScorer;
import dev.winnow.phrasing.counts.AdjacentCounts;
import dev.winnow.phrasing.counts.PhraseCounts;
import dev.winnow.phrasing.counts.SwapTable;
import dev.winnow.phrasing.counts.TokenIds;
import dev.winnow.phrasing.counts.WordVocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ObjIntConsumer;

/**
 * Finds the words of a text that fit their neighbours worse than a word that spinners are known to
 * replace by them. Pure; linear in the text, with a bounded number of look-ups a word.
 */
public final class SuspectReader {
  /** What a place is judged by, in the order of the vector. */
  public static final List<String> FEATURES =
      List.of(
          "left-fit",
          "right-fit",
          "apart-fit",
          "left-fit-expected",
          "right-fit-expected",
          "apart-fit-expected",
          "gain",
          "log-count",
          "log-count-expected",
          "swap-strength",
          "unseen-both-sides",
          "triple-seen",
          "triple-seen-expected",
          "candidates",
          "left-content",
          "right-content",
          "left-missing",
          "right-missing",
          "both-expected",
          "choice",
          "similarity",
          "collocation",
          "collocation-count",
          "content-gain",
          "misfit-beside-content",
          "certainty",
          "field-fit",
          "field-fit-expected",
          "field-of-text");

  /** What the likeliest original is chosen by. */
  public static final List<String> CHOICE =
      List.of(
          "left-gain",
          "right-gain",
          "apart-gain",
          "strength",
          "similarity",
          "log-count-ratio",
          "triple-seen",
          "both-seen");

  private static final double MOST_GAIN = 15; // nats; what lies past it is the same certainty
  private static final double NO_SWAP = -10; // below the log strength of nearly every known swap
  private static final double PSEUDO_WORDS = 10; // of no field, so that a short text is of none
  private static final int SHORTEST = 3; // shorter content words are abbreviations more often

  private final PhraseCounts counts;
  private final SwapTable swaps;
  private final LogisticModel choice;
  private final TreeScorer weights;

  /** Uses counts, known swaps, and the weights of the choice and of the places. */
  public SuspectReader(
      PhraseCounts counts, SwapTable swaps, LogisticModel choice, TreeScorer weights) {
    this.counts = counts;
    this.swaps = swaps;
    this.choice = choice;
    this.weights = weights;
  }

  /** The places of a text, in order. */
  public List<SuspectWord> read(TokenIds tokens) {
    return read(tokens, AdjacentCounts.of(counts, tokens));
  }

  public List<SuspectWord> read(TokenIds tokens, AdjacentCounts meetings) {
    List<SuspectWord> places = new ArrayList<>();
    OriginalCandidates candidates = new OriginalCandidates(counts.pairs(), swaps);
    double field = field(tokens);
    for (int at = 0; at < tokens.count(); at++) {
      if (meetings.doubtful(at) && accusable(tokens, at)) {
        WordContext context = WordContext.of(counts, tokens, at);
        if (!candidates.add(context)) {
          judge(candidates, meetings, field, places);
          candidates.add(context);
        }
      }
    }
    judge(candidates, meetings, field, places);
    return places;
  }

  private void judge(
      OriginalCandidates candidates,
      AdjacentCounts meetings,
      double field,
      List<SuspectWord> places) {
    candidates.find();
    OriginalChooser originals = new OriginalChooser(counts, swaps, choice, candidates);
    for (int i = 0; i < candidates.places(); i++) {
      WordContext context = candidates.context(i);
      int at = context.at();
      WordContext.Fit now = originals.now(i, meetings.seen(at), meetings.seen(at + 1));
      OriginalChooser.Chosen chosen = originals.of(i, now);
      if (chosen.known() || context.strangeToContent(now)) {
        places.add(place(context, now, candidates.triples(candidates.itself(i)), chosen, field));
      }
    }
    candidates.clear();
  }

  /** How much the text as a whole belongs to the field, against which its words are seen. */
  private double field(TokenIds tokens) {
    WordVocabulary vocabulary = counts.vocabulary();
    double sum = 0;
    double words = PSEUDO_WORDS;
    for (int at = 0; at < tokens.count(); at++) {
      int id = tokens.id(at);
      if (vocabulary.content(id)) {
        sum += vocabulary.field(id);
        words++;
      }
    }
    return sum / words;
  }

  /** Whether a word could be a spinner's: known, content, and no name. */
  private boolean accusable(TokenIds tokens, int at) {
    int id = tokens.id(at);
    return counts.vocabulary().content(id)
        && tokens.form(at).length() >= SHORTEST
        && (tokens.lowerCase(at) || !tokens.follows(at))
        && swaps.first(id) < swaps.first(id + 1);
  }

  /** Hands over every candidate of a word that its neighbours doubt: features, original. */
  public void candidates(TokenIds tokens, int at, ObjIntConsumer<double[]> consumer) {
    int left = AdjacentCounts.seen(counts, tokens, at);
    int right = AdjacentCounts.seen(counts, tokens, at + 1);
    if ((left == 0 || right == 0) && accusable(tokens, at)) {
      OriginalCandidates candidates = new OriginalCandidates(counts.pairs(), swaps);
      candidates.add(WordContext.of(counts, tokens, at));
      candidates.find();
      OriginalChooser originals = new OriginalChooser(counts, swaps, choice, candidates);
      WordContext.Fit now = originals.now(0, Math.max(0, left), Math.max(0, right));
      originals.each(0, now, consumer);
    }
  }

  private SuspectWord place(
      WordContext context,
      WordContext.Fit now,
      int triples,
      OriginalChooser.Chosen best,
      double field) {
    int at = context.at();
    int word = context.word();
    boolean known = best.known();
    int original = known ? swaps.original(best.swap()) : WordVocabulary.UNKNOWN;
    WordContext.Fit then = best.fit();
    double gain = Math.min(then.sum() - now.sum(), MOST_GAIN);
    double[] features = {
      now.left(),
      now.right(),
      now.apart(),
      then.left(),
      then.right(),
      then.apart(),
      gain,
      counts.logCount(word),
      known ? counts.logCount(original) : 0,
      known ? swaps.strength(best.swap()) : NO_SWAP,
      now.leftSeen() + now.rightSeen() == 0 ? 1 : 0,
      PhraseCounts.log1p(triples),
      known ? PhraseCounts.log1p(best.triples()) : 0,
      Math.log(swaps.first(word + 1) - swaps.first(word)),
      context.leftContent() ? 1 : 0,
      context.rightContent() ? 1 : 0,
      context.hasLeft() ? 0 : 1,
      context.hasRight() ? 0 : 1,
      then.leftSeen() > 0 && then.rightSeen() > 0 ? 1 : 0,
      best.score(),
      known ? swaps.similarity(best.swap()) : 0,
      context.collocation(now, then),
      PhraseCounts.log1p(context.collocationSeen(now, then)),
      context.contentGain(now, then),
      context.contentMisfit(now),
      best.certainty(),
      counts.vocabulary().field(word) - field,
      known ? counts.vocabulary().field(original) - field : 0,
      field
    };
    boolean leftTells = context.leftTells(now, then);
    return new SuspectWord(
        at,
        original,
        leftTells ? at - 1 : at + 1,
        leftTells ? now.leftSeen() : now.rightSeen(),
        leftTells ? then.leftSeen() : then.rightSeen(),
        best.certainty(),
        features,
        weights.logit(features));
  }
}
