package dev.winnow.policy;

import java.util.List;

/**
 * Signals that react to the same cause: only the member with the most points counts, and the others
 * are shown.
 *
 * @param members ids
 * @param why the reason why they belong together
 */
public record SignalFamily(String name, List<String> members, String why) {
  /** Copies the members. */
  public SignalFamily {
    members = List.copyOf(members);
  }
}
