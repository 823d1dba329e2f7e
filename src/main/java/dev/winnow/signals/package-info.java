/** What is measured on a page: one pure file a signal. */
@NullMarked
package dev.winnow.signals;

import org.jspecify.annotations.NullMarked;
