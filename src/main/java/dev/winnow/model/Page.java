package dev.winnow.model;

import org.jspecify.annotations.Nullable;

/**
 * One crawled page as it was read, before any analysis.
 *
 * @param id stable across runs: the record's own id if it has one, else a digest of its position
 * @param url where the page was fetched
 * @param fetched when, in ISO 8601
 * @param title a title given beside the body, as in JSONL rows
 * @param media the form of the body
 * @param body the bytes; callers must not change them
 * @param charset the label that the transport gave, not verified
 * @param origin the position in the crawl
 */
@SuppressWarnings("ArrayRecordComponent") // no copy: a page is read once and then released
public record Page(
    String id,
    @Nullable String url,
    @Nullable String fetched,
    @Nullable String title,
    Media media,
    byte[] body,
    @Nullable String charset,
    Origin origin) {}
