package dev.winnow.pipelines;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.beam.options.ScoreOptions;
import java.beans.Introspector;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.apache.beam.sdk.options.Description;
import org.junit.jupiter.api.Test;

/**
 * What the Flex template asks for is what the options are. {@code mvn verify -Dgolden.update}
 * writes the file anew.
 */
final class TemplateMetadataTest {
  private static final Path FILE = Path.of("pipelines/dataflow/metadata.json");

  /** Flags that a launcher obeys which waits for the end; that of a template does not. */
  private static final Set<String> LAUNCHERS =
      Set.of(
          "incremental", "reprocess", "maxRejectRate", "gate", "baseline", "metricsFile", "quiet");

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  @Test
  void theFileIsWhatTheOptionsGenerate() throws IOException {
    String generated = JSON.writeValueAsString(metadata()) + "\n";
    if (System.getProperty("golden.update") != null) {
      Files.writeString(FILE, generated);
    }
    assertEquals(generated, Files.readString(FILE), "mvn verify -Dgolden.update writes it anew");
  }

  private static ObjectNode metadata() {
    ObjectNode metadata = JSON.createObjectNode();
    metadata.put("name", "Winnow");
    metadata.put("description", "Finds text made to rank in crawled pages, and says why.");
    metadata.put("streaming", false);
    List<Method> options =
        Arrays.stream(ScoreOptions.class.getDeclaredMethods())
            .filter(method -> method.isAnnotationPresent(Description.class))
            .filter(method -> !LAUNCHERS.contains(name(method)))
            .sorted(Comparator.comparing(TemplateMetadataTest::name))
            .toList();
    for (Method option : options) {
      boolean bool = option.getReturnType() == boolean.class;
      ObjectNode parameter = metadata.withArray("parameters").addObject();
      parameter.put("name", name(option));
      parameter.put("label", label(name(option)));
      parameter.put("helpText", option.getAnnotation(Description.class).value());
      parameter.put("isOptional", !name(option).equals("output"));
      parameter.put("paramType", bool ? "BOOLEAN" : "TEXT");
    }
    return metadata;
  }

  private static String name(Method getter) {
    String name = getter.getName();
    return Introspector.decapitalize(name.substring(name.startsWith("is") ? 2 : 3));
  }

  /** {@code inputList} to {@code Input list}. */
  private static String label(String name) {
    StringBuilder label = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      label.append(Character.isUpperCase(c) ? " " + Character.toLowerCase(c) : String.valueOf(c));
    }
    return Character.toUpperCase(label.charAt(0)) + label.substring(1);
  }
}
