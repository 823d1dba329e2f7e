package dev.winnow.samples;

import dev.winnow.model.Origin;
import dev.winnow.model.Page;
import dev.winnow.model.Rejected;
import dev.winnow.model.SkipReason;
import dev.winnow.read.CrawlFiles;
import dev.winnow.read.record.PageSink;
import dev.winnow.read.record.ReadOptions;
import dev.winnow.read.store.LocalFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the reader finds in files.
 *
 * @param pages in the order of reading
 * @param rejects names of their codes
 */
record ReadRecords(List<Page> pages, List<String> rejects) implements PageSink {

  /** All records of a file, or of all files below a folder. */
  static ReadRecords of(Path place) throws IOException {
    ReadRecords records = new ReadRecords(new ArrayList<>(), new ArrayList<>());
    try (Stream<Path> files = Files.walk(place)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        CrawlFiles.read(LocalFile.of(file), ReadOptions.defaults(), records);
      }
    }
    return records;
  }

  @Override
  public void page(Page page) {
    pages.add(page);
  }

  @Override
  public void skipped(Origin origin, SkipReason reason) {}

  @Override
  public void rejected(Rejected rejected) {
    rejects.add(rejected.code().name());
  }
}
