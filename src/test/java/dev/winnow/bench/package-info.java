/** The benchmark: whole runs against a floor, single steps, growth, workers and start-up. */
@NullMarked
package dev.winnow.bench;

import org.jspecify.annotations.NullMarked;
