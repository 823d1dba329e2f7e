package dev.winnow.policy;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The rules by which findings are judged.
 *
 * @param name as the file gives it, with its version, such as {@code health-1}
 * @param digest {@code sha256:} and the hex digest of the file
 * @param scope the pages that the policy can judge
 * @param signals rules by id of a signal or name of a standard signal; a signal without a rule is
 *     shown and not counted
 * @param families groups of signals that react to one cause
 * @param verdicts in order; the first whose conditions hold gives the page's verdict
 * @param sites when a site belongs on the blocklist; null if no site does
 */
public record Policy(
    String name,
    String digest,
    PolicyScope scope,
    SortedMap<String, SignalRule> signals,
    List<SignalFamily> families,
    List<VerdictRule> verdicts,
    @Nullable SiteRule sites) {
  /** Copies the collections. */
  public Policy {
    signals = Collections.unmodifiableSortedMap(new TreeMap<>(signals));
    families = List.copyOf(families);
    verdicts = List.copyOf(verdicts);
  }

  /** Name and digest, as rows carry them. */
  public String reference() {
    return name + "@" + digest;
  }

  /** The family of a signal, or null if it belongs to no family. */
  public @Nullable SignalFamily familyOf(String signal) {
    for (SignalFamily family : families) {
      if (family.members().contains(signal)) {
        return family;
      }
    }
    return null;
  }
}
