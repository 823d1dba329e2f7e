package dev.winnow.extract.content;

import dev.winnow.extract.flow.BlockNode;
import dev.winnow.extract.flow.MarkupHints;
import dev.winnow.extract.flow.PassageDraft;
import dev.winnow.model.Block.Kind;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * Tables whose cells are main content together: a number or the name of a column says too little to
 * be judged by itself, and a table with holes is of no use. Tables that lay out a page have longer
 * cells and are left alone.
 */
final class TableCells {
  private static final int FEWEST = 4; // cells; fewer make no table
  private static final int BRIEF = 40; // characters of a cell on average
  private static final double MOST = 2.0 / 3; // share of the cells that take the others along
  private static final double EVEN = 0.5; // mean probability from which the cells are one content

  private int cells;
  private int chosen;
  private int characters;
  private double probability; // sum over the cells

  private TableCells() {}

  /**
   * Adds the cells that are missing if most of a table is main content, or if its cells are on
   * average rather main content than not.
   */
  static void complete(boolean[] main, float[] probabilities, List<PassageDraft> passages) {
    IdentityHashMap<BlockNode, TableCells> tables = new IdentityHashMap<>();
    for (int i = 0; i < main.length; i++) {
      PassageDraft passage = passages.get(i);
      if (isCell(passage)) {
        TableCells table = tables.computeIfAbsent(table(passage), unseen -> new TableCells());
        table.cells++;
        table.chosen += main[i] ? 1 : 0;
        table.characters += passage.length();
        table.probability += probabilities[i];
      }
    }
    if (tables.isEmpty()) {
      return;
    }
    for (int i = 0; i < main.length; i++) {
      PassageDraft passage = passages.get(i);
      if (!main[i] && isCell(passage)) {
        TableCells table = tables.get(table(passage));
        main[i] = table != null && table.isContent();
      }
    }
  }

  private boolean isContent() {
    boolean likely = chosen >= MOST * cells || probability >= EVEN * cells;
    return likely && cells >= FEWEST && characters <= BRIEF * cells;
  }

  private static boolean isCell(PassageDraft passage) {
    return passage.place.kind() == Kind.TABLE_CELL
        && passage.place.area().hint(MarkupHints.TABLE) < BlockNode.FAR;
  }

  /** The innermost table around a cell. */
  private static BlockNode table(PassageDraft cell) {
    BlockNode area = cell.place.area();
    return area.up(area.hint(MarkupHints.TABLE));
  }
}
