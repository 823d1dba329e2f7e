/** The field's standard document signals, under their published names. */
@NullMarked
package dev.winnow.signals.corpus;

import org.jspecify.annotations.NullMarked;
