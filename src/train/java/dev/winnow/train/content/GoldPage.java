package dev.winnow.train.content;

import dev.winnow.extract.ContentReading;
import dev.winnow.model.Block;
import dev.winnow.model.Document;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page with the text that people marked as its main content.
 *
 * @param set name of the collection
 * @param type of page, as the collection calls it; the collection's own name if it has no types
 * @param source by which the page falls into a part of the collection: its site if that is known
 * @param html the stored page
 * @param words of each block of the reading
 * @param gold words of the main text
 * @param title that people gave the page, or null if the collection has none
 */
@SuppressWarnings("ArrayRecordComponent") // read by the measurements alone
record GoldPage(
    String set,
    String type,
    String source,
    byte[] html,
    ContentReading reading,
    List<List<String>> words,
    List<String> gold,
    @Nullable String title,
    GoldLabels labels) {

  /**
   * Finds the marked text in a page.
   *
   * @param open words that count neither way, such as bylines if the collection marks them apart
   */
  static GoldPage of(
      String set,
      String type,
      String source,
      byte[] html,
      ContentReading reading,
      List<String> gold,
      List<String> open,
      @Nullable String title) {
    List<List<String>> words = words(reading.document());
    GoldLabels labels = GoldLabels.of(words, gold, open);
    return new GoldPage(set, type, source, html, reading, words, gold, title, labels);
  }

  private static List<List<String>> words(Document document) {
    return document.blocks().stream()
        .map((Block block) -> WordAgreement.words(document.text(block)))
        .toList();
  }

  /** The words of some of the blocks. */
  List<String> words(boolean[] chosen) {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < chosen.length; i++) {
      if (chosen[i]) {
        all.addAll(words.get(i));
      }
    }
    return all;
  }

  /** Part of the collection that this page is in, always the same for a source. */
  int part(int parts) {
    return ((source.hashCode() * 0x9E3779B9) >>> 8) % parts; // mixed bits
  }
}
