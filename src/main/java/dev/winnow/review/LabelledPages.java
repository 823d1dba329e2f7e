package dev.winnow.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Pages of a run that a person labelled. A label finds one page: if several pages have the same
 * text or the same place, the one with the lowest id. A page that several reviewers labelled stands
 * here once, with what they agree on.
 *
 * @param pages in the order of the labels
 * @param disputed number of pages on whose verdict reviewers differ
 * @param unmatched number of labels whose page is not in the run
 */
public record LabelledPages(List<Pair> pages, int disputed, int unmatched) {
  /** A page with its label. */
  public record Pair(ReviewRow row, ReviewLabel label) {}

  /** Collects the labelled rows of a run; rows are passed one at a time. */
  public static final class Finder implements Consumer<ReviewRow> {
    private final List<ReviewLabel> labels;
    private final Map<String, List<Integer>> places = new HashMap<>();
    private final Map<Integer, ReviewRow> found = new TreeMap<>();

    /** Makes a finder for the pages of some labels. */
    public Finder(List<ReviewLabel> labels) {
      this.labels = List.copyOf(labels);
      for (int i = 0; i < labels.size(); i++) {
        places.computeIfAbsent(place(labels.get(i).key()), p -> new ArrayList<>()).add(i);
      }
    }

    @Override
    public void accept(ReviewRow row) {
      look("i" + row.id(), row);
      look("d" + row.digest(), row);
      look("u" + row.url(), row);
      look("f" + lastName(row.file()), row);
    }

    /** The pages found. */
    public LabelledPages judged() {
      Map<String, List<ReviewLabel>> said = new LinkedHashMap<>();
      Map<String, ReviewRow> rows = new HashMap<>();
      found.forEach(
          (i, row) -> {
            said.computeIfAbsent(row.id(), id -> new ArrayList<>()).add(labels.get(i));
            rows.put(row.id(), row);
          });
      List<Pair> pairs = new ArrayList<>();
      int disputed = 0;
      for (Map.Entry<String, List<ReviewLabel>> page : said.entrySet()) {
        ReviewLabel settled = ReviewLabel.settled(page.getValue());
        boolean open = settled.verdict() == null && page.getValue().get(0).verdict() != null;
        disputed += open ? 1 : 0;
        pairs.add(new Pair(Objects.requireNonNull(rows.get(page.getKey())), settled));
      }
      return new LabelledPages(pairs, disputed, labels.size() - found.size());
    }

    private void look(String place, ReviewRow row) {
      for (int i : places.getOrDefault(place, List.of())) {
        if (agrees(labels.get(i).key(), row)) {
          Comparator<ReviewRow> lowest = Comparator.comparing(ReviewRow::id);
          found.merge(i, row, (a, b) -> lowest.compare(a, b) <= 0 ? a : b);
        }
      }
    }

    /** Key by which a label is looked up: the most specific of its names. */
    private static String place(ReviewLabel.Key key) {
      if (key.id() != null) {
        return "i" + key.id();
      }
      if (key.digest() != null) {
        return "d" + LabelReader.bare(key.digest());
      }
      return key.url() != null ? "u" + key.url() : "f" + lastName(key.file());
    }

    private static boolean agrees(ReviewLabel.Key key, ReviewRow row) {
      return (key.id() == null || key.id().equals(row.id()))
          && (key.digest() == null || LabelReader.bare(key.digest()).equals(row.digest()))
          && (key.url() == null || key.url().equals(row.url()))
          && (key.file() == null || sameFile(key.file(), row.file()));
    }

    /** Whether one path ends with the other: a run may name its input from another folder. */
    private static boolean sameFile(String one, String other) {
      String a = "/" + one;
      String b = "/" + other;
      return a.endsWith(b) || b.endsWith(a);
    }

    private static String lastName(@Nullable String file) {
      return file == null ? "" : file.substring(file.lastIndexOf('/') + 1);
    }
  }
}
