package dev.winnow.report.html;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * Writes the files that a reviewer opens: {@code index.html}, which needs only the shards beside
 * it, its data as {@code report.json}, and {@code summary.md} for a message or a pull request.
 */
public final class ReportWriter {
  private final ReportPage page = new ReportPage();
  private final ReportJson json;
  private final PlainReport plain;
  private final String title;

  /**
   * Prepares the report of a run.
   *
   * @param sites lines of the worst sites as {@code sites/} has them, the worst first
   */
  public ReportWriter(ReportTally tally, RunFacts facts, List<String> sites) {
    json = new ReportJson(tally, facts, sites);
    plain = new PlainReport(tally, facts, json.rows());
    String name = facts.details().get("name");
    title = name == null ? "Winnow report" : name + " · Winnow report";
  }

  /** Writes all three files. */
  public void write(ShardOutput output) throws IOException {
    try (OutputStream out = output.create("index.html")) {
      html(out);
    }
    try (OutputStream out = output.create("report.json")) {
      json(out);
    }
    try (OutputStream out = output.create("summary.md")) {
      out.write(plain.markdown().getBytes(UTF_8));
    }
  }

  /** Writes the page; leaves the stream open. */
  public void html(OutputStream out) throws IOException {
    String frame = page.frame();
    int from = 0;
    // One pass over the frame: data that looks like a placeholder is not replaced.
    for (int at = frame.indexOf("{{"); at >= 0; at = frame.indexOf("{{", from)) {
      out.write(frame.substring(from, at).getBytes(UTF_8));
      int end = frame.indexOf("}}", at);
      fill(frame.substring(at + 2, end), out);
      from = end + 2;
    }
    out.write(frame.substring(from).getBytes(UTF_8));
    out.flush();
  }

  /** Writes the report as JSON; leaves the stream open. */
  public void json(OutputStream out) throws IOException {
    try (JsonGenerator generator = new JsonFactory().createGenerator(new Open(out))) {
      json.whole(generator);
    }
  }

  private void fill(String placeholder, OutputStream out) throws IOException {
    switch (placeholder) {
      case "title" -> out.write(SafeText.html(title).getBytes(UTF_8));
      case "policy" -> out.write(page.policy().getBytes(UTF_8));
      case "style" -> out.write(page.style().getBytes(UTF_8));
      case "script" -> out.write(page.script().getBytes(UTF_8));
      case "plain" -> out.write(plain.html().getBytes(UTF_8));
      case "summary" -> out.write(json.inlined().getBytes(UTF_8));
      case "index" -> index(out);
      default -> throw new IllegalStateException("report.html asks for " + placeholder);
    }
  }

  private void index(OutputStream out) throws IOException {
    try (JsonGenerator generator =
        new JsonFactory().createGenerator(PackedJson.into(new Open(out), "", ""))) {
      json.index(generator);
    }
  }

  /** Prevents the writer of one part from closing the whole. */
  private static final class Open extends FilterOutputStream {
    Open(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
      out.flush();
    }
  }
}
