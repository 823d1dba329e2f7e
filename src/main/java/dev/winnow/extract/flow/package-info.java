/**
 * One walk over the parsed page collects text, passages, links and metadata.
 *
 * <p>Used by {@code extract}, {@code extract.content}, {@code extract.source}.
 */
@NullMarked
package dev.winnow.extract.flow;

import org.jspecify.annotations.NullMarked;
