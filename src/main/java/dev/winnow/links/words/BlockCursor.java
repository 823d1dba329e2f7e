package dev.winnow.links.words;

import dev.winnow.model.Block;
import dev.winnow.model.Document;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The blocks of a page, asked for by offsets that do not decrease. */
public final class BlockCursor {
  private final List<Block> blocks;
  private int next;

  public BlockCursor(Document document) {
    blocks = document.blocks();
  }

  /** The block around an offset, or null. */
  public @Nullable Block at(int offset) {
    while (next < blocks.size() && blocks.get(next).end() < offset) {
      next++;
    }
    boolean inside = next < blocks.size() && blocks.get(next).start() <= offset;
    return inside ? blocks.get(next) : null;
  }
}
