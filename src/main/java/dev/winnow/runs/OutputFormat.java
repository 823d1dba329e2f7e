package dev.winnow.runs;

import dev.winnow.policy.NearestName;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The formats in which a run writes its rows. */
public enum OutputFormat {
  JSONL,
  PARQUET,
  DOLMA,
  /** The documents of Dolma of the pages that stay. */
  KEPT;

  /** Whether any of some formats has one file for each input file. */
  public static boolean byInput(Set<OutputFormat> formats) {
    return formats.contains(DOLMA) || formats.contains(KEPT);
  }

  /** Reads format names separated by commas. */
  public static String words(EnumSet<OutputFormat> formats) {
    return formats.stream()
        .map(format -> format.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(","));
  }

  /** The requested formats; JSON lines by default. */
  public static EnumSet<OutputFormat> of(@Nullable List<String> names) throws UsageException {
    EnumSet<OutputFormat> formats = EnumSet.noneOf(OutputFormat.class);
    List<String> known = new ArrayList<>();
    for (OutputFormat format : values()) {
      known.add(format.name().toLowerCase(Locale.ROOT));
    }
    for (String name : names == null ? List.of("jsonl") : names) {
      if (!known.contains(name)) {
        throw new UsageException(
            String.format(
                Locale.ROOT,
                "--formats: %s is no format; the nearest is %s",
                name,
                NearestName.to(name, known)));
      }
      formats.add(valueOf(name.toUpperCase(Locale.ROOT)));
    }
    return formats;
  }
}
