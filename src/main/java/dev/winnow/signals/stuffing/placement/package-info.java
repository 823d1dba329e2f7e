/** placement */
@NullMarked
package dev.winnow.signals.stuffing.placement;

import org.jspecify.annotations.NullMarked;
