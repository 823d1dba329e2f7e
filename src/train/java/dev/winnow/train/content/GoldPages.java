package dev.winnow.train.content;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.winnow.extract.ContentReading;
import dev.winnow.model.Media;
import dev.winnow.model.Origin;
import dev.winnow.model.Page;
import dev.winnow.web.WebUrl;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Reads collections of pages with their main text: {@code wcxb} with its index, below {@code pages}
 * a folder each for {@code aeb}, as its benchmark publishes it, and for others that have {@code
 * input/NAME.html} and {@code gold/NAME.txt}.
 */
final class GoldPages {
  /** Collections of articles, below {@code pages}. */
  static final List<String> ARTICLE_SETS = List.of("aeb", "cleaneval", "dragnet", "page-signal");

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern ADDRESS = Pattern.compile("^\\s*URL:\\s*(\\S*)[^\n]*\n");

  private GoldPages() {}

  /** All collections, the types of their pages judged. */
  static List<GoldPage> read(Path folder) throws IOException {
    List<GoldPage> pages = new ArrayList<>(typed(folder.resolve("wcxb")));
    pages.addAll(benchmark(folder.resolve("pages").resolve("aeb")));
    for (String set : ARTICLE_SETS.subList(1, ARTICLE_SETS.size())) {
      Path collection = folder.resolve("pages").resolve(set);
      try (Stream<Path> files = Files.list(collection.resolve("gold"))) {
        for (Path gold : files.sorted().toList()) {
          String key = gold.getFileName().toString().replaceAll("\\.txt$", "");
          Path html = collection.resolve("input").resolve(key + ".html");
          pages.add(page(set, key, Files.readAllBytes(html), text(Files.readAllBytes(gold))));
        }
      }
    }
    TrainTypes.addTypes(pages);
    return pages;
  }

  /** The pages of the benchmark that knows types of pages. */
  static List<GoldPage> typed(Path folder) throws IOException {
    List<GoldPage> pages = new ArrayList<>();
    for (JsonNode entry : JSON.readTree(folder.resolve("index.json").toFile())) {
      String name = entry.path("name").asText();
      String url = entry.path("url").asText();
      byte[] html = Files.readAllBytes(folder.resolve("html").resolve(name + ".html"));
      JsonNode gold = JSON.readTree(folder.resolve("gold").resolve(name + ".json").toFile());
      List<String> main = WordAgreement.words(gold.path("main").asText());
      String type = entry.path("type").asText();
      String title = gold.path("title").asText("");
      pages.add(
          GoldPage.of(
              "wcxb", type, source(url, name), html, reading(url, html), main, List.of(), title));
    }
    return pages;
  }

  /** The page of a collection, its gold in the collection's own notation. */
  private static GoldPage page(String set, String key, byte[] html, String gold) {
    ContentReading reading = reading(null, html);
    if (set.equals("page-signal")) {
      Document marked = Jsoup.parse(gold);
      List<String> main = words(marked, Set.of("x-nc-sel1", "x-nc-sel2")); // headline, main text
      List<String> open = words(marked, Set.of("x-nc-sel3")); // what goes with it
      return GoldPage.of(set, set, key, html, reading, main, open, null);
    }
    if (set.equals("dragnet")) {
      int comments = gold.indexOf("!@#$%^&*()");
      String main = comments < 0 ? gold : gold.substring(0, comments);
      return GoldPage.of(set, set, key, html, reading, WordAgreement.words(main), List.of(), null);
    }
    Matcher address = ADDRESS.matcher(gold);
    String source = address.find() ? source(address.group(1), key) : key;
    String clean = address.replaceFirst("").replaceAll("<[hpl]>", " ");
    return GoldPage.of(
        set, set, source, html, reading, WordAgreement.words(clean), List.of(), null);
  }

  static List<GoldPage> benchmark(Path folder) throws IOException {
    List<GoldPage> pages = new ArrayList<>();
    JsonNode truth = JSON.readTree(folder.resolve("ground-truth.json").toFile());
    for (Iterator<Map.Entry<String, JsonNode>> i = truth.fields(); i.hasNext(); ) {
      Map.Entry<String, JsonNode> entry = i.next();
      String key = entry.getKey();
      String url = entry.getValue().path("url").asText();
      try (InputStream in =
          new GZIPInputStream(
              Files.newInputStream(folder.resolve("html").resolve(key + ".html.gz")))) {
        byte[] html = in.readAllBytes();
        List<String> gold = WordAgreement.words(entry.getValue().path("articleBody").asText());
        pages.add(
            GoldPage.of(
                "aeb", "aeb", source(url, key), html, reading(url, html), gold, List.of(), null));
      }
    }
    return pages;
  }

  /** The site of a page, so that pages made alike fall into one part of a collection. */
  private static String source(String url, String otherwise) {
    WebUrl parsed = WebUrl.parse(url);
    return parsed == null ? otherwise : parsed.site();
  }

  /** The words whose innermost mark is one of those wanted. */
  private static List<String> words(Document marked, Set<String> wanted) {
    StringBuilder text = new StringBuilder();
    for (TextNode node : marked.nodeStream(TextNode.class).toList()) {
      for (Element mark = node.parentElement(); mark != null; mark = mark.parent()) {
        if (mark.className().startsWith("x-nc-sel")) {
          text.append(wanted.contains(mark.className().strip()) ? node.getWholeText() + " " : "");
          break;
        }
      }
    }
    return WordAgreement.words(text.toString());
  }

  private static ContentReading reading(@Nullable String url, byte[] html) {
    return ContentReading.of(
        new Page("", url, null, null, Media.HTML, html, null, new Origin("", 0, null)));
  }

  private static String text(byte[] bytes) {
    boolean wide = bytes.length > 1 && (bytes[0] & bytes[1] & 0xFF) >= 0xFE;
    if (wide) {
      return new String(bytes, UTF_16);
    }
    String text = new String(bytes, UTF_8);
    return text.indexOf('\uFFFD') < 0 ? text : new String(bytes, ISO_8859_1);
  }
}
