package dev.winnow.text;

import java.util.HashMap;
import java.util.Map;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;

/**
 * What OpenNLP's sentence model weighs of a stop and the words around it. A weight is what speaks
 * for a break less what speaks against one: both outcomes start from the same prior, and the one
 * with the greater sum is the likelier. Immutable.
 */
final class SentenceWeights {
  private static final int MAX_LENGTH = 64; // of a prefix; the longest that was learned has 29

  private final Map<String, Double> features = new HashMap<>();
  private final double[] stops = new double[128];
  private final double[] lengths = new double[MAX_LENGTH];

  /** Weight of white space right before the stop. */
  final double spaceBefore;

  /** Weight of white space right behind the stop. */
  final double spaceAfter;

  /** What stands between the stop and the white space or stop before it. */
  final Place prefix;

  /** The word before the prefix. */
  final Place previous;

  /** What stands between the stop and the white space or stop behind it. */
  final Place suffix;

  /** The word behind the suffix. */
  final Place next;

  /** The weights of a model for English, which knows no abbreviations. */
  SentenceWeights(SentenceModel model) {
    int split = model.getMaxentModel().getIndex(SentenceDetectorME.SPLIT);
    // As documented, the second structure holds the contexts by feature.
    Object contexts = ((AbstractModel) model.getMaxentModel()).getDataStructures()[1];
    ((Map<?, ?>) contexts)
        .forEach((feature, context) -> features.put((String) feature, weight(context, split)));
    for (char stop : model.getEosCharacters()) {
      stops[stop] = feature("eos=" + stop);
    }
    for (int length = 1; length < MAX_LENGTH; length++) {
      lengths[length] = feature(Integer.toString(length));
    }
    spaceBefore = feature("sp");
    spaceAfter = feature("sn");
    prefix = place('x');
    previous = place('v');
    suffix = place('s');
    next = place('n');
  }

  private static double weight(Object context, int split) {
    int[] outcomes = ((Context) context).getOutcomes();
    double weight = 0;
    for (int i = 0; i < outcomes.length; i++) {
      double part = ((Context) context).getParameters()[i];
      weight += outcomes[i] == split ? part : -part;
    }
    return weight;
  }

  private double feature(String name) {
    return features.getOrDefault(name, 0.0);
  }

  private Place place(char name) {
    Map<String, Double> words = new HashMap<>();
    int longest = 0;
    for (Map.Entry<String, Double> feature : features.entrySet()) {
      if (feature.getKey().startsWith(name + "=")) {
        String word = feature.getKey().substring(2);
        words.put(word, feature.getValue());
        longest = Math.max(longest, word.length());
      }
    }
    return new Place(words, longest, feature(name + "cap"));
  }

  /** Weight of the character that may end a sentence. */
  double stop(char stop) {
    return stops[stop];
  }

  /** Weight of a prefix of so many characters. */
  double length(int characters) {
    return characters < MAX_LENGTH ? lengths[characters] : 0;
  }

  /**
   * A place near the stop.
   *
   * @param words weights of the texts that may stand there
   * @param longest length of the longest of them
   * @param capital weight of a capital at the beginning
   */
  record Place(Map<String, Double> words, int longest, double capital) {
    /** Weight of a stretch of text that stands there. */
    double weight(String text, int start, int end) {
      if (start == end) {
        return words.getOrDefault("", 0.0);
      }
      double weight =
          end - start > longest ? 0 : words.getOrDefault(text.substring(start, end), 0.0);
      return Character.isUpperCase(text.charAt(start)) ? weight + capital : weight;
    }
  }
}
