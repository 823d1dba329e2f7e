package dev.winnow.beam.job;

import dev.winnow.beam.store.OutputFolder;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The files that one try at a unit writes. They wait under a name of their own until the whole unit
 * is done; the names at which they end depend on the unit alone, so that a second try replaces the
 * first and every row is there once.
 */
final class UnitFiles {
  private final OutputFolder folder;

  /** Random on purpose: two tries at one unit must not share a file. It ends in no result. */
  private final String attempt = UUID.randomUUID().toString();

  private final List<String> waiting = new ArrayList<>();
  private final List<String> places = new ArrayList<>();

  UnitFiles(OutputFolder folder) {
    this.folder = folder;
  }

  /** Opens a file that will stand at the given path below the output folder. */
  OutputStream create(String place) throws IOException {
    String name = OutputFolder.UNFINISHED + attempt + "-" + waiting.size();
    OutputStream out = folder.create(name);
    waiting.add(name);
    places.add(place);
    return out;
  }

  /** Moves every file, all closed by now, to its place. */
  void commit() throws IOException {
    folder.move(waiting, places);
  }
}
