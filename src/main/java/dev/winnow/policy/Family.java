package dev.winnow.policy;

import java.util.List;

/**
 * Signals that one cause trips together: only the worst member pays, the others are shown.
 *
 * @param members ids
 */
public record Family(String name, List<String> members, String why) {
  /** Copies the members. */
  public Family {
    members = List.copyOf(members);
  }
}
