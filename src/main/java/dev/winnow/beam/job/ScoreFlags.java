package dev.winnow.beam.job;

import dev.winnow.beam.engines.EngineChoice;
import dev.winnow.beam.options.ScoreOptions;
import dev.winnow.naming.NearestName;
import dev.winnow.runs.UsageException;
import java.beans.Introspector;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.beam.sdk.options.Description;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.options.PipelineOptionsFactory;

/** Reads the flags of {@code score}: Winnow's own, and every option of Beam and of the engine. */
public final class ScoreFlags {
  private static final Set<String> SWITCHES = switches();

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
      String name = name(flag);
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
        boolean whole = word.indexOf('=') >= 0 || SWITCHES.contains(name(word)) || last;
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
      String value = flag.substring(flag.indexOf('=') + 1);
      if (SWITCHES.contains(name(flag)) && flag.indexOf('=') >= 0) {
        require(value.equals("true") || value.equals("false"), flag, "true or false");
      }
      if (flag.startsWith("--maxRejectRate=")) {
        require(value.matches("0(\\.\\d+)?|1(\\.0+)?"), flag, "a number from 0 to 1");
      }
    }
  }

  private static void require(boolean valid, String flag, String allowed) throws UsageException {
    if (!valid) {
      throw new UsageException(flag + ": must be " + allowed);
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

  /** Options without a value, told by their type: a list of them would miss the next one. */
  private static Set<String> switches() {
    return Arrays.stream(ScoreOptions.class.getDeclaredMethods())
        .filter(method -> method.getReturnType() == boolean.class)
        .map(ScoreFlags::flag)
        .collect(Collectors.toSet());
  }

  /** The name of a flag without dashes and value. */
  private static String name(String flag) {
    int equals = flag.indexOf('=');
    return flag.substring(2, equals < 0 ? flag.length() : equals);
  }

  private static String flag(Method getter) {
    return Introspector.decapitalize(
        getter.getName().substring(getter.getName().startsWith("is") ? 2 : 3));
  }
}
