/** Every signal, listed by hand. A signal is a folder: it measures, and the policy judges. */
@NullMarked
package dev.winnow.signals;

import org.jspecify.annotations.NullMarked;
