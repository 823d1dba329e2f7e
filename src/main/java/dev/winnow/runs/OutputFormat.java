package dev.winnow.runs;

import dev.winnow.naming.EnumWords;
import dev.winnow.naming.NearestName;
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

  /** Format names separated by commas. */
  public static String words(EnumSet<OutputFormat> formats) {
    return formats.stream().map(EnumWords::of).collect(Collectors.joining(","));
  }

  /** The requested formats; JSON lines by default. */
  public static EnumSet<OutputFormat> of(@Nullable List<String> names) throws UsageException {
    EnumSet<OutputFormat> formats = EnumSet.noneOf(OutputFormat.class);
    for (String name : names == null ? List.of("jsonl") : names) {
      OutputFormat format = EnumWords.find(OutputFormat.class, name);
      if (format == null) {
        throw new UsageException(
            String.format(
                Locale.ROOT,
                "--formats: %s is no format; the nearest is %s",
                name,
                NearestName.to(name, EnumWords.all(OutputFormat.class))));
      }
      formats.add(format);
    }
    return formats;
  }
}
