package dev.winnow.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Opens the shards of a report without a browser. */
final class ReportCards {
  private ReportCards() {}

  /** Every card of a report as it was written, sorted. */
  static List<String> of(Path data) throws IOException {
    List<String> cards = new ArrayList<>();
    try (Stream<Path> shards = Files.list(data)) {
      for (Path shard : shards.sorted().toList()) {
        String script = Files.readString(shard);
        String packed = script.substring(script.indexOf(",\"") + 2, script.lastIndexOf('"'));
        byte[] bytes = Base64.getDecoder().decode(packed);
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
          for (JsonNode card : CommandRuns.tree(new String(in.readAllBytes(), UTF_8))) {
            cards.add(card.toString());
          }
        }
      }
    }
    cards.sort(null);
    return cards;
  }
}
