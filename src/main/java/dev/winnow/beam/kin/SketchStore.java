package dev.winnow.beam.kin;

import dev.winnow.beam.kin.KinPlan.StoredSketches;
import dev.winnow.beam.store.RunPlace;
import dev.winnow.corpus.PageRecord;
import dev.winnow.corpus.SketchFile;
import dev.winnow.corpus.tuples.PageLocation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SeekableByteChannel;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Reads stored pages by their locations. Keeps some files open and some pages in memory, since a
 * page that meets one other often meets several.
 */
final class SketchStore implements AutoCloseable {
  private static final int OPEN_FILES = 64;
  private static final int KEPT_PAGES = 1_000; // some 3 MB

  private final KinPlan plan;
  private final LastUsed<String, SeekableByteChannel> files =
      new LastUsed<>(OPEN_FILES, SketchStore::close);
  private final LastUsed<Long, PageRecord> pages = new LastUsed<>(KEPT_PAGES, page -> {});

  SketchStore(KinPlan plan) {
    this.plan = plan;
  }

  /** The page at a location. */
  PageRecord read(long location) throws IOException {
    PageRecord page = pages.get(location);
    if (page == null) {
      page = SketchFile.read(file(location), PageLocation.place(location));
      pages.put(location, page);
    }
    return page;
  }

  private SeekableByteChannel file(long location) throws IOException {
    StoredSketches place =
        PageLocation.isEarlier(location)
            ? plan.earlier().get(PageLocation.file(location))
            : new StoredSketches(plan.folder(), "", PageLocation.label(location));
    String name = place.run() + '/' + place.label();
    SeekableByteChannel file = files.get(name);
    if (file == null) {
      file = seekable(place);
      files.put(name, file);
    }
    return file;
  }

  private static SeekableByteChannel seekable(StoredSketches place) throws IOException {
    ReadableByteChannel channel = place.folder().channel(RunPlace.SKETCHES.at(place.label()));
    if (channel instanceof SeekableByteChannel seekable) {
      return seekable;
    }
    channel.close();
    throw new IOException(
        place.folder().path()
            + " is on a file system that reads from the start only;"
            + " add --skipCorpus");
  }

  private static void close(SeekableByteChannel file) {
    try {
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    files.values().forEach(SketchStore::close);
    files.clear();
    pages.clear();
  }

  /** A map that forgets what was used least lately. */
  private static final class LastUsed<K, V> extends LinkedHashMap<K, V> {
    private static final long serialVersionUID = 1L;

    private final int most;
    private final transient Consumer<V> forget;

    LastUsed(int most, Consumer<V> forget) {
      super(16, 0.75f, true);
      this.most = most;
      this.forget = forget;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
      if (size() > most) {
        forget.accept(eldest.getValue());
        return true;
      }
      return false;
    }
  }
}
