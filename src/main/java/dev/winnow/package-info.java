/**
 * Winnow: finds keyword stuffing, repeated affiliate links and spun text in crawled pages, and says
 * why.
 *
 * <p>The packages are the flow:
 *
 * <pre>
 * read -> extract -> text -> links, phrasing -> signals -> score -> report
 * </pre>
 *
 * <p>They hand records of {@code model} to each other and do not know one another; {@code line}
 * alone knows their order, and {@code beam} runs it. {@code policy} is the judgement as data,
 * {@code web} reads URLs, {@code review} reads finished runs, {@code cli} is commands and exit
 * codes.
 */
@NullMarked
package dev.winnow;

import org.jspecify.annotations.NullMarked;
