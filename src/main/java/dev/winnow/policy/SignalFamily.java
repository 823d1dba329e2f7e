package dev.winnow.policy;

import java.util.List;

/**
 * Signals that one cause trips together: only the worst member pays, the others are shown.
 *
 * @param members ids
 */
public record SignalFamily(String name, List<String> members, String why) {
  /** Copies the members. */
  public SignalFamily {
    members = List.copyOf(members);
  }
}
