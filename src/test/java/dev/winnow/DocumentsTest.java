package dev.winnow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documents name is there. */
final class DocumentsTest {
  private static final Pattern TEST =
      Pattern.compile("(?:`|-Dtest=)([A-Z][A-Za-z]+(?:Test|IT))\\b");
  private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)(?:#[^)]*)?\\)");

  private static List<Path> documents() throws IOException {
    try (Stream<Path> site = Files.list(Path.of("src/site/markdown"));
        Stream<Path> top = Files.list(Path.of("."))) {
      return Stream.concat(site, top).filter(file -> file.toString().endsWith(".md")).toList();
    }
  }

  @Test
  void everyTestThatADocumentNamesExists() throws IOException {
    Set<String> classes;
    try (Stream<Path> sources = Files.walk(Path.of("src/test/java"))) {
      classes =
          sources
              .map(file -> file.getFileName().toString().replace(".java", ""))
              .collect(Collectors.toSet());
    }
    Set<String> missing = new TreeSet<>();
    for (Path document : documents()) {
      TEST.matcher(Files.readString(document))
          .results()
          .map(match -> match.group(1))
          .filter(name -> !classes.contains(name))
          .forEach(name -> missing.add(document + ": " + name));
    }
    assertEquals(Set.of(), missing);
  }

  @Test
  void everyFileThatADocumentLinksToExists() throws IOException {
    Set<String> missing = new TreeSet<>();
    for (Path document : documents()) {
      LINK.matcher(Files.readString(document))
          .results()
          .map(match -> match.group(1))
          .filter(link -> !Files.exists(document.resolveSibling(link)))
          .forEach(link -> missing.add(document + ": " + link));
    }
    assertEquals(Set.of(), missing);
  }
}
