package dev.winnow.runs;

import dev.winnow.policy.NearestName;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which files an incremental run does again, beside those that are new or changed. */
public enum ReprocessMode {
  NONE,
  /** Those whose rows another policy, model or version made. */
  CHANGED_POLICY,
  /** Those that hold records which were rejected. */
  FAILED,
  ALL;

  /** The mode that a flag names; none without a flag. */
  public static ReprocessMode of(@Nullable String word) throws UsageException {
    if (word == null) {
      return NONE;
    }
    List<String> known = List.of("changed-policy", "failed", "all");
    if (!known.contains(word)) {
      throw new UsageException(
          String.format(
              Locale.ROOT,
              "--reprocess: no mode %s; the nearest is %s",
              word,
              NearestName.to(word, known)));
    }
    return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
