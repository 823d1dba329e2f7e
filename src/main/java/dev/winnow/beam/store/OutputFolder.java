package dev.winnow.beam.store;

import dev.winnow.runs.UsageException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.MoveOptions.StandardMoveOptions;
import org.apache.beam.sdk.io.fs.ResolveOptions.StandardResolveOptions;
import org.apache.beam.sdk.io.fs.ResourceId;
import org.apache.beam.sdk.util.MimeTypes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder that a run writes to, on any file system. A run writes files under {@link #UNFINISHED}
 * and moves them when they are complete, so that no reader sees half a file.
 */
public record OutputFolder(String path) implements Serializable {
  /** Place of files that are not complete; deleted at the end of a run. */
  public static final String UNFINISHED = ".unfinished/";

  /** Place of what a run that did not end needs to go on. */
  public static final String KEPT_UNFINISHED = UNFINISHED + "kept/";

  private static final Logger LOG = LoggerFactory.getLogger(OutputFolder.class);

  /** Opens a file by its path below the folder. */
  public OutputStream create(String relative) throws IOException {
    String name = withSlash() + relative;
    try {
      return new NamedOutput(
          Channels.newOutputStream(FileSystems.create(resource(relative), MimeTypes.BINARY)), name);
    } catch (IOException e) {
      throw NamedOutput.named(name, e);
    }
  }

  /** Opens a file for reading. */
  public InputStream open(String relative) throws IOException {
    return Channels.newInputStream(FileSystems.open(resource(relative)));
  }

  /** Opens a file for reading; most file systems give a channel that can seek. */
  public ReadableByteChannel channel(String relative) throws IOException {
    return FileSystems.open(resource(relative));
  }

  /**
   * Opens a file that may be missing.
   *
   * @throws FileNotFoundException if it is missing, on every file system
   */
  public InputStream find(String relative) throws IOException {
    if (!holds(relative)) {
      throw new FileNotFoundException(withSlash() + relative);
    }
    return open(relative);
  }

  /** Whether there is such a file. */
  public boolean holds(String relative) throws IOException {
    return !files(relative).isEmpty();
  }

  /** Names of the files that match a pattern, sorted. */
  public List<String> list(String pattern) throws IOException {
    return files(pattern).stream().map(ResourceId::getFilename).sorted().toList();
  }

  /** A folder below this one. */
  OutputFolder below(String relative) {
    return new OutputFolder(withSlash() + relative);
  }

  /** Moves complete files to their places; files of an earlier attempt are replaced. */
  public void move(List<String> from, List<String> to) throws IOException {
    FileSystems.rename(
        from.stream().map(this::resource).toList(),
        to.stream().map(this::resource).toList(),
        StandardMoveOptions.IGNORE_MISSING_FILES);
  }

  /** Whether the folder holds anything at the places where a run writes. */
  public boolean used() throws IOException {
    return !files(RunPlace.surroundings().toArray(String[]::new)).isEmpty();
  }

  /**
   * Checks that a run may write here; changes nothing.
   *
   * @throws UsageException if the place is a file, if an earlier run may not be deleted, or if
   *     files of others are in the way
   */
  public void require(boolean overwrite) throws UsageException, IOException {
    if (!path.contains("://") && Files.isRegularFile(Path.of(path))) {
      throw new UsageException("--output=" + path + " is a file; name a folder");
    }
    EarlierRun.in(this).require(overwrite);
  }

  /**
   * Makes sure that a run can write here. Deletes the files of an earlier run if that is allowed,
   * and never another file.
   *
   * @throws UsageException if an earlier run may not be deleted, or if files of others are in the
   *     way
   */
  public void clear(boolean overwrite) throws UsageException, IOException {
    EarlierRun.in(this).clear(overwrite);
  }

  /** Paths below the folder of all files at the places where a run writes, sorted. */
  List<String> written() throws IOException {
    int root = FileSystems.matchNewResource(withSlash(), true).toString().length();
    return files(RunPlace.surroundings().toArray(String[]::new)).stream()
        .filter(file -> !file.isDirectory())
        .map(file -> file.toString().substring(root))
        .sorted()
        .toList();
  }

  /** Deletes files by their paths below the folder. */
  public void delete(Collection<String> relative) throws IOException {
    FileSystems.delete(
        relative.stream().map(this::resource).toList(), StandardMoveOptions.IGNORE_MISSING_FILES);
  }

  /** Writes a file beside its final place and moves it there when it is whole. */
  public void write(String relative, Content content) throws IOException {
    String waiting = UNFINISHED + "last-" + relative.replace('/', '-');
    try (OutputStream out = create(waiting)) {
      content.writeTo(out);
    }
    move(List.of(waiting), List.of(relative));
  }

  /** What a file is to hold. */
  @FunctionalInterface
  public interface Content {
    /** Writes it all. */
    void writeTo(OutputStream out) throws IOException;
  }

  /** Deletes the files of failed attempts, and keeps what the run needs to go on. */
  public void clearAttempts() throws IOException {
    String kept = resource(KEPT_UNFINISHED).toString();
    List<ResourceId> attempts = new ArrayList<>(files(UNFINISHED + "*"));
    attempts.removeIf(file -> kept.equals(file + "/") || kept.equals(file.toString())); // on HDFS
    FileSystems.delete(attempts, StandardMoveOptions.IGNORE_MISSING_FILES);
  }

  /** Whether it holds anything that is deleted at the end of a run. */
  public boolean isUnfinished() throws IOException {
    return !files(UNFINISHED + "**").isEmpty();
  }

  /** Deletes everything that is not complete. */
  public void clearUnfinished() throws IOException {
    delete(UNFINISHED + "**");
    deleteFolder(resource(KEPT_UNFINISHED));
    deleteFolder(resource(UNFINISHED));
  }

  /** Deletes the sketches of pages, which nobody needs after a run that no other run joins. */
  public void clearSketches() throws IOException {
    String folder = RunPlace.SKETCHES.named("");
    delete(
        list(folder + "*").stream()
            .map(RunPlace.SKETCHES::named)
            .filter(file -> RunPlace.SKETCHES.holds(file) || RunPlace.FACTS.holds(file))
            .toList());
    deleteFolder(resource(folder));
  }

  private void delete(String... patterns) throws IOException {
    List<ResourceId> files = new ArrayList<>(files(patterns));
    files.sort(Comparator.comparing(ResourceId::toString).reversed());
    FileSystems.delete(files, StandardMoveOptions.IGNORE_MISSING_FILES);
  }

  /** Deletes files and the folders that become empty; object stores have no folders. */
  void deleteWithFolders(String pattern) throws IOException {
    int root = FileSystems.matchNewResource(withSlash(), true).toString().length();
    SortedSet<String> folders = new TreeSet<>(Comparator.reverseOrder()); // deepest first
    for (ResourceId file : files(pattern)) {
      String below = file.toString();
      for (int end = below.lastIndexOf('/'); end >= root; ) {
        folders.add(below.substring(0, end + 1));
        end = below.lastIndexOf('/', end - 1);
      }
    }
    delete(pattern);
    for (String folder : folders) {
      deleteFolder(FileSystems.matchNewResource(folder, true));
    }
  }

  private static void deleteFolder(ResourceId folder) {
    try {
      FileSystems.delete(List.of(folder), StandardMoveOptions.IGNORE_MISSING_FILES);
    } catch (IOException e) {
      LOG.debug("{} stays: an object store has no folders, or a late try refilled it", folder, e);
    }
  }

  private List<ResourceId> files(String... patterns) throws IOException {
    List<ResourceId> files = new ArrayList<>();
    for (String pattern : patterns) {
      InputListing.match(withSlash() + pattern).forEach(match -> files.add(match.resourceId()));
    }
    return files;
  }

  /** The resource of a path below the folder; a path that ends in a slash is a folder. */
  private ResourceId resource(String relative) {
    ResourceId at = FileSystems.matchNewResource(withSlash(), true);
    String[] parts = relative.split("/", 0);
    for (int i = 0; i < parts.length - 1; i++) {
      at = at.resolve(parts[i], StandardResolveOptions.RESOLVE_DIRECTORY);
    }
    boolean folder = relative.endsWith("/");
    return at.resolve(
        parts[parts.length - 1],
        folder ? StandardResolveOptions.RESOLVE_DIRECTORY : StandardResolveOptions.RESOLVE_FILE);
  }

  private String withSlash() {
    return path.endsWith("/") ? path : path + "/";
  }
}
