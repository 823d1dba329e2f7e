package dev.winnow.beam.job;

import dev.winnow.beam.engines.EngineChoice;
import dev.winnow.beam.options.ScoreOptions;
import dev.winnow.policy.NearestName;
import dev.winnow.runs.UsageException;
import java.beans.Introspector;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.beam.sdk.options.Description;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.options.PipelineOptionsFactory;

/** Reads the flags of {@code score}: Winnow's own, and every option of Beam and of the engine. */
public final class ScoreFlags {
  private static final Pattern SWITCH = Pattern.compile("--(overwrite|incremental|quiet)=");

  private ScoreFlags() {}

  /**
   * Parses flags of the form {@code --name=value} or {@code --name}.
   *
   * @throws UsageException if a flag is unknown, with the nearest known flag, or if a value has the
   *     wrong type
   */
  public static ScoreOptions parse(List<String> flags) throws UsageException {
    EngineChoice.require(flags);
    SortedSet<String> own = new TreeSet<>();
    addFlags(ScoreOptions.class, own);
    for (String flag : flags) {
      if (!flag.startsWith("--")) {
        throw new UsageException(
            String.format(Locale.ROOT, "%s is no flag; flags are --name=value", flag));
      }
      int equals = flag.indexOf('=');
      String name = flag.substring(2, equals < 0 ? flag.length() : equals);
      if (!own.contains(name)) { // listing the flags of Beam and of the engine is slow
        requireKnown(name, known(own));
      }
    }
    requireKinds(flags);
    try {
      String[] args = flags.toArray(new String[0]);
      return PipelineOptionsFactory.fromArgs(args).as(ScoreOptions.class);
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  private static void requireKnown(String name, SortedSet<String> known) throws UsageException {
    if (!known.contains(name)) {
      throw new UsageException(
          String.format(
              Locale.ROOT, "no flag --%s; the nearest is --%s", name, NearestName.to(name, known)));
    }
  }

  /**
   * Checks values of a fixed type, because Beam's own message for a wrong value does not name the
   * flag.
   */
  private static void requireKinds(List<String> flags) throws UsageException {
    for (String flag : flags) {
      boolean kept =
          !SWITCH.matcher(flag).lookingAt() || flag.endsWith("=true") || flag.endsWith("=false");
      if (flag.startsWith("--maxRejectRate=")) {
        kept = flag.matches("--maxRejectRate=(0(\\.\\d+)?|1(\\.0+)?)");
      }
      if (!kept) {
        String allowed = flag.startsWith("--max") ? "a number from 0 to 1" : "true or false";
        throw new UsageException(flag + ": must be " + allowed);
      }
    }
  }

  /** Winnow's own flags with their descriptions, one per line. */
  public static List<String> help() {
    List<String> lines = new ArrayList<>();
    for (Method method : ScoreOptions.class.getDeclaredMethods()) {
      Description description = method.getAnnotation(Description.class);
      if (description != null) {
        lines.add(String.format(Locale.ROOT, "  --%-14s %s", flag(method), description.value()));
      }
    }
    lines.sort(null);
    return lines;
  }

  /** Names of Winnow's own flags, sorted and without dashes. */
  public static SortedSet<String> names() {
    SortedSet<String> names = new TreeSet<>();
    for (Method method : ScoreOptions.class.getDeclaredMethods()) {
      if (method.isAnnotationPresent(Description.class)) {
        names.add(flag(method));
      }
    }
    return names;
  }

  private static SortedSet<String> known(SortedSet<String> own) {
    SortedSet<String> known = new TreeSet<>(own);
    for (Class<? extends PipelineOptions> options : PipelineOptionsFactory.getRegisteredOptions()) {
      addFlags(options, known);
    }
    return known;
  }

  private static void addFlags(Class<?> options, SortedSet<String> known) {
    Arrays.stream(options.getMethods())
        .filter(method -> method.getParameterCount() == 0)
        .filter(method -> method.getName().startsWith("get") || method.getName().startsWith("is"))
        .forEach(method -> known.add(flag(method)));
  }

  private static String flag(Method getter) {
    return Introspector.decapitalize(
        getter.getName().substring(getter.getName().startsWith("is") ? 2 : 3));
  }
}
