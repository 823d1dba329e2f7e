package dev.winnow.policy;

/** Thrown if a policy file is invalid; the message names the place and what is allowed there. */
public final class PolicyException extends Exception {
  private static final long serialVersionUID = 1L;

  PolicyException(String message) {
    super(message);
  }
}
