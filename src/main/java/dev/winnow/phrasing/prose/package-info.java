/**
 * Which words of a page its author wrote: no menus, no cited works.
 *
 * <p>Used by {@code phrasing}.
 */
@NullMarked
package dev.winnow.phrasing.prose;

import org.jspecify.annotations.NullMarked;
