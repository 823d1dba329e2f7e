package dev.winnow.review;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Short ways to make rows and labels. */
final class ReviewRows {
  private ReviewRows() {}

  static ReviewRow row(String id, double quality, String verdict, String... flags) {
    return new ReviewRow(
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

  static ReviewRow with(ReviewRow row, Map<String, Double> values) {
    TreeMap<String, ReviewRow.Measure> signals = new TreeMap<>();
    values.forEach((id, value) -> signals.put(id, new ReviewRow.Measure(value, value)));
    return new ReviewRow(
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

  static ReviewLabel label(String id, String verdict, String... flags) {
    TreeMap<String, Boolean> right = new TreeMap<>();
    for (String flag : flags) {
      right.put(flag, true);
    }
    return new ReviewLabel(
        new ReviewLabel.Key(id, null, null, null), verdict, right, true, null, 1);
  }

  static LabelledPages judged(List<ReviewRow> rows, List<ReviewLabel> labels) {
    LabelledPages.Finder finder = new LabelledPages.Finder(labels);
    rows.forEach(finder);
    return finder.judged();
  }

  static String digest(String id) {
    return Integer.toHexString(id.hashCode()).repeat(8);
  }
}
