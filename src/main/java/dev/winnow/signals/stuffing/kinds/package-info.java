/** kinds */
@NullMarked
package dev.winnow.signals.stuffing.kinds;

import org.jspecify.annotations.NullMarked;
