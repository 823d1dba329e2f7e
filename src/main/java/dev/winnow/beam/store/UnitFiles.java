package dev.winnow.beam.store;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The files of one attempt at a unit. They have temporary names until the whole unit is done; their
 * final names depend on the unit alone, so that a second attempt replaces the first and every row
 * is there once.
 */
public final class UnitFiles {
  private final OutputFolder folder;

  /** Random on purpose: two attempts at one unit must not share a file. No result contains it. */
  private final String attempt = UUID.randomUUID().toString();

  private final List<String> waiting = new ArrayList<>();
  private final List<String> places = new ArrayList<>();

  /** Files below a folder. */
  public UnitFiles(OutputFolder folder) {
    this.folder = folder;
  }

  /** Opens a file whose final place is the given path below the output folder. */
  public OutputStream create(String place) throws IOException {
    String name = OutputFolder.UNFINISHED + attempt + "-" + waiting.size();
    OutputStream out = folder.create(name);
    waiting.add(name);
    places.add(place);
    return out;
  }

  /** Moves every file to its final place; all files are closed by then. */
  public void commit() throws IOException {
    folder.move(waiting, places);
  }
}
