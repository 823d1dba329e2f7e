/**
 * What a signal is.
 *
 * <p>Used by {@code beam.job}, {@code cli}, {@code line}, {@code signals}, {@code
 * signals.affiliate}, {@code signals.content}, {@code signals.corpus}, {@code signals.spun}, {@code
 * signals.stuffing}.
 */
@NullMarked
package dev.winnow.signals.api;

import org.jspecify.annotations.NullMarked;
