package dev.winnow.beam.sites;

import dev.winnow.beam.store.OutputFolder;
import dev.winnow.beam.store.RunPlace;
import dev.winnow.beam.store.UnitFiles;
import dev.winnow.packing.PackedData;
import dev.winnow.sites.PageFacts;
import dev.winnow.sites.StoredFacts;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The stored facts of the pages of one part, one for each row and in the order of the rows. */
public final class FactsFile {
  private static final int PAGE = 1; // before each page, so that the end of a file is no damage

  private FactsFile() {}

  /** Writes facts; a part without pages leaves no file. */
  public static final class Writer implements Closeable {
    private final UnitFiles files;
    private final String label;
    private @Nullable DataOutputStream pages;

    /** The facts of the part with a label. */
    public Writer(UnitFiles files, String label) {
      this.files = files;
      this.label = label;
    }

    /** Adds the next page. */
    public void add(PageFacts page) throws IOException {
      DataOutputStream out = pages;
      if (out == null) {
        out =
            new DataOutputStream(
                new BufferedOutputStream(PackedData.into(files.create(RunPlace.FACTS.at(label)))));
        pages = out;
      }
      out.writeByte(PAGE);
      StoredFacts.write(out, page);
    }

    @Override
    public void close() throws IOException {
      if (pages != null) {
        pages.close();
      }
    }
  }

  /** Reads facts in order; there are none if a part has no file. */
  public static final class Reader implements Closeable {
    private final String place;
    private final @Nullable DataInputStream pages;

    /** The facts of the part with a label. */
    public Reader(OutputFolder folder, String label) throws IOException {
      this.place = RunPlace.FACTS.at(label);
      this.pages =
          folder.holds(place)
              ? new DataInputStream(new BufferedInputStream(PackedData.from(folder.open(place))))
              : null;
    }

    /** The next page; null after the last. */
    public @Nullable PageFacts next() throws IOException {
      int mark = pages == null ? -1 : pages.read();
      if (pages == null || mark < 0) {
        return null;
      }
      if (mark != PAGE) {
        throw new IOException(place + " is damaged");
      }
      return StoredFacts.read(pages);
    }

    @Override
    public void close() throws IOException {
      if (pages != null) {
        pages.close();
      }
    }
  }
}
