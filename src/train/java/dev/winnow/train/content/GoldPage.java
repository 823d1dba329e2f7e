package dev.winnow.train.content;

import dev.winnow.extract.ContentReading;
import java.util.List;

/**
 * A page with the text that people marked as its main content.
 *
 * @param set name of the collection
 * @param key name of the page, by which it falls into a part of the collection
 * @param html the stored page
 * @param plain words that the parser alone gives
 * @param gold words of the main text
 * @param open words that count neither way, such as bylines where the collection marks them apart
 */
@SuppressWarnings("ArrayRecordComponent") // read by the measurements alone
record GoldPage(
    String set,
    String key,
    byte[] html,
    ContentReading reading,
    List<String> plain,
    List<String> gold,
    List<String> open) {}
