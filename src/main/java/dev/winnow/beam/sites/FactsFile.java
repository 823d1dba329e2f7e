package dev.winnow.beam.sites;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.winnow.beam.store.OutputFolder;
import dev.winnow.beam.store.UnitFiles;
import dev.winnow.packing.PackedData;
import dev.winnow.sites.PageFacts;
import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The stored facts of the pages of one part, one for each row and in the order of the rows: lines
 * of JSON, packed.
 */
public final class FactsFile {
  private static final ObjectMapper MAPPER =
      new ObjectMapper().disable(SerializationFeature.FLUSH_AFTER_WRITE_VALUE);
  private static final ObjectReader READER = MAPPER.readerFor(PageFacts.class);

  private FactsFile() {}

  /** Place of the facts of a part below the folder of its run. */
  public static String place(String label) {
    return "sketches/facts-" + label + ".bin";
  }

  /** Writes facts; a part without pages leaves no file. */
  public static final class Writer implements Closeable {
    private final UnitFiles files;
    private final String label;
    private @Nullable SequenceWriter lines;

    /** The facts of the part with a label. */
    public Writer(UnitFiles files, String label) {
      this.files = files;
      this.label = label;
    }

    /** Adds the next page. */
    public void add(PageFacts page) throws IOException {
      SequenceWriter out = lines;
      if (out == null) {
        out =
            MAPPER
                .writerFor(PageFacts.class)
                .withRootValueSeparator("\n")
                .writeValues(PackedData.into(files.create(place(label))));
        lines = out;
      }
      out.write(page);
    }

    @Override
    public void close() throws IOException {
      if (lines != null) {
        lines.close();
      }
    }
  }

  /** Reads facts in order; there are none if a part has no file. */
  public static final class Reader implements Closeable {
    private final @Nullable MappingIterator<PageFacts> lines;

    /** The facts of the part with a label. */
    public Reader(OutputFolder folder, String label) throws IOException {
      this.lines =
          folder.holds(place(label))
              ? READER.readValues(PackedData.from(folder.open(place(label))))
              : null;
    }

    /** The next page; null after the last. */
    public @Nullable PageFacts next() throws IOException {
      return lines != null && lines.hasNextValue() ? lines.nextValue() : null;
    }

    @Override
    public void close() throws IOException {
      if (lines != null) {
        lines.close();
      }
    }
  }
}
