package dev.winnow.phrasing.spin;

import dev.winnow.learn.Boosted;
import dev.winnow.learn.Logistic;
import dev.winnow.phrasing.counts.Counts;
import dev.winnow.phrasing.counts.Meetings;
import dev.winnow.phrasing.counts.SwapTable;
import dev.winnow.phrasing.counts.Tokens;
import dev.winnow.phrasing.counts.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ObjIntConsumer;

/**
 * Finds the words of a text that fit their neighbours worse than a word that spinners are known to
 * replace by them. Pure; linear in the text, with a bounded number of look-ups a word.
 */
public final class PlaceReader {
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

  private final Counts counts;
  private final SwapTable swaps;
  private final Logistic choice;
  private final Boosted weights;

  /** Uses counts, known swaps, and the weights of the choice and of the places. */
  public PlaceReader(Counts counts, SwapTable swaps, Logistic choice, Boosted weights) {
    this.counts = counts;
    this.swaps = swaps;
    this.choice = choice;
    this.weights = weights;
  }

  /** The places of a text, in order. */
  public List<Place> read(Tokens tokens) {
    return read(tokens, Meetings.of(counts, tokens));
  }

  public List<Place> read(Tokens tokens, Meetings meetings) {
    List<Place> places = new ArrayList<>();
    Candidates candidates = new Candidates(counts.pairs(), swaps);
    double field = field(tokens);
    for (int at = 0; at < tokens.count(); at++) {
      if (meetings.doubtful(at) && accusable(tokens, at)) {
        Context context = Context.of(counts, tokens, at);
        if (!candidates.add(context)) {
          judge(candidates, meetings, field, places);
          candidates.add(context);
        }
      }
    }
    judge(candidates, meetings, field, places);
    return places;
  }

  private void judge(Candidates candidates, Meetings meetings, double field, List<Place> places) {
    candidates.find();
    Choice originals = new Choice(counts, swaps, choice, candidates);
    for (int i = 0; i < candidates.places(); i++) {
      Context context = candidates.context(i);
      int at = context.at();
      Context.Fit now = originals.now(i, meetings.seen(at), meetings.seen(at + 1));
      Choice.Chosen chosen = originals.of(i, now);
      if (chosen.known() || context.strangeToContent(now)) {
        places.add(place(context, now, candidates.triples(candidates.itself(i)), chosen, field));
      }
    }
    candidates.clear();
  }

  /** How much the text as a whole belongs to the field, against which its words are seen. */
  private double field(Tokens tokens) {
    Vocabulary vocabulary = counts.vocabulary();
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
  private boolean accusable(Tokens tokens, int at) {
    int id = tokens.id(at);
    return counts.vocabulary().content(id)
        && tokens.form(at).length() >= SHORTEST
        && (tokens.lowerCase(at) || !tokens.follows(at))
        && swaps.first(id) < swaps.first(id + 1);
  }

  /** Hands over every candidate of a word that its neighbours doubt: features, original. */
  public void candidates(Tokens tokens, int at, ObjIntConsumer<double[]> consumer) {
    int left = Meetings.seen(counts, tokens, at);
    int right = Meetings.seen(counts, tokens, at + 1);
    if ((left == 0 || right == 0) && accusable(tokens, at)) {
      Candidates candidates = new Candidates(counts.pairs(), swaps);
      candidates.add(Context.of(counts, tokens, at));
      candidates.find();
      Choice originals = new Choice(counts, swaps, choice, candidates);
      Context.Fit now = originals.now(0, Math.max(0, left), Math.max(0, right));
      originals.each(0, now, consumer);
    }
  }

  private Place place(
      Context context, Context.Fit now, int triples, Choice.Chosen best, double field) {
    int at = context.at();
    int word = context.word();
    boolean known = best.known();
    int original = known ? swaps.original(best.swap()) : Vocabulary.UNKNOWN;
    Context.Fit then = best.fit();
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
      Counts.log1p(triples),
      known ? Counts.log1p(best.triples()) : 0,
      Math.log(swaps.first(word + 1) - swaps.first(word)),
      context.leftContent() ? 1 : 0,
      context.rightContent() ? 1 : 0,
      context.hasLeft() ? 0 : 1,
      context.hasRight() ? 0 : 1,
      then.leftSeen() > 0 && then.rightSeen() > 0 ? 1 : 0,
      best.score(),
      known ? swaps.similarity(best.swap()) : 0,
      context.collocation(now, then),
      Counts.log1p(context.collocationSeen(now, then)),
      context.contentGain(now, then),
      context.contentMisfit(now),
      best.certainty(),
      counts.vocabulary().field(word) - field,
      known ? counts.vocabulary().field(original) - field : 0,
      field
    };
    boolean leftTells = context.leftTells(now, then);
    return new Place(
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
