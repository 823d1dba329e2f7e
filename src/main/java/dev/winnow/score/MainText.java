package dev.winnow.score;

import dev.winnow.model.Block;
import dev.winnow.model.Document;
import dev.winnow.model.Span;
import java.util.ArrayList;
import java.util.List;

/** Merges adjacent blocks of main content into ranges of the text. */
public final class MainText {
  private MainText() {}

  /** The ranges of the main content, in order. */
  public static List<Span> spans(Document document) {
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
