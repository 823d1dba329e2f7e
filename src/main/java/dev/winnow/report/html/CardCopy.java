package dev.winnow.report.html;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Set;

/**
 * A card of this run as it stands. Only what the queue shows of it is read; its text and the values
 * of the field's signals, most of its size, are passed over.
 *
 * @param shown the fields that {@link JudgedCard#row} reads
 * @param characters number of characters of its text
 * @param json the whole card
 */
public record CardCopy(ObjectNode shown, int characters, String json) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> UNSEEN = Set.of("corpus", "main");

  /**
   * Reads a card.
   *
   * @param parser where the card starts; ends where it ends
   * @param bytes that the parser reads
   */
  static CardCopy read(JsonParser parser, byte[] bytes) throws IOException {
    int start = (int) parser.currentTokenLocation().getByteOffset();
    ObjectNode shown = JSON.createObjectNode();
    int characters = 0;
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String field = parser.currentName();
      parser.nextToken();
      if (field.equals("text")) {
        characters = parser.getTextLength();
      } else if (UNSEEN.contains(field)) {
        parser.skipChildren();
      } else {
        shown.set(field, JSON.readTree(parser));
      }
    }
    int end = (int) parser.currentLocation().getByteOffset();
    return new CardCopy(shown, characters, new String(bytes, start, end - start, UTF_8));
  }

  /** The row of the page in the queue, if its card is in the given shard. */
  IndexRow row(String shard) {
    return new JudgedCard(shown).row(shard);
  }
}
