package dev.winnow.packing;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Lists of what is stored, the number of their elements first. */
public final class StoredList {
  /** Elements of a list that is no list of a whole run; a longer one is damage. */
  public static final int MOST = Short.MAX_VALUE;

  private StoredList() {}

  /** Writes one element. */
  @FunctionalInterface
  public interface Writer<T> {
    /** Writes an element to a stream. */
    void write(DataOutputStream out, T element) throws IOException;
  }

  /** Reads one element. */
  @FunctionalInterface
  public interface Reader<T> {
    /** Reads an element from a stream. */
    T read(DataInputStream in) throws IOException;
  }

  /** Writes a list. */
  public static <T> void write(DataOutputStream out, List<T> list, Writer<T> writer)
      throws IOException {
    out.writeInt(list.size());
    for (T element : list) {
      writer.write(out, element);
    }
  }

  /**
   * Reads a list.
   *
   * @param most elements that it may have
   * @throws IOException if it has more, or ends early
   */
  public static <T> List<T> read(DataInputStream in, int most, Reader<T> reader)
      throws IOException {
    int length = length(in, most);
    List<T> list = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      list.add(reader.read(in));
    }
    return list;
  }

  /**
   * Reads a number of elements.
   *
   * @throws IOException if it is negative, or larger than it may be
   */
  public static int length(DataInputStream in, int most) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > most) {
      throw new IOException("a stored list is damaged: " + length + " elements of at most " + most);
    }
    return length;
  }
}
