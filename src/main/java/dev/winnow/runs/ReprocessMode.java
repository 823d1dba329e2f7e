package dev.winnow.runs;

import dev.winnow.naming.EnumWords;
import dev.winnow.naming.NearestName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which files an incremental run processes again, in addition to new and changed ones. */
public enum ReprocessMode {
  NONE,
  /** Files whose rows another policy, model or version made. */
  CHANGED_POLICY,
  /** Files that hold rejected records. */
  FAILED,
  ALL;

  /** Reads the mode from a flag; without a flag, no file is processed again. */
  public static ReprocessMode of(@Nullable String word) throws UsageException {
    if (word == null) {
      return NONE;
    }
    ReprocessMode mode = EnumWords.find(ReprocessMode.class, word);
    if (mode == null || mode == NONE) {
      List<String> known = new ArrayList<>(EnumWords.all(ReprocessMode.class));
      known.remove(EnumWords.of(NONE));
      throw new UsageException(
          String.format(
              Locale.ROOT,
              "--reprocess: no mode %s; the nearest is %s",
              word,
              NearestName.to(word, known)));
    }
    return mode;
  }
}
