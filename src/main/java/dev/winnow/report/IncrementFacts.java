package dev.winnow.report;

import java.io.Serializable;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How an incremental run joins those before it.
 *
 * @param previous id of the run before, or null
 * @param files by what became of them, such as {@code new} and {@code unchanged}
 * @param supersedes files whose rows in an earlier run no longer count, by run
 */
public record IncrementFacts(
    @Nullable String previous, TreeMap<String, Long> files, TreeMap<String, Long> supersedes)
    implements Serializable {}
