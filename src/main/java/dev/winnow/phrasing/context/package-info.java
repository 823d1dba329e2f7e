/**
 * Which word belongs between its neighbours: a text as symbols, and the model that reads it.
 *
 * <p>Used by {@code phrasing.spin}.
 */
@NullMarked
package dev.winnow.phrasing.context;

import org.jspecify.annotations.NullMarked;
