package dev.winnow.links.paid;

import org.jspecify.annotations.Nullable;

/**
 * A sign that a target pays, or does not.
 *
 * @param id row of {@code signs.tsv}
 * @param detail what was seen, such as the parameter; null if the id says it all
 */
public record PaidSign(String id, @Nullable String detail) {}
