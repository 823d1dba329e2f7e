/**
 * Words that were put in the place of others: suspects, features of the page, notes for a person.
 *
 * <p>Used by {@code corpus}, {@code phrasing}.
 */
@NullMarked
package dev.winnow.phrasing.spin;

import org.jspecify.annotations.NullMarked;
