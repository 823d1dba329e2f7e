/** Makes the phrasing resource from running text. Offline: no page is scored with this code. */
@NullMarked
package dev.winnow.train.phrasing;

import org.jspecify.annotations.NullMarked;
