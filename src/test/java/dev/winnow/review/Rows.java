package dev.winnow.review;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Short ways to make rows and labels. */
final class Rows {
  private Rows() {}

  static Row row(String id, double quality, String verdict, String... flags) {
    return new Row(
        id,
        "https://" + id + ".example/",
        id + ".example",
        "in/" + id + ".html",
        digest(id),
        quality,
        verdict,
        List.of(flags),
        new TreeMap<>(),
        "p@1",
        "0.1.0");
  }

  static Row with(Row row, Map<String, Double> values) {
    TreeMap<String, Row.Measure> signals = new TreeMap<>();
    values.forEach((id, value) -> signals.put(id, new Row.Measure(value, value)));
    return new Row(
        row.id(),
        row.url(),
        row.site(),
        row.file(),
        row.digest(),
        row.quality(),
        row.verdict(),
        row.flags(),
        signals,
        row.policy(),
        row.winnow());
  }

  static Label label(String id, String verdict, String... flags) {
    TreeMap<String, Boolean> right = new TreeMap<>();
    for (String flag : flags) {
      right.put(flag, true);
    }
    return new Label(new Label.Key(id, null, null, null), verdict, right, true, 1);
  }

  static Judged judged(List<Row> rows, List<Label> labels) {
    Judged.Finder finder = new Judged.Finder(labels);
    rows.forEach(finder);
    return finder.judged();
  }

  static String digest(String id) {
    return Integer.toHexString(id.hashCode()).repeat(8);
  }
}
