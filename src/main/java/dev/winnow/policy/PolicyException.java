package dev.winnow.policy;

/** A policy file that says something it cannot mean; the message names the place and the cure. */
public final class PolicyException extends Exception {
  private static final long serialVersionUID = 1L;

  PolicyException(String message) {
    super(message);
  }
}
