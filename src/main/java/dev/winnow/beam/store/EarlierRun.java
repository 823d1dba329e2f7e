package dev.winnow.beam.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.winnow.report.InputEntries;
import dev.winnow.report.InputEntry;
import dev.winnow.runs.UsageException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * What an earlier run left in an output folder, told apart from files of others. A run is known by
 * its {@code run.json}, by its lines about inputs or by its unfinished files; its files are those
 * whose names a run makes, and the Dolma files of its inputs. Nothing else is ever deleted.
 */
final class EarlierRun {
  private static final int HEAD = 4096; // bytes of run.json, whose counts stand first

  private final OutputFolder folder;
  private final List<String> files;
  private final SortedSet<String> own = new TreeSet<>();
  private final List<String> foreign = new ArrayList<>();

  private EarlierRun(OutputFolder folder, List<String> files) {
    this.folder = folder;
    this.files = files;
  }

  /** Looks at a folder. */
  static EarlierRun in(OutputFolder folder) throws IOException {
    EarlierRun run = new EarlierRun(folder, folder.written());
    if (run.isKnown()) {
      run.sort(run.dolmaFiles());
    } else {
      run.foreign.addAll(run.files);
    }
    return run;
  }

  /**
   * Makes sure that a run can write here: deletes the earlier run if that is allowed.
   *
   * @throws UsageException if there is one and it may not go, or if files of others are in the way
   */
  void clear(boolean overwrite) throws UsageException, IOException {
    require(overwrite);
    Predicate<String> ends = RunPlace.RUN::holds;
    Predicate<String> tells = f -> f.startsWith(OutputFolder.UNFINISHED) || tellsInputs(f);
    delete(ends); // first: whatever is left then is no run that ended
    delete(ends.or(tells).negate());
    delete(tells); // last: by these the rest is known to be a run's
  }

  private void delete(Predicate<String> which) throws IOException {
    folder.delete(own.stream().filter(which).toList());
  }

  private static boolean tellsInputs(String file) {
    return RunPlace.INPUTS.holds(file);
  }

  /** Checks what {@link #clear} checks, and deletes nothing. */
  void require(boolean overwrite) throws UsageException {
    if (!own.isEmpty() && !overwrite) {
      throw new UsageException(
          String.format(
              Locale.ROOT,
              "--output=%s holds an earlier run; name another folder, or add --overwrite",
              folder.path()));
    }
    List<String> inTheWay = foreign.stream().filter(EarlierRun::mayBeWritten).toList();
    if (!inTheWay.isEmpty()) {
      throw new UsageException(
          String.format(
              Locale.ROOT,
              "--output=%s holds files that no run wrote, such as %s; name another folder",
              folder.path(),
              inTheWay.get(0)));
    }
  }

  /** Whether a run could write a file of this name; others may stay where they are. */
  private static boolean mayBeWritten(String file) {
    return RunPlace.isOwn(file)
        || (file.endsWith(DolmaPaths.ENDING)
            && RunPlace.dolma().stream().anyMatch(place -> file.startsWith(place.at(""))));
  }

  private boolean isKnown() throws IOException {
    return files.stream().anyMatch(f -> f.startsWith(OutputFolder.UNFINISHED))
        || files.stream().anyMatch(EarlierRun::tellsInputs)
        || isRunJson();
  }

  private boolean isRunJson() throws IOException {
    if (!files.contains(RunPlace.RUN.every())) {
      return false;
    }
    try (InputStream in = folder.open(RunPlace.RUN.every())) {
      String start = new String(in.readNBytes(HEAD), UTF_8);
      // A full disk once left it empty; a folder with an empty run.json is a run that failed.
      return start.isBlank() || (start.contains("\"schema\"") && start.contains("\"records\""));
    } catch (FileNotFoundException e) {
      return false;
    }
  }

  /** The places of the Dolma files of every input that the earlier run tells of. */
  private SortedSet<String> dolmaFiles() throws IOException {
    SortedSet<String> places = new TreeSet<>();
    for (String file : files) {
      if (tellsInputs(file)) {
        try (InputEntries entries = new InputEntries(folder.open(file))) {
          for (InputEntry entry = entries.next(); entry != null; entry = entries.next()) {
            for (RunPlace kind : RunPlace.dolma()) {
              places.add(kind.at(DolmaPaths.of(entry.name())));
            }
          }
        } catch (JsonProcessingException e) {
          // no lines of a run; the file is left alone if its name is not one of a run
        }
      }
    }
    return places;
  }

  private void sort(SortedSet<String> dolma) {
    for (String file : files) {
      boolean made = RunPlace.isOwn(file) || dolma.contains(file);
      if (made && !isLinked(file)) {
        own.add(file);
      } else {
        foreign.add(file);
      }
    }
  }

  /**
   * Whether a symbolic link stands on the way from the folder to a file: what it names is foreign.
   */
  private boolean isLinked(String file) {
    if (folder.path().contains("://")) {
      return false;
    }
    Path at = Path.of(folder.path());
    for (Path part : Path.of(file)) {
      at = at.resolve(part);
      if (Files.isSymbolicLink(at)) {
        return true;
      }
    }
    return false;
  }
}
