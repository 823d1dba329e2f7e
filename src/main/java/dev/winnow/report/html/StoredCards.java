package dev.winnow.report.html;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Reads the stored cards of one unit, in the order of its rows. */
public final class StoredCards {
  private final String unit;
  private final ShardForm form;
  private final Files files;
  private int shards; // read so far
  private @Nullable StoredShard open;
  private int card; // of the open file

  /** Source of the report's files. */
  @FunctionalInterface
  public interface Files {
    /** Opens a file by its path relative to the folder of such files. */
    InputStream open(String name) throws IOException;
  }

  /** Opens the cards of a unit by the name of the unit in its file names. */
  public StoredCards(String unit, ShardForm form, Files files) {
    this.unit = unit;
    this.form = form;
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
    try (InputStream in = files.open(form.place(name))) {
      shards++;
      return new StoredShard(name, form.read(in, name));
    } catch (FileNotFoundException e) {
      return null; // the file before was the last one
    }
  }
}
