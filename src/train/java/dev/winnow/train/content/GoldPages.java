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
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Reads collections of pages with their main text: a folder for each, {@code aeb} as its benchmark
 * publishes it, the others as {@code input/NAME.html} and {@code gold/NAME.txt}.
 */
final class GoldPages {
  private GoldPages() {}

  static List<GoldPage> read(Path folder) throws IOException {
    List<GoldPage> pages = new ArrayList<>(benchmark(folder.resolve("aeb")));
    for (String set : List.of("cleaneval", "dragnet", "page-signal")) {
      try (Stream<Path> files = Files.list(folder.resolve(set).resolve("gold"))) {
        for (Path gold : files.sorted().toList()) {
          String key = gold.getFileName().toString().replaceAll("\\.txt$", "");
          Path html = folder.resolve(set).resolve("input").resolve(key + ".html");
          pages.add(page(set, key, Files.readAllBytes(html), text(Files.readAllBytes(gold))));
        }
      }
    }
    return pages;
  }

  /** The page of a collection, its gold in the collection's own notation. */
  private static GoldPage page(String set, String key, byte[] html, String gold)
      throws IOException {
    ContentReading reading = reading(html);
    List<String> plain = plain(html);
    if (set.equals("page-signal")) {
      Document marked = Jsoup.parse(gold);
      List<String> main = words(marked, Set.of("x-nc-sel1", "x-nc-sel2")); // headline, main text
      List<String> open = words(marked, Set.of("x-nc-sel3")); // what goes with it
      return new GoldPage(set, key, html, reading, plain, main, open);
    }
    if (set.equals("dragnet")) {
      int comments = gold.indexOf("!@#$%^&*()");
      String main = comments < 0 ? gold : gold.substring(0, comments);
      String rest = comments < 0 ? "" : gold.substring(comments);
      return new GoldPage(
          set,
          key,
          html,
          reading,
          plain,
          ShingleAgreement.words(main),
          ShingleAgreement.words(rest));
    }
    String clean = gold.replaceFirst("^\\s*URL:[^\n]*\n", "").replaceAll("<[hpl]>", " ");
    return new GoldPage(set, key, html, reading, plain, ShingleAgreement.words(clean), List.of());
  }

  private static List<GoldPage> benchmark(Path folder) throws IOException {
    List<GoldPage> pages = new ArrayList<>();
    JsonNode truth = new ObjectMapper().readTree(folder.resolve("ground-truth.json").toFile());
    for (Iterator<Map.Entry<String, JsonNode>> i = truth.fields(); i.hasNext(); ) {
      Map.Entry<String, JsonNode> entry = i.next();
      Path file = folder.resolve("html").resolve(entry.getKey() + ".html.gz");
      try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
        String body = entry.getValue().path("articleBody").asText();
        List<String> gold = ShingleAgreement.words(body);
        byte[] html = in.readAllBytes();
        pages.add(
            new GoldPage("aeb", entry.getKey(), html, reading(html), plain(html), gold, List.of()));
      }
    }
    return pages;
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
    return ShingleAgreement.words(text.toString());
  }

  private static List<String> plain(byte[] html) throws IOException {
    return ShingleAgreement.words(Jsoup.parse(new ByteArrayInputStream(html), null, "").text());
  }

  private static ContentReading reading(byte[] html) {
    return ContentReading.of(
        new Page("", null, null, null, Media.HTML, html, null, new Origin("", 0, null)));
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
