package dev.winnow.beam.kin;

import dev.winnow.beam.store.RunPlace;
import dev.winnow.beam.store.UnitFiles;
import dev.winnow.corpus.PageRecord;
import dev.winnow.corpus.PageSketcher;
import dev.winnow.corpus.SketchFile;
import dev.winnow.corpus.tuples.PageLocation;
import dev.winnow.model.Document;
import dev.winnow.model.Words;
import dev.winnow.model.result.Scored;
import java.io.Closeable;
import java.io.IOException;
import org.apache.beam.sdk.transforms.DoFn.OutputReceiver;
import org.apache.beam.sdk.values.KV;
import org.jspecify.annotations.Nullable;

/** Stores the sketches of the pages of one part and sends their entries. */
public final class UnitSketches implements Closeable {
  private final PageSketcher sketcher;
  private final UnitFiles files;
  private final String label;
  private final BandEntries entries;
  private final OutputReceiver<KV<Integer, byte[]>> out;
  private SketchFile.@Nullable Writer writer;
  private int pages;

  /** Sketches of the part with a label. */
  public UnitSketches(
      PageSketcher sketcher,
      UnitFiles files,
      String label,
      KinPlan plan,
      OutputReceiver<KV<Integer, byte[]>> out) {
    this.sketcher = sketcher;
    this.files = files;
    this.label = label;
    this.entries = new BandEntries(plan);
    this.out = out;
  }

  /** Sends the entries of a part whose sketches stand in the output already. */
  public static void send(String label, KinPlan plan, OutputReceiver<KV<Integer, byte[]>> out)
      throws IOException {
    String place = RunPlace.SKETCHES.at(label);
    if (!plan.folder().holds(place)) {
      return; // no page was long enough
    }
    BandEntries entries = new BandEntries(plan);
    try (SketchFile.Reader pages = new SketchFile.Reader(plan.folder().open(place))) {
      for (PageRecord page = pages.next(); page != null; page = pages.next()) {
        entries.add(page, PageLocation.fresh(label, pages.place()), out);
      }
    }
    entries.send(out);
  }

  /**
   * Adds the next page of the part; a page that is too short is counted only.
   *
   * @param words of the whole text
   */
  public void add(Scored scored, Document document, Words words) throws IOException {
    PageRecord page = sketcher.record(scored, document, words, pages);
    pages++;
    if (page == null) {
      return;
    }
    if (writer == null) {
      writer = new SketchFile.Writer(files.create(RunPlace.SKETCHES.at(label)));
    }
    entries.add(page, PageLocation.fresh(label, writer.add(page)), out);
  }

  @Override
  public void close() throws IOException {
    entries.send(out);
    if (writer != null) {
      writer.close();
    }
  }
}
