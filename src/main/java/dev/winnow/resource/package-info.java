/** Resources of the class path, read once and checked. */
@NullMarked
package dev.winnow.resource;

import org.jspecify.annotations.NullMarked;
