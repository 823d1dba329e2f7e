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
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.beam.sdk.options.Description;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.options.PipelineOptionsFactory;

/** Reads the flags of {@code score}: Winnow's own, and every option of Beam and of the engine. */
public final class ScoreFlags {
  private static final Pattern SWITCH =
      Pattern.compile("--(overwrite|incremental|quiet|resume)(=.*)?", Pattern.DOTALL);

  private ScoreFlags() {}

  /**
   * Parses {@code --name=value}, {@code --name value} and {@code --name}; what is no flag is an
   * input.
   *
   * @throws UsageException if a flag is unknown, with the nearest known flag, or if a value has the
   *     wrong type
   */
  public static ScoreOptions parse(List<String> given) throws UsageException {
    List<String> flags = joined(given);
    EngineChoice.require(flags);
    SortedSet<String> own = new TreeSet<>();
    addFlags(ScoreOptions.class, own);
    for (String flag : flags) {
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

  /** The flags with their values behind an equals sign, and operands as inputs. */
  private static List<String> joined(List<String> given) throws UsageException {
    List<String> flags = new ArrayList<>();
    for (int i = 0; i < given.size(); i++) {
      String word = given.get(i);
      boolean last = i + 1 == given.size() || given.get(i + 1).startsWith("--");
      if (word.startsWith("--")) {
        boolean whole = word.indexOf('=') >= 0 || SWITCH.matcher(word).matches() || last;
        flags.add(whole ? word : word + "=" + given.get(++i));
      } else if (word.startsWith("-")) {
        throw new UsageException(
            String.format(Locale.ROOT, "%s is no flag; flags are --name=value", word));
      } else {
        flags.add("--input=" + word);
      }
    }
    return flags;
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
          !SWITCH.matcher(flag).matches()
              || flag.indexOf('=') < 0
              || flag.endsWith("=true")
              || flag.endsWith("=false");
      if (flag.startsWith("--maxRejectRate=")) {
        kept = flag.matches("--maxRejectRate=(0(\\.\\d+)?|1(\\.0+)?)");
      }
      if (!kept) {
        String allowed = flag.startsWith("--max") ? "a number from 0 to 1" : "true or false";
        throw new UsageException(flag + ": must be " + allowed);
      }
    }
  }

  /** Winnow's own flags, without dashes, with their descriptions. */
  public static SortedMap<String, String> own() {
    SortedMap<String, String> own = new TreeMap<>();
    for (Method method : ScoreOptions.class.getDeclaredMethods()) {
      Description description = method.getAnnotation(Description.class);
      if (description != null) {
        own.put(flag(method), description.value());
      }
    }
    return own;
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
