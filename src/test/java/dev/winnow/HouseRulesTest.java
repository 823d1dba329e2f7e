package dev.winnow;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the house in order: walls between packages, their size, and names that say the thing. */
final class HouseRulesTest {
  private static final String ROOT = "dev.winnow";
  private static final Path SOURCES = Path.of("src/main/java/dev/winnow");
  private static final int MOST_TYPES = 25;

  /** Names of one word that may stand outside the model, each for a reason. */
  private static final Map<String, String> ONE_WORD =
      Map.of(
          "Main", "the name that a JVM starts by convention",
          "Policy", "the product's own term: the file that a person edits",
          "Signal", "the product's own term: what everything else is about",
          "Signals", "the list of every Signal");

  private static final Pattern WORD = Pattern.compile("[A-Z][a-z0-9]*|[A-Z]+(?![a-z])");
  private static final Pattern USERS =
      Pattern.compile("<p>Used by ([^.<]*(?:\\.[a-z*][^.<]*)*)\\.");
  private static final Pattern CODE = Pattern.compile("\\{@code\\s+([^}]+)}");

  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  @Test
  void noCircleBetweenPackagesAtAnyLevel() {
    slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(MAIN);
  }

  @Test
  void noSimpleNameStandsForTwoTypes() {
    Map<String, Set<String>> packages =
        topLevel()
            .collect(
                groupingBy(
                    JavaClass::getSimpleName,
                    TreeMap::new,
                    mapping(JavaClass::getPackageName, toCollection(TreeSet::new))));
    packages.values().removeIf(places -> places.size() < 2);
    assertEquals(Map.of(), packages);
  }

  @Test
  void noPackageIsTooLargeToOverlook() {
    Map<String, Long> sizes =
        topLevel()
            .collect(groupingBy(JavaClass::getPackageName, TreeMap::new, Collectors.counting()));
    sizes.values().removeIf(size -> size <= MOST_TYPES);
    assertEquals(Map.of(), sizes, "packages of more than " + MOST_TYPES + " types");
  }

  @Test
  void aNameOutsideTheModelHasTwoWords() {
    List<String> names =
        topLevel()
            .filter(type -> !type.getPackageName().startsWith(ROOT + ".model"))
            .map(JavaClass::getSimpleName)
            .filter(name -> words(name) < 2 && !ONE_WORD.containsKey(name))
            .sorted()
            .toList();
    assertEquals(List.of(), names, "a name of one word needs a reason in ONE_WORD");
  }

  /**
   * A package-info inside another package ends with "Used by {@code …}, {@code …}." The name {@code
   * signals.*} stands for signals and all below, so that a new signal need not be named.
   */
  @Test
  void aSubpackageIsUsedOnlyByThoseWhomItNames() throws IOException {
    List<String> strangers = new ArrayList<>();
    for (Map.Entry<String, Set<String>> walled : walls().entrySet()) {
      Set<String> users =
          MAIN.stream()
              .filter(type -> used(type).anyMatch(walled.getKey()::equals))
              .map(HouseRulesTest::packageOf)
              .filter(user -> !user.equals(walled.getKey()))
              .map(user -> walled.getValue().contains(below(user)) ? below(user) : user)
              .collect(toCollection(TreeSet::new));
      for (String user : users) {
        if (!walled.getValue().contains(user)) {
          strangers.add(user + " uses " + walled.getKey() + ", which does not name it");
        }
      }
      for (String named : walled.getValue()) {
        if (!users.contains(named)) {
          strangers.add(walled.getKey() + " names " + named + ", which does not use it");
        }
      }
    }
    assertEquals(List.of(), strangers);
  }

  @Test
  void everyPackageSaysWhatItHolds() {
    List<String> silent =
        topLevel()
            .map(HouseRulesTest::packageOf)
            .filter(name -> !name.isEmpty() && !Files.exists(info(name)))
            .distinct()
            .toList();
    assertEquals(List.of(), silent, "packages without package-info.java");
  }

  private static String below(String name) {
    return name.replaceFirst("[.].*", "") + ".*";
  }

  private static Stream<JavaClass> topLevel() {
    return MAIN.stream()
        .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"));
  }

  private static long words(String name) {
    return WORD.matcher(name).results().count();
  }

  /** Name of a type's package below the root, empty for the root. */
  private static String packageOf(JavaClass type) {
    JavaClass base = type.getBaseComponentType();
    String name = base.getPackageName();
    return name.startsWith(ROOT + ".") ? name.substring(ROOT.length() + 1) : "";
  }

  /** Packages of all types that a class names, those in signatures of what it calls included. */
  private static Stream<String> used(JavaClass type) {
    Stream<JavaClass> direct =
        type.getDirectDependenciesFromSelf().stream().map(Dependency::getTargetClass);
    Stream<JavaClass> called =
        type.getCodeUnitAccessesFromSelf().stream()
            .flatMap(
                access ->
                    Stream.concat(
                        access.getTarget().getRawParameterTypes().stream(),
                        Stream.of(access.getTarget().getRawReturnType())));
    return Stream.concat(direct, called).map(HouseRulesTest::packageOf);
  }

  private static Path info(String name) {
    return SOURCES.resolve(name.replace('.', '/')).resolve("package-info.java");
  }

  /** The users that each subpackage names. */
  private static Map<String, Set<String>> walls() throws IOException {
    Map<String, Set<String>> walls = new TreeMap<>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(path -> path.endsWith("package-info.java")).toList()) {
        String name = SOURCES.relativize(file.getParent()).toString().replace('/', '.');
        if (name.contains(".") && topLevel().anyMatch(type -> packageOf(type).equals(name))) {
          walls.put(name, users(Files.readString(file)));
        }
      }
    }
    return walls;
  }

  private static Set<String> users(String info) {
    Set<String> users = new TreeSet<>();
    Matcher list = USERS.matcher(info.replaceAll("\\s*\\n \\*\\s*", " "));
    if (list.find()) {
      Matcher name = CODE.matcher(list.group(1));
      while (name.find()) {
        users.add(name.group(1).strip().toLowerCase(Locale.ROOT));
      }
    }
    users.remove("main");
    return users;
  }
}
