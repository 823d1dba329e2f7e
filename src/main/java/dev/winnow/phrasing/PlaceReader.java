package dev.winnow.phrasing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;

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
  private static final double NO_CHOICE = -10; // below every score of a real choice
  private static final int APART_GAIN = CHOICE.indexOf("apart-gain");
  private static final int TRIPLE_SEEN = CHOICE.indexOf("triple-seen");
  private static final double OUT_OF_REACH =
      3; // nats that the second look would have to add; saves it for most
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
    List<Place> places = new ArrayList<>();
    double field = field(tokens);
    for (int at = 0; at < tokens.count(); at++) {
      if (accusable(tokens, at)) {
        Context context = Context.of(counts, tokens, at);
        if (context.doubtful()) {
          Place place = judge(context, at, field);
          if (place != null) {
            places.add(place);
          }
        }
      }
    }
    return places;
  }

  /** How much the text as a whole belongs to the field, against which its words are seen. */
  private double field(Tokens tokens) {
    Vocabulary vocabulary = counts.vocabulary();
    double sum = 0;
    double words = PSEUDO_WORDS;
    for (int at = 0; at < tokens.count(); at++) {
      int id = tokens.id(at);
      if (id != Vocabulary.UNKNOWN && vocabulary.content(id)) {
        sum += vocabulary.field(id);
        words++;
      }
    }
    return sum / words;
  }

  /** Whether a word could be a spinner's: known, content, and no name. */
  private boolean accusable(Tokens tokens, int at) {
    int id = tokens.id(at);
    return id != Vocabulary.UNKNOWN
        && counts.vocabulary().content(id)
        && tokens.form(at).length() >= SHORTEST
        && (tokens.lowerCase(at) || !tokens.follows(at))
        && swaps.first(id) < swaps.first(id + 1);
  }

  private @Nullable Place judge(Context context, int at, double field) {
    int word = context.word();
    Context.Fit now = context.fit();
    Candidate best = new Candidate(-1, now, NO_CHOICE, 0);
    double total = 0;
    int last = swaps.first(word + 1);
    for (int swap = swaps.first(word); swap < last; swap++) {
      int original = swaps.original(swap);
      if (context.meets(original)) {
        Context.Fit near = context.near(original);
        double[] features = choiceFeatures(context, now, near, swap);
        double partly = choice.logit(features);
        if (best.swap() < 0 || partly > best.score() - OUT_OF_REACH) {
          double apart = context.apart(original);
          double score =
              partly
                  + choice.weights()[APART_GAIN] * (apart - now.apart())
                  + choice.weights()[TRIPLE_SEEN] * Counts.ln(1.0 + context.triples(original));
          double odds = Math.exp(score);
          total += odds;
          if (best.swap() < 0 || score > best.score()) {
            best = new Candidate(swap, near.with(apart), score, odds);
          }
        }
      }
    }
    if (best.swap() < 0 && !context.strangeToContent(now)) {
      return null;
    }
    return place(context, at, now, best, total > 0 ? best.odds() / total : 0, field);
  }

  /**
   * A word that may have been meant.
   *
   * @param swap index of the swap; -1 where no known original met a neighbour
   * @param score log odds that it is the one
   */
  private record Candidate(int swap, Context.Fit fit, double score, double odds) {}

  /** All but what takes a second look: the words further off, and the triple. */
  private double[] choiceFeatures(Context context, Context.Fit now, Context.Fit then, int swap) {
    int original = swaps.original(swap);
    return new double[] {
      then.left() - now.left(),
      then.right() - now.right(),
      0,
      swaps.strength(swap),
      swaps.similarity(swap),
      counts.logCount(original) - counts.logCount(context.word()),
      0,
      then.leftSeen() > 0 && then.rightSeen() > 0 ? 1 : 0
    };
  }

  /** Hands over every candidate of a word that its neighbours doubt: original, features. */
  public void candidates(Tokens tokens, int at, ObjIntConsumer<double[]> consumer) {
    if (!accusable(tokens, at)) {
      return;
    }
    Context context = Context.of(counts, tokens, at);
    if (!context.doubtful()) {
      return;
    }
    Context.Fit now = context.fit();
    for (int swap = swaps.first(context.word()); swap < swaps.first(context.word() + 1); swap++) {
      if (context.meets(swaps.original(swap))) {
        int original = swaps.original(swap);
        double[] features = choiceFeatures(context, now, context.near(original), swap);
        features[APART_GAIN] = context.apart(original) - now.apart();
        features[TRIPLE_SEEN] = Counts.ln(1.0 + context.triples(original));
        consumer.accept(features, original);
      }
    }
  }

  private Place place(
      Context context, int at, Context.Fit now, Candidate best, double certainty, double field) {
    int word = context.word();
    boolean known = best.swap() >= 0;
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
      known ? swaps.strength(best.swap()) : NO_CHOICE,
      now.leftSeen() + now.rightSeen() == 0 ? 1 : 0,
      Math.log1p(context.triples(word)),
      known ? Math.log1p(context.triples(original)) : 0,
      Math.log(swaps.first(word + 1) - swaps.first(word)),
      context.leftContent() ? 1 : 0,
      context.rightContent() ? 1 : 0,
      context.hasLeft() ? 0 : 1,
      context.hasRight() ? 0 : 1,
      then.leftSeen() > 0 && then.rightSeen() > 0 ? 1 : 0,
      best.score(),
      known ? swaps.similarity(best.swap()) : 0,
      context.collocation(now, then),
      Math.log1p(context.collocationSeen(now, then)),
      context.contentGain(now, then),
      context.contentMisfit(now),
      certainty,
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
        certainty,
        features,
        weights.logit(features));
  }
}
