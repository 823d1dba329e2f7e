package dev.winnow.model;

import org.jspecify.annotations.Nullable;

/**
 * One crawled page as it was read, before anything is understood.
 *
 * @param id stable across runs: the record's own id where it has one, else a digest of its place
 * @param url where the page was fetched
 * @param fetched when, in ISO 8601
 * @param title a title given beside the body, as JSONL rows have
 * @param body the bytes; callers do not change them
 * @param charset the label that came with the transport, unchecked
 */
@SuppressWarnings("ArrayRecordComponent") // copied for nobody: a page is read once and dropped
public record Page(
    String id,
    @Nullable String url,
    @Nullable String fetched,
    @Nullable String title,
    Media media,
    byte[] body,
    @Nullable String charset,
    Origin origin) {}
