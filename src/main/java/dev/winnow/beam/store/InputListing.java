package dev.winnow.beam.store;

import dev.winnow.runs.InputRef;
import java.io.BufferedReader;
import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.EmptyMatchTreatment;
import org.apache.beam.sdk.io.fs.MatchResult;

/**
 * Finds the files of a run: each named file, glob or folder, in the order of their names, each file
 * once. Files and folders whose name starts with a dot or an underscore are left out of folders, as
 * Hadoop does.
 */
public final class InputListing {
  private static final String GLOB_CHARACTERS = "*?[{";

  private InputListing() {}

  /**
   * Lists the files that some specs name. A spec that names no file stands in the list itself, so
   * that the run can report it; see {@link InputRef#isMissing}.
   *
   * @throws IOException if a file system does not answer
   */
  public static List<InputRef> find(List<String> specs) throws IOException {
    SortedMap<String, InputRef> found = new TreeMap<>();
    for (String spec : specs) {
      for (InputRef ref : find(spec)) {
        found.putIfAbsent(ref.resource(), ref);
      }
    }
    return found.values().stream().sorted(Comparator.comparing(InputRef::name)).toList();
  }

  private static List<InputRef> find(String spec) throws IOException {
    String folder = folder(spec);
    boolean wholeFolder = !folder.isEmpty() && folder.equals(withSlash(spec));
    List<InputRef> refs = new ArrayList<>();
    for (MatchResult.Metadata match : match(wholeFolder ? folder + "**" : spec)) {
      String resource = match.resourceId().toString();
      String name = asNamed(folder, resource);
      if (!match.resourceId().isDirectory() && !(wholeFolder && hidden(name, folder))) {
        refs.add(InputRef.whole(name, resource, match.sizeBytes(), version(match)));
      }
    }
    if (wholeFolder) {
      refs.addAll(UnreadableNames.below(folder));
    }
    if (refs.isEmpty()) {
      refs.add(InputRef.missing(spec));
    }
    return refs;
  }

  /**
   * What distinguishes a changed file of the same size: its time of change and, if there is one,
   * its checksum.
   */
  private static String version(MatchResult.Metadata match) {
    String changed = Instant.ofEpochMilli(match.lastModifiedMillis()).toString();
    return match.checksum() == null ? changed : changed + " " + match.checksum();
  }

  /** Matches a spec; no match is no error. */
  static List<MatchResult.Metadata> match(String spec) throws IOException {
    if (isAbsent(spec)) {
      return List.of();
    }
    if (HadoopGlob.is(spec)) {
      HadoopGlob glob = HadoopGlob.of(spec);
      return matchAsBeam(glob.spec()).stream()
          .filter(match -> glob.holds(match.resourceId().toString()))
          .toList();
    }
    return matchAsBeam(spec);
  }

  /**
   * Whether a spec is the plain name of a local file that does not exist. Beam would walk through
   * the whole folder to find that out, for each of the 90,000 names of a crawl's list.
   */
  private static boolean isAbsent(String spec) {
    boolean plain = spec.chars().noneMatch(c -> GLOB_CHARACTERS.indexOf(c) >= 0);
    return plain && !spec.contains(":/") && !new File(spec).exists();
  }

  private static List<MatchResult.Metadata> matchAsBeam(String spec) throws IOException {
    MatchResult result = FileSystems.match(spec, EmptyMatchTreatment.ALLOW);
    try {
      return result.metadata();
    } catch (FileNotFoundException e) {
      return List.of();
    }
  }

  /**
   * The part of a spec before its first pattern, up to a slash; for a folder, the folder itself.
   */
  private static String folder(String spec) {
    if (isFolder(spec)) {
      return withSlash(spec);
    }
    int end = spec.length();
    for (int i = 0; i < spec.length(); i++) {
      if (GLOB_CHARACTERS.indexOf(spec.charAt(i)) >= 0) {
        end = i;
        break;
      }
    }
    return spec.substring(0, spec.lastIndexOf('/', end - 1) + 1);
  }

  private static boolean isFolder(String spec) {
    return spec.endsWith("/") || new File(spec).isDirectory();
  }

  private static String withSlash(String spec) {
    return spec.endsWith("/") ? spec : spec + "/";
  }

  /** The name that the user typed, because rows must not show the paths of this machine. */
  private static String asNamed(String folder, String resource) {
    if (folder.contains("://") || resource.contains("://")) {
      return resource;
    }
    String absolute =
        new File(folder.isEmpty() ? "." : folder).toPath().toAbsolutePath().normalize() + "/";
    return resource.startsWith(absolute)
        ? folder + resource.substring(absolute.length())
        : resource;
  }

  private static boolean hidden(String name, String folder) {
    String below = name.startsWith(folder) ? name.substring(folder.length()) : name;
    for (String part : below.split("/", -1)) {
      if (part.startsWith(".") || part.startsWith("_")) {
        return true;
      }
    }
    return false;
  }

  /**
   * Reads a list of inputs, such as a crawl's {@code warc.paths.gz}: one spec per line; blank lines
   * and lines that start with # are left out.
   */
  public static List<String> readList(String listFile) throws IOException {
    List<String> specs = new ArrayList<>();
    MatchResult.Metadata list = FileSystems.matchSingleFileSpec(listFile);
    try (InputStream stored = Channels.newInputStream(FileSystems.open(list.resourceId()));
        InputStream plain = listFile.endsWith(".gz") ? new GZIPInputStream(stored) : stored;
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          specs.add(line.strip());
        }
      }
    }
    return specs;
  }
}
