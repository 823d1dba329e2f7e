package dev.winnow.model;

import org.jspecify.annotations.Nullable;

/**
 * Identifies the page that a document or a row belongs to.
 *
 * @param id see {@link Page#id}
 * @param host host of the URL, lower case
 * @param site registrable domain of the URL
 * @param fetched when it was fetched, in ISO 8601
 */
public record PageRef(
    String id,
    @Nullable String url,
    @Nullable String host,
    @Nullable String site,
    @Nullable String fetched,
    Origin origin) {}
