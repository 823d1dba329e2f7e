package dev.winnow.samples;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;

/** Writes pages as crawl archives, each record a gzip member of its own. */
final class ArchiveWriter {
  private ArchiveWriter() {}

  /** A WARC file: what the servers answered. */
  static void writeResponses(Path file, List<SamplePage> pages) throws IOException {
    try (WarcWriter warc = open(file)) {
      warc.write(head(file));
      for (SamplePage page : pages) {
        warc.write(response(page));
      }
    }
  }

  /** A WET file: the text of each page, as a crawl's own extraction left it. */
  static void writeTexts(Path file, List<SamplePage> pages) throws IOException {
    try (WarcWriter warc = open(file)) {
      warc.write(head(file));
      for (SamplePage page : pages) {
        warc.write(text(page));
      }
    }
  }

  private static WarcWriter open(Path file) throws IOException {
    return new WarcWriter(Channels.newChannel(Files.newOutputStream(file)), WarcCompression.GZIP);
  }

  private static WarcRecord head(Path file) {
    String name = String.valueOf(file.getFileName());
    return new Warcinfo.Builder()
        .recordId(SamplePage.id(name))
        .date(SamplePage.FETCHED)
        .filename(name)
        .fields(Map.of("description", List.of("sample pages of Winnow")))
        .build();
  }

  private static WarcRecord response(SamplePage page) throws IOException {
    String media = page.isHtml() ? "text/html; charset=utf-8" : "text/plain; charset=utf-8";
    HttpResponse answer =
        new HttpResponse.Builder(page.status(), page.status() == 200 ? "OK" : "Not Found")
            .body(MediaType.parse(media), page.body())
            .build();
    return new WarcResponse.Builder(page.url())
        .recordId(page.id())
        .date(SamplePage.FETCHED)
        .body(answer)
        .build();
  }

  private static WarcRecord text(SamplePage page) {
    return new WarcConversion.Builder()
        .recordId(page.id())
        .date(SamplePage.FETCHED)
        .setHeader("WARC-Target-URI", page.url())
        .body(MediaType.parse("text/plain"), page.body())
        .build();
  }
}
