package dev.winnow.score;

import dev.winnow.model.Block;
import dev.winnow.model.Document;
import dev.winnow.model.Span;
import java.util.ArrayList;
import java.util.List;

/** The main content of a document as few stretches: neighbouring main blocks become one. */
final class MainText {
  private MainText() {}

  static List<Span> spans(Document document) {
    List<Span> spans = new ArrayList<>();
    int start = -1;
    int end = -1;
    for (Block block : document.blocks()) {
      if (block.main()) {
        start = start < 0 ? block.start() : start;
        end = block.end();
      } else if (start >= 0) {
        spans.add(new Span(start, end));
        start = -1;
      }
    }
    if (start >= 0) {
      spans.add(new Span(start, end));
    }
    return spans;
  }
}
