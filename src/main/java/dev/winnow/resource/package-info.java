/** Loads resources from the class path and checks them. */
@NullMarked
package dev.winnow.resource;

import org.jspecify.annotations.NullMarked;
