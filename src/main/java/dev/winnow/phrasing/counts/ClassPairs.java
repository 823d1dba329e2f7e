package dev.winnow.phrasing.counts;

import dev.winnow.resource.ResourceSizes;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * How readily words of one class stand beside words of another. It stands in where two words never
 * met: a rare adjective before a rare noun is no surprise, a noun where only verbs stand is one.
 * Immutable.
 */
public final class ClassPairs {
  /** Most classes: an id is one byte. */
  public static final int CLASSES = 256;

  private static final float STEPS = 16; // a log ratio is one byte of sixteenths of a nat

  private final byte[] classes;
  private final byte[] logRatios;
  private final float[] ratios = new float[CLASSES * CLASSES];

  /**
   * Takes the class of each word id, and for each pair of classes, row by row, the log of seen by
   * expected meetings.
   */
  public ClassPairs(byte[] classes, double[] logs) {
    this(classes.clone(), quantised(logs));
  }

  private ClassPairs(byte[] classes, byte[] logRatios) {
    this.classes = classes;
    this.logRatios = logRatios;
    for (int i = 0; i < ratios.length; i++) {
      ratios[i] = (float) Math.exp(logRatios[i] / STEPS);
    }
  }

  private static byte[] quantised(double[] logs) {
    byte[] bytes = new byte[CLASSES * CLASSES];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) Math.max(-127, Math.min(127, Math.round(STEPS * logs[i])));
    }
    return bytes;
  }

  /** How many times likelier than chance words of these classes stand side by side. */
  float ratio(int left, int right) {
    return ratios[(classes[left] & 0xFF) * CLASSES + (classes[right] & 0xFF)];
  }

  public void write(DataOutputStream out) throws IOException {
    out.writeInt(classes.length);
    out.write(classes);
    out.write(logRatios);
  }

  public static ClassPairs read(DataInputStream in) throws IOException {
    byte[] classes = new byte[ResourceSizes.checked("classes", in.readInt(), 1 << 20)];
    in.readFully(classes);
    byte[] logRatios = new byte[CLASSES * CLASSES];
    in.readFully(logRatios);
    return new ClassPairs(classes, logRatios);
  }
}
