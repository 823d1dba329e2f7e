package dev.winnow.report.html;

import dev.winnow.resource.ResourceFile;
import java.util.Base64;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The fixed parts of the page: its frame, its style and its script, with the hashes of style and
 * script.
 */
final class ReportPage {
  private static final List<String> STYLES = List.of("base", "overview", "queue", "card", "print");
  // One script: later files use what earlier files define; main starts the page.
  private static final List<String> SCRIPTS =
      List.of(
          "dom",
          "index",
          "query",
          "labels",
          "exports",
          "widgets",
          "overview",
          "marks",
          "panels",
          "card",
          "queue",
          "runs",
          "dialogs",
          "main");

  private final String frame = resource("report.html");
  private final String style = joined(STYLES, ".css");
  private final String script = "(() => {\n'use strict';\n" + joined(SCRIPTS, ".js") + "})();\n";

  String frame() {
    return frame;
  }

  String style() {
    return style;
  }

  String script() {
    return script;
  }

  /**
   * Content security policy: only the script and style of this page, and shards beside it. Both
   * {@code file:} and {@code 'self'} are needed, because browsers disagree on whether a page on
   * disk has the same origin as the files beside it. Trusted types prevent any conversion of a
   * string into markup.
   */
  String policy() {
    return "default-src 'none'; script-src '"
        + sha256(script)
        + "' 'self' file:; style-src '"
        + sha256(style)
        + "'; img-src data:; base-uri 'none'; form-action 'none';"
        + " require-trusted-types-for 'script'; trusted-types winnow";
  }

  private static String joined(List<String> names, String ending) {
    StringBuilder all = new StringBuilder();
    names.forEach(name -> all.append(resource(name + ending)).append('\n'));
    return all.toString();
  }

  private static String resource(String name) {
    return ResourceFile.text(ReportPage.class, "/dev/winnow/report/" + name);
  }

  private static String sha256(String text) {
    return "sha256-" + Base64.getEncoder().encodeToString(DigestUtils.sha256(text));
  }
}
