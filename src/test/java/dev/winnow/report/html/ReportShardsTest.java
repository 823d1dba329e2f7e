package dev.winnow.report.html;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.winnow.model.result.Scored;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class ReportShardsTest {
  private static final Pattern SHARD =
      Pattern.compile("winnowShard\\(\"([A-Za-z0-9-]+)\",\"([A-Za-z0-9+/=]*)\"\\);\n");

  private final Map<String, ByteArrayOutputStream> files = new TreeMap<>();

  @Test
  void aShardHoldsItsPagesInOrder() throws IOException {
    IndexRow[] rows = write("unit/7", 3);
    JsonNode pages = read("data/unit-7-0.js");
    for (int n = 0; n < 3; n++) {
      assertEquals("unit-7-0", rows[n].shard());
      assertEquals(rows[n].id(), pages.get(n).path("id").asText());
      assertEquals(SamplePages.page(n).text(), pages.get(n).path("text").asText());
    }
    JsonNode evidence = pages.get(0).path("signals").get(0).path("evidence");
    String text = SamplePages.page(0).text();
    int start = text.offsetByCodePoints(0, evidence.get(0).path("start").asInt());
    assertTrue(text.startsWith(evidence.get(0).path("quote").asText(), start));
  }

  @Test
  void fullShardsAreFollowedByOthers() throws IOException {
    write("u", 600);
    assertEquals(3, files.size());
    assertEquals(250, read("data/u-0.js").size());
    assertEquals(250, read("data/u-1.js").size());
    assertEquals(100, read("data/u-2.js").size());
  }

  @Test
  void aUnitWithoutPagesWritesNothing() throws IOException {
    write("u", 0);
    assertTrue(files.isEmpty());
  }

  @Test
  void hugeAndBrokenTextIsCut() throws IOException {
    Scored scored = HostilePages.page(0).scored();
    String text = "\uD800" + "a".repeat(2_000_000);
    try (ReportShards shards = new ReportShards("u", ShardForm.SCRIPT, this::create)) {
      IndexRow row = shards.add(scored, text);
      assertTrue(row.title().length() <= ReportShards.MAX_TITLE);
    }
    JsonNode page = read("data/u-0.js").get(0);
    assertEquals(300_000, page.path("text").asText().length());
    assertEquals('\uFFFD', page.path("text").asText().charAt(0));
  }

  private IndexRow[] write(String unit, int pages) throws IOException {
    IndexRow[] rows = new IndexRow[pages];
    try (ReportShards shards = new ReportShards(unit, ShardForm.SCRIPT, this::create)) {
      for (int n = 0; n < pages; n++) {
        SamplePages.Sample sample = SamplePages.page(n);
        rows[n] = shards.add(sample.scored(), sample.text());
      }
    }
    return rows;
  }

  private ByteArrayOutputStream create(String name) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    files.put(name, out);
    return out;
  }

  private JsonNode read(String name) throws IOException {
    Matcher script = SHARD.matcher(Objects.requireNonNull(files.get(name)).toString(US_ASCII));
    assertTrue(script.matches(), "a shard is one call and nothing else");
    byte[] packed = Base64.getDecoder().decode(script.group(2));
    return new ObjectMapper().readTree(new GZIPInputStream(new ByteArrayInputStream(packed)));
  }
}
