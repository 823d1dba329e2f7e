package dev.winnow.read;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.winnow.model.Origin;
import dev.winnow.model.Page;
import dev.winnow.model.Rejected;
import dev.winnow.model.SkipReason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Keeps what a reader tells, and one line for each record in the order of the file. */
final class Told implements PageSink {
  final List<Page> pages = new ArrayList<>();
  final List<SkipReason> skips = new ArrayList<>();
  final List<Rejected> rejects = new ArrayList<>();
  final List<String> lines = new ArrayList<>();

  static Told by(InputFile file) {
    return by(file, ReadOptions.defaults());
  }

  static Told by(InputFile file, ReadOptions options) {
    Told told = new Told();
    try {
      Formats.read(file, options, told);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return told;
  }

  static Told by(String name, byte[] bytes) {
    return by(MemoryFile.of(name, bytes));
  }

  static Told by(String name, String text) {
    return by(name, text.getBytes(UTF_8));
  }

  /** The bodies of the pages as text. */
  List<String> bodies() {
    return pages.stream().map(page -> new String(page.body(), UTF_8)).toList();
  }

  List<Rejected.Code> codes() {
    return rejects.stream().map(Rejected::code).toList();
  }

  /** The lines of the records that are no reject. */
  List<String> sound() {
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
