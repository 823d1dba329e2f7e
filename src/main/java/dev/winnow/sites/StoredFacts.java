package dev.winnow.sites;

import dev.winnow.model.result.Verdict;
import dev.winnow.packing.StoredList;
import dev.winnow.packing.StoredText;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The facts of a page as parts of a run store them. */
public final class StoredFacts {
  private static final List<Verdict> VERDICTS = List.of(Verdict.values());
  private static final List<PageMark.Kind> MARKS = List.of(PageMark.Kind.values());

  private StoredFacts() {}

  /** Writes facts. */
  public static void write(DataOutputStream out, PageFacts page) throws IOException {
    StoredText.write(out, page.id());
    orNone(out, page.url());
    orNone(out, page.site());
    StoredText.write(out, page.file());
    StoredText.write(out, page.title());
    out.writeInt(page.words());
    Double quality = page.quality();
    out.writeDouble(quality == null ? Double.NaN : quality);
    out.writeByte(VERDICTS.indexOf(page.verdict()));
    StoredList.write(out, page.flags(), StoredText::write);
    StoredList.write(out, page.unmeasured(), StoredText::write);
    StoredList.write(out, page.marks(), StoredFacts::write);
    StoredText.write(out, page.lines());
  }

  /** Writes a mark. */
  static void write(DataOutputStream out, PageMark mark) throws IOException {
    out.writeByte(MARKS.indexOf(mark.kind()));
    StoredText.write(out, mark.key());
    StoredText.write(out, mark.name());
    out.writeInt(mark.start());
    out.writeInt(mark.end());
    StoredText.write(out, mark.quote());
    out.writeBoolean(mark.main());
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IOException if the stream holds something else, or ends within it
   */
  public static PageFacts read(DataInputStream in) throws IOException {
    String id = StoredText.read(in);
    String url = orNone(in);
    String site = orNone(in);
    String file = StoredText.read(in);
    String title = StoredText.read(in);
    int words = in.readInt();
    double quality = in.readDouble();
    Verdict verdict = VERDICTS.get(checked(in.readByte(), VERDICTS.size() - 1));
    List<String> flags = StoredList.read(in, StoredList.MOST, StoredText::read);
    List<String> unmeasured = StoredList.read(in, StoredList.MOST, StoredText::read);
    List<PageMark> marks = StoredList.read(in, PageFactsReader.MOST_PAGE_MARKS, StoredFacts::mark);
    return new PageFacts(
        id,
        url,
        site,
        file,
        title,
        words,
        Double.isNaN(quality) ? null : quality,
        verdict,
        flags,
        unmeasured,
        marks,
        StoredText.read(in));
  }

  /** Reads a mark. */
  static PageMark mark(DataInputStream in) throws IOException {
    return new PageMark(
        MARKS.get(checked(in.readByte(), MARKS.size() - 1)),
        StoredText.read(in),
        StoredText.read(in),
        in.readInt(),
        in.readInt(),
        StoredText.read(in),
        in.readBoolean());
  }

  private static void orNone(DataOutputStream out, @Nullable String text) throws IOException {
    out.writeBoolean(text != null);
    if (text != null) {
      StoredText.write(out, text);
    }
  }

  private static @Nullable String orNone(DataInputStream in) throws IOException {
    return in.readBoolean() ? StoredText.read(in) : null;
  }

  /** The number of a constant, if it is one that can have been written. */
  private static int checked(int number, int most) throws IOException {
    if (number < 0 || number > most) {
      throw new IOException("stored facts are damaged: " + number + " of at most " + most);
    }
    return number;
  }
}
