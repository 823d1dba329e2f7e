package dev.winnow.cli;

import dev.winnow.extract.source.SourceMap;
import dev.winnow.extract.source.SourceMap.Position;
import dev.winnow.model.Document;
import dev.winnow.model.Unseen;
import dev.winnow.model.result.Evidence;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Places of evidence in the HTML source, as {@code line:column@offset}. */
final class SourcePlaces {
  private final SourceMap map;
  private final Document document;

  SourcePlaces(SourceMap map, Document document) {
    this.map = map;
    this.document = document;
  }

  /**
   * The place at which the evidence begins, or a dash if it has no place in the source.
   *
   * @param evidence with offsets in code points, as in a score
   */
  String of(Evidence evidence) {
    int start = document.text().offsetByCodePoints(0, evidence.start());
    Position position = evidence.start() < evidence.end() ? map.at(start) : unseen(evidence, start);
    return position == null
        ? "-"
        : String.format(
            Locale.ROOT, "%d:%d@%d", position.line(), position.column(), position.offset());
  }

  /** Evidence of hidden words has length 0; its quote identifies the words. */
  private @Nullable Position unseen(Evidence evidence, int start) {
    String words = evidence.facts().getOrDefault("words", "");
    for (int i = 0; i < document.unseen().size(); i++) {
      Unseen unseen = document.unseen().get(i);
      if (unseen.position() == start && unseen.words().startsWith(words)) {
        return map.ofUnseen(i);
      }
    }
    return null;
  }
}
