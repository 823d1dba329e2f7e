package dev.winnow.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.beam.job.ScoreJob;
import dev.winnow.cli.terminal.TerminalStyle;
import dev.winnow.model.Rejected.Code;
import dev.winnow.naming.EnumWords;
import dev.winnow.report.StoredRows;
import java.io.IOException;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says why a run read nothing: the first reject of each code, with a hint. Such a run had the wrong
 * input or the wrong names of fields, and a schedule must see it.
 */
final class RejectHints {
  private static final int MOST_PARTS =
      100; // of rejects; the first ones show every code that counts

  private static final String DAMAGED = "fetch the file again; it is cut or damaged";
  private static final String FIELDS = "name the fields, such as --map text=body,url=link";
  private static final Map<Code, String> HINTS =
      new EnumMap<>(
          Map.of(
              Code.FILE_UNREADABLE,
              "check the path, the permissions and the encoding of file names",
              Code.FILE_EMPTY,
              "check whether the download or the crawl was complete",
              Code.FORMAT_UNKNOWN,
              "name the files by their format, such as .warc.gz or .jsonl",
              Code.COMPRESSION_BROKEN,
              DAMAGED,
              Code.WARC_MALFORMED,
              "check whether the file is a WARC or ARC file",
              Code.JSON_MALFORMED,
              "check whether the file holds one JSON object a line",
              Code.JSON_FIELD_MISSING,
              FIELDS,
              Code.PARQUET_MALFORMED,
              DAMAGED,
              Code.PARQUET_FIELD_MISSING,
              FIELDS,
              Code.NOT_TEXT,
              "check whether the files are pages"));

  private final CommandConsole console;

  RejectHints(CommandConsole console) {
    this.console = console;
  }

  /** Prints what the rejects of a run say. */
  void print(ScoreJob job) throws IOException {
    console.err().println("winnow: not one record could be read");
    Set<String> told = new HashSet<>();
    for (String part : job.rejectParts().stream().limit(MOST_PARTS).toList()) {
      try (StoredRows rows = new StoredRows(part, job.open(part))) {
        for (JsonNode row = rows.next(); row != null; row = rows.next()) {
          String code = row.path("code").asText();
          if (told.add(code)) {
            print(row, code);
          }
        }
      }
    }
  }

  private void print(JsonNode row, String code) {
    String hint = hint(code);
    console
        .err()
        .printf(
            Locale.ROOT,
            "  %s: %s: %s%s%n",
            code,
            TerminalStyle.tame(row.path("file").asText()),
            TerminalStyle.tame(row.path("message").asText()),
            hint == null ? "" : "\n    hint: " + hint);
  }

  /** What to do about a code, or null; a code of another version has no hint. */
  static @Nullable String hint(String code) {
    Code known = EnumWords.find(Code.class, code);
    return known == null ? null : HINTS.get(known);
  }
}
