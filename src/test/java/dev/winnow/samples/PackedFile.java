package dev.winnow.samples;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A packed file, as a line of {@code samples/packs.jsonl} asks for it.
 *
 * @param file to write, below samples
 * @param kind of the container: what follows the first dot of the name, unless {@code as} says else
 * @param keep the share of its bytes to keep; below 1 for a file that is broken on purpose
 * @param pages in their order
 */
record PackedFile(String file, String kind, double keep, List<SamplePage> pages) {
  private static final ObjectMapper JSON = new ObjectMapper();

  PackedFile {
    pages = List.copyOf(pages);
  }

  /** Whether the file is to be read without loss. */
  boolean isWhole() {
    return keep == 1 && file.endsWith(kind);
  }

  /** All packs of a samples folder. */
  static List<PackedFile> all(Path samples) throws IOException {
    List<PackedFile> packs = new ArrayList<>();
    for (String line : Files.readAllLines(samples.resolve("packs.jsonl"))) {
      packs.add(parse(JSON.readTree(line), samples));
    }
    return packs;
  }

  private static PackedFile parse(JsonNode line, Path samples) throws IOException {
    String file = line.required("file").textValue();
    String name = file.substring(file.lastIndexOf('/') + 1);
    List<SamplePage> pages = new ArrayList<>();
    for (JsonNode page : line.required("pages")) {
      String source = page.required("source").textValue();
      String text = Files.readString(samples.resolve(source));
      String url = page.required("url").textValue();
      pages.add(new SamplePage(source, url, page.path("status").asInt(200), text));
    }
    String kind = line.path("as").asText(name.substring(name.indexOf('.') + 1));
    return new PackedFile(file, kind, line.path("keep").asDouble(1), pages);
  }
}
