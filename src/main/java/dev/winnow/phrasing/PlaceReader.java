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
          "gain-above-4",
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
          "similarity");

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

  private static final int SHORTEST = 3; // shorter content words are abbreviations more often

  private final Counts counts;
  private final SwapTable swaps;
  private final Logistic choice;
  private final Logistic weights;

  /** Uses counts, known swaps, and the weights of the choice and of the places. */
  public PlaceReader(Counts counts, SwapTable swaps, Logistic choice, Logistic weights) {
    this.counts = counts;
    this.swaps = swaps;
    this.choice = choice;
    this.weights = weights;
  }

  /** The places of a text, in order. */
  public List<Place> read(Tokens tokens) {
    List<Place> places = new ArrayList<>();
    for (int at = 0; at < tokens.count(); at++) {
      if (accusable(tokens, at)) {
        Context context = Context.of(counts, tokens, at);
        if (context.doubtful()) {
          Place place = judge(context, at);
          if (place != null) {
            places.add(place);
          }
        }
      }
    }
    return places;
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

  private @Nullable Place judge(Context context, int at) {
    int word = context.word();
    Context.Fit now = context.fit(word);
    Context.Fit bestFit = null;
    double best = Double.NEGATIVE_INFINITY;
    int bestSwap = -1;
    int last = swaps.first(word + 1);
    for (int swap = swaps.first(word); swap < last; swap++) {
      Context.Fit fit = context.fit(swaps.original(swap));
      if (fit.met()) {
        double score = choice.logit(choiceFeatures(context, now, fit, swap));
        if (score > best) {
          best = score;
          bestSwap = swap;
          bestFit = fit;
        }
      }
    }
    if (bestFit == null) {
      return null;
    }
    return place(context, at, now, bestFit, bestSwap, best);
  }

  private double[] choiceFeatures(Context context, Context.Fit now, Context.Fit then, int swap) {
    int original = swaps.original(swap);
    return new double[] {
      then.left() - now.left(),
      then.right() - now.right(),
      then.apart() - now.apart(),
      swaps.strength(swap),
      swaps.similarity(swap),
      counts.logCount(original) - counts.logCount(context.word()),
      Math.log1p(context.triples(original)),
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
    Context.Fit now = context.fit(context.word());
    for (int swap = swaps.first(context.word()); swap < swaps.first(context.word() + 1); swap++) {
      Context.Fit fit = context.fit(swaps.original(swap));
      if (fit.met()) {
        consumer.accept(choiceFeatures(context, now, fit, swap), swaps.original(swap));
      }
    }
  }

  private Place place(
      Context context, int at, Context.Fit now, Context.Fit then, int swap, double score) {
    int word = context.word();
    int original = swaps.original(swap);
    double gain = then.sum() - now.sum();
    double[] features = {
      now.left(),
      now.right(),
      now.apart(),
      then.left(),
      then.right(),
      then.apart(),
      Math.min(gain, 15),
      Math.max(0, Math.min(gain, 15) - 4),
      counts.logCount(word),
      counts.logCount(original),
      swaps.strength(swap),
      now.leftSeen() + now.rightSeen() == 0 ? 1 : 0,
      Math.log1p(context.triples(word)),
      Math.log1p(context.triples(original)),
      Math.log(swaps.first(word + 1) - swaps.first(word)),
      context.leftContent() ? 1 : 0,
      context.rightContent() ? 1 : 0,
      context.hasLeft() ? 0 : 1,
      context.hasRight() ? 0 : 1,
      then.leftSeen() > 0 && then.rightSeen() > 0 ? 1 : 0,
      score,
      swaps.similarity(swap)
    };
    boolean leftTells = then.left() - now.left() >= then.right() - now.right();
    return new Place(
        at,
        original,
        leftTells ? at - 1 : at + 1,
        leftTells ? now.leftSeen() : now.rightSeen(),
        leftTells ? then.leftSeen() : then.rightSeen(),
        features,
        weights.logit(features));
  }
}
