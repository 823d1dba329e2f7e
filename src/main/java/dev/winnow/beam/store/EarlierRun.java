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
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What an earlier run left in an output folder, told apart from files of others. A run is known by
 * its {@code run.json}, by its lines about inputs or by its unfinished files; its files are those
 * whose names a run makes, and the Dolma files of its inputs. Nothing else is ever deleted.
 */
final class EarlierRun {
  private static final Pattern OWN_NAME =
      Pattern.compile(
          "(scores|sites|clusters|rejects|inputs)/part-[0-9a-z-]+\\.jsonl"
              + "|sketches/part-[0-9a-z-]+\\.bin"
              + "|scores-parquet/part-[0-9a-z-]+\\.parquet"
              + "|report/(index\\.html|report\\.json|report\\.md|data/[0-9a-z-]+\\.js)"
              + "|run\\.json|metrics\\.prom"
              + "|\\.unfinished/.*");

  private static final String[] DOLMA = {"documents/", "attributes/winnow/", "kept/"};

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
    folder.delete(own);
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
    return OWN_NAME.matcher(file).matches()
        || (file.endsWith(".jsonl.gz") && Stream.of(DOLMA).anyMatch(file::startsWith));
  }

  private boolean isKnown() throws IOException {
    return files.stream().anyMatch(f -> f.startsWith(OutputFolder.UNFINISHED))
        || files.stream().anyMatch(f -> f.startsWith("inputs/part-"))
        || isRunJson();
  }

  private boolean isRunJson() throws IOException {
    if (!files.contains("run.json")) {
      return false;
    }
    try (InputStream in = folder.open("run.json")) {
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
      if (file.startsWith("inputs/part-")) {
        try (InputEntries entries = new InputEntries(folder.open(file))) {
          for (InputEntry entry = entries.next(); entry != null; entry = entries.next()) {
            for (String kind : DOLMA) {
              places.add(kind + DolmaPaths.of(entry.name()));
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
      boolean made = OWN_NAME.matcher(file).matches() || dolma.contains(file);
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
