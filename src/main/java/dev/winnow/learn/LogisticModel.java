package dev.winnow.learn;

import dev.winnow.resource.ResourceSizes;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/**
 * A logistic regression: probability = 1 / (1 + e^-(bias + sum of weight x feature)).
 *
 * @param names of the features, in order
 * @param weights one for each feature, in logits per unit of the feature
 * @param bias logit of a row whose features are all 0
 */
@SuppressWarnings("ArrayRecordComponent") // no copy: nobody changes the array once it is built
public record LogisticModel(List<String> names, double[] weights, double bias) {
  private static final int MAX_FEATURES = 1000;

  /** Rejects weights whose number is not that of the names. */
  public LogisticModel {
    names = List.copyOf(names);
    if (names.size() != weights.length) {
      throw new IllegalArgumentException(
          String.format(Locale.ROOT, "%d names for %d weights", names.size(), weights.length));
    }
  }

  /** Log odds for a vector of features. */
  public double logit(double[] features) {
    double sum = bias;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * features[i];
    }
    return sum;
  }

  /** Probability for log odds. */
  public static double probability(double logit) {
    return 1 / (1 + Math.exp(-logit));
  }

  /** Writes names, weights and bias. */
  public void write(DataOutputStream out) throws IOException {
    out.writeInt(weights.length);
    for (int i = 0; i < weights.length; i++) {
      out.writeUTF(names.get(i));
      out.writeDouble(weights[i]);
    }
    out.writeDouble(bias);
  }

  /** Reads what {@link #write} wrote. */
  public static LogisticModel read(DataInputStream in) throws IOException {
    int size = ResourceSizes.checked("weights", in.readInt(), MAX_FEATURES);
    String[] names = new String[size];
    double[] weights = new double[size];
    for (int i = 0; i < size; i++) {
      names[i] = in.readUTF();
      weights[i] = in.readDouble();
    }
    return new LogisticModel(List.of(names), weights, in.readDouble());
  }
}
