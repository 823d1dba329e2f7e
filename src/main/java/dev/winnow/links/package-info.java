/** Links read as commerce: affiliate networks, cloaked redirects, calls to action. */
@NullMarked
package dev.winnow.links;

import org.jspecify.annotations.NullMarked;
