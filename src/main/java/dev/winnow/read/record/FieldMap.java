package dev.winnow.read.record;

import dev.winnow.naming.EnumWords;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where the parts of a page stand in a JSON or Parquet row.
 *
 * <p>Paths are dotted ({@code metadata.url}); of several candidates the first that is present
 * counts.
 *
 * @param paths candidates of each field, best first
 */
public record FieldMap(Map<Field, List<String>> paths) {

  /** A part of a page. */
  public enum Field {
    HTML,
    TEXT,
    URL,
    ID,
    TITLE,
    FETCHED
  }

  private static final Set<String> DATES = Set.of("timestamp", "date"); // as corpora call it

  // C4, FineWeb, datatrove and Dolma say text; RedPajama says raw_content and date_download, and
  // keeps the address in meta in its first version.
  private static final FieldMap STANDARD =
      new FieldMap(
          Map.of(
              Field.HTML, List.of("html", "raw_html"),
              Field.TEXT, List.of("text", "raw_content"),
              Field.URL, List.of("url", "metadata.url", "meta.url"),
              Field.ID, List.of("id", "metadata.id"),
              Field.TITLE, List.of("title", "metadata.title"),
              Field.FETCHED,
                  List.of(
                      "fetched",
                      "timestamp",
                      "date",
                      "date_download",
                      "metadata.fetched",
                      "metadata.timestamp",
                      "metadata.date",
                      "meta.timestamp")));

  public FieldMap {
    paths = Map.copyOf(paths);
  }

  /** The names that public corpora use. */
  public static FieldMap standard() {
    return STANDARD;
  }

  /**
   * The standard names with some replaced.
   *
   * @param spec such as {@code text=body,url=link}; empty for none
   * @throws IllegalArgumentException with one line for the user
   */
  public static FieldMap parse(String spec) {
    Map<Field, List<String>> paths = new EnumMap<>(STANDARD.paths);
    Set<Field> named = EnumSet.noneOf(Field.class);
    for (String part : spec.split(",", -1)) {
      if (part.isBlank() && spec.isBlank()) {
        continue;
      }
      int equals = part.indexOf('=');
      String path = equals < 0 ? "" : part.substring(equals + 1).strip();
      if (path.isEmpty() || Arrays.asList(path.split("\\.", -1)).contains("")) {
        throw wrong(part.strip(), "is not FIELD=NAME, such as text=body or url=metadata.link");
      }
      Field field = field(part.substring(0, equals).strip());
      if (!named.add(field)) {
        throw wrong(EnumWords.of(field), "is named twice");
      }
      paths.put(field, List.of(path));
    }
    return new FieldMap(paths);
  }

  /** The candidates of a field, best first. */
  public List<String> of(Field field) {
    return paths.getOrDefault(field, List.of());
  }

  /** Every path that may hold a part of a page. */
  public Set<String> all() {
    return paths.values().stream().flatMap(List::stream).collect(Collectors.toUnmodifiableSet());
  }

  private static Field field(String label) {
    String known = DATES.contains(label) ? EnumWords.of(Field.FETCHED) : label;
    Field field = EnumWords.find(Field.class, known);
    if (field == null) {
      throw wrong(label, "is no field; known: " + labels());
    }
    return field;
  }

  private static IllegalArgumentException wrong(String part, String why) {
    return new IllegalArgumentException("--map: '" + part + "' " + why);
  }

  private static String labels() {
    return String.join(" ", EnumWords.all(Field.class));
  }
}
