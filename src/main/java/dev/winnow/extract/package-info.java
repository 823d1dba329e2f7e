/**
 * Turns pages into documents: visible text with its structure. Only this package and its
 * subpackages know jsoup.
 */
@NullMarked
package dev.winnow.extract;

import org.jspecify.annotations.NullMarked;
