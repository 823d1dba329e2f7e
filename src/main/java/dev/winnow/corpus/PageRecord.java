package dev.winnow.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.winnow.corpus.tuples.LongTuples;
import dev.winnow.packing.PackedData;
import dev.winnow.packing.StoredText;
import dev.winnow.unicode.WellFormedText;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A page as it is stored for comparison: its sketch, and its text for the pages that turn out to
 * have kin.
 *
 * @param id of the page's row
 * @param url of the page
 * @param site registrable domain of the page, or empty
 * @param title of the page, cut to {@link #MOST_TITLE} characters
 * @param file input file that the page came from, as rows name it
 * @param ordinal of the page among the rows of its part
 * @param whole whether the compared text is the whole text, not only the main content
 * @param spun the page's value of spun-text, or −1 if it has none
 * @param sketch what is compared
 * @param packed the compared text, cut to {@link #MOST_TEXT} characters, in UTF-8, packed
 */
@SuppressWarnings("ArrayRecordComponent") // no copy: nobody changes the array once it is built
public record PageRecord(
    String id,
    @Nullable String url,
    String site,
    String title,
    String file,
    int ordinal,
    boolean whole,
    float spun,
    PageSketch sketch,
    byte[] packed) {
  /** Order of pages, wherever in the crawl they stand. */
  static final Comparator<PageRecord> BY_ID =
      Comparator.comparing(PageRecord::id)
          .thenComparing(PageRecord::file)
          .thenComparing(PageRecord::key, Long::compareUnsigned);

  /** Characters of a title that are stored. */
  static final int MOST_TITLE = 200;

  /** Characters of text that are stored, some 3,000 words. */
  static final int MOST_TEXT = 20_000;

  private static final int MOST_PACKED = 6 * MOST_TEXT; // UTF-8 that does not compress

  /** Packs a text. */
  static byte[] pack(String text) {
    return PackedData.pack(WellFormedText.cut(text, MOST_TEXT).getBytes(UTF_8));
  }

  /** The compared text, as far as it is stored. */
  String text() throws IOException {
    return new String(PackedData.unpack(packed, MOST_PACKED), UTF_8);
  }

  /** Key of the page: see {@link PageSketch#key}. */
  public long key() {
    return sketch.key();
  }

  /** Number of words of the text. */
  int words() {
    return sketch.words();
  }

  /** Hashes of a band. */
  public long band(int band) {
    return sketch.bands()[band];
  }

  /** Adds the entry of a band, at a location. */
  public void enter(LongTuples entries, int band, long location) {
    entries.add(sketch.bands()[band], sketch.key(), location, sketch.fingerprint());
  }

  /** Writes the record. */
  void write(DataOutputStream out) throws IOException {
    StoredText.write(out, id);
    StoredText.write(out, url == null ? "" : url);
    StoredText.write(out, site);
    StoredText.write(out, title);
    StoredText.write(out, file);
    out.writeInt(ordinal);
    out.writeBoolean(whole);
    out.writeFloat(spun);
    out.writeLong(sketch.key());
    out.writeInt(sketch.words());
    for (long band : sketch.bands()) {
      out.writeLong(band);
    }
    out.writeLong(sketch.fingerprint());
    sample(out, sketch.pairs());
    sample(out, sketch.grams());
    out.writeInt(packed.length);
    out.write(packed);
  }

  /** Reads what {@link #write} wrote. */
  static PageRecord read(ByteBuffer in) throws IOException {
    try {
      String id = text(in);
      String url = text(in);
      String site = text(in);
      String title = text(in);
      String file = text(in);
      int ordinal = in.getInt();
      boolean whole = in.get() != 0;
      float spun = in.getFloat();
      long key = in.getLong();
      int words = in.getInt();
      long[] bands = new long[PageSketch.BANDS];
      in.asLongBuffer().get(bands);
      in.position(in.position() + Long.BYTES * bands.length);
      long fingerprint = in.getLong();
      PageSketch sketch = new PageSketch(key, words, bands, fingerprint, sample(in), sample(in));
      return new PageRecord(
          id,
          url.isEmpty() ? null : url,
          site,
          title,
          file,
          ordinal,
          whole,
          spun,
          sketch,
          bytes(in));
    } catch (BufferUnderflowException e) {
      throw new IOException("a stored sketch is damaged: it ends early", e);
    }
  }

  private static void sample(DataOutputStream out, HashSample sample) throws IOException {
    out.writeInt(sample.total());
    out.writeByte(sample.smallest().length);
    for (int hash : sample.smallest()) {
      out.writeInt(hash);
    }
  }

  private static HashSample sample(ByteBuffer in) {
    int total = in.getInt();
    int[] smallest = new int[Byte.toUnsignedInt(in.get())];
    in.asIntBuffer().get(smallest);
    in.position(in.position() + Integer.BYTES * smallest.length);
    return new HashSample(smallest, total);
  }

  private static String text(ByteBuffer in) throws IOException {
    return new String(bytes(in), UTF_8);
  }

  private static byte[] bytes(ByteBuffer in) throws IOException {
    int length = in.getInt();
    if (length < 0 || length > in.remaining()) {
      throw new IOException("a stored sketch is damaged: a length of " + length);
    }
    byte[] bytes = new byte[length];
    in.get(bytes);
    return bytes;
  }
}
