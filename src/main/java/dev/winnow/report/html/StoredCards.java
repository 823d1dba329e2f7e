package dev.winnow.report.html;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Reads the cards of one unit of an earlier run, in the order of its rows. */
public final class StoredCards {
  private final String unit;
  private final Files files;
  private int shards; // read so far
  private @Nullable StoredShard open;
  private int card; // of the open file

  /** Source of the report's files. */
  @FunctionalInterface
  public interface Files {
    /** Opens a file by its path relative to the report's folder. */
    InputStream open(String name) throws IOException;
  }

  /** Opens the cards of a unit by the name of the unit in its file names. */
  public StoredCards(String unit, Files files) {
    this.unit = unit;
    this.files = files;
  }

  /** The next card; null after the last one. */
  public @Nullable ObjectNode next() throws IOException {
    while (open == null || card == open.count()) {
      open = nextShard();
      card = 0;
      if (open == null) {
        return null;
      }
    }
    return open.card(card++);
  }

  /** The next file of cards; null after the last one. */
  public @Nullable StoredShard nextShard() throws IOException {
    String name = unit + "-" + shards;
    try (InputStream in = files.open(ReportShards.place(name))) {
      shards++;
      return new StoredShard(name, in);
    } catch (FileNotFoundException e) {
      return null; // the file before was the last one
    }
  }
}
