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
    this(document.blocks());
  }

  private BlockCursor(List<Block> blocks) {
    this.blocks = blocks;
  }

  /** Another cursor over the same blocks. */
  public BlockCursor fromStart() {
    return new BlockCursor(blocks);
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
