/** page */
@NullMarked
package dev.winnow.signals.stuffing.page;

import org.jspecify.annotations.NullMarked;
