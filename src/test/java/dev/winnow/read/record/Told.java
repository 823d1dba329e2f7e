package dev.winnow.read.record;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.winnow.model.Origin;
import dev.winnow.model.Page;
import dev.winnow.model.Rejected;
import dev.winnow.model.SkipReason;
import dev.winnow.read.CrawlFiles;
import dev.winnow.read.store.InputFile;
import dev.winnow.read.store.MemoryFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Keeps what a reader tells, and one line for each record in the order of the file. */
public final class Told implements PageSink {
  public final List<Page> pages = new ArrayList<>();
  public final List<SkipReason> skips = new ArrayList<>();
  public final List<Rejected> rejects = new ArrayList<>();
  public final List<String> lines = new ArrayList<>();

  public static Told by(InputFile file) {
    return by(file, ReadOptions.defaults());
  }

  public static Told by(InputFile file, ReadOptions options) {
    Told told = new Told();
    try {
      CrawlFiles.read(file, options, told);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return told;
  }

  public static Told by(String name, byte[] bytes) {
    return by(MemoryFile.of(name, bytes));
  }

  public static Told by(String name, String text) {
    return by(name, text.getBytes(UTF_8));
  }

  /** The bodies of the pages as text. */
  public List<String> bodies() {
    return pages.stream().map(page -> new String(page.body(), UTF_8)).toList();
  }

  public List<Rejected.Code> codes() {
    return rejects.stream().map(Rejected::code).toList();
  }

  /** The lines of the records that are no reject. */
  public List<String> sound() {
    return lines.stream().filter(line -> !line.startsWith("rejected")).toList();
  }

  @Override
  public void page(Page page) {
    pages.add(page);
    lines.add("page " + page.origin() + ' ' + page.id() + ' ' + page.body().length);
  }

  @Override
  public void skipped(Origin origin, SkipReason reason) {
    skips.add(reason);
    lines.add("skipped " + origin + ' ' + reason);
  }

  @Override
  public void rejected(Rejected rejected) {
    rejects.add(rejected);
    lines.add("rejected " + rejected.origin() + ' ' + rejected.code());
  }
}
