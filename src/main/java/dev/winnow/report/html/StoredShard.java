package dev.winnow.report.html;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.score.PageJudgement;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A file of cards as {@link ReportShards} wrote it, in memory, of which cards can be replaced. Each
 * card is a line, so those that stay need not be read.
 */
public final class StoredShard {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int BUFFER = 1 << 13; // bytes

  private final String name;
  private final byte[] script;
  private final byte[] json;
  private final List<Integer> starts = new ArrayList<>(); // of cards, and one behind the last
  private byte @Nullable [][] replaced;

  /** Reads a file, whose size the writer bounds. */
  StoredShard(String name, InputStream in) throws IOException {
    this.name = name;
    this.script = in.readAllBytes();
    this.json = unpacked();
    for (int i = 0; i < json.length; i++) {
      if (i == 0 || json[i] == '\n') {
        starts.add(i + 1);
      }
    }
    starts.add(json.length + 1);
  }

  private byte[] unpacked() throws IOException {
    int start = ReportShards.before(name).length();
    int end = script.length;
    while (end > start && script[end - 1] != '"') {
      end--;
    }
    byte[] packed =
        Base64.getDecoder().decode(Arrays.copyOfRange(script, start, Math.max(start, end - 1)));
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed), BUFFER)) {
      return in.readAllBytes();
    }
  }

  /** Number of cards. */
  public int count() {
    return starts.size() - 1;
  }

  /** A card; a change of it changes nothing here. */
  public ObjectNode card(int index) throws IOException {
    return (ObjectNode) JSON.readTree(json, starts.get(index), length(index));
  }

  /** Without the comma or bracket behind it. */
  private int length(int index) {
    return starts.get(index + 1) - 2 - starts.get(index);
  }

  /** The row in the queue of a page whose card is here. */
  public IndexRow row(ObjectNode card) {
    return new JudgedCard(card).row(name);
  }

  /**
   * Puts a card under a new judgement in the place of another.
   *
   * @param policy name and digest, as in rows
   * @return the row of the page for the tally
   */
  public IndexRow replace(int index, ObjectNode card, PageJudgement judgement, String policy)
      throws IOException {
    JudgedCard judged = JudgedCard.of(card, judgement, policy);
    byte[][] others = replaced == null ? new byte[count()][] : replaced;
    others[index] = JSON.writeValueAsBytes(judged.card());
    replaced = others;
    return row(judged.card());
  }

  /** Writes the file; if no card was replaced, as it is. */
  public void write(ShardOutput output) throws IOException {
    try (OutputStream file = output.create(ReportShards.place(name))) {
      if (replaced == null) {
        file.write(script);
        return;
      }
      try (OutputStream out =
          PackedJson.into(file, ReportShards.before(name), ReportShards.AFTER)) {
        for (int i = 0; i < count(); i++) {
          out.write((i == 0 ? "[" : ReportShards.BETWEEN).getBytes(US_ASCII));
          byte[] other = replaced[i];
          if (other == null) {
            out.write(json, starts.get(i), length(i));
          } else {
            out.write(other);
          }
        }
        out.write(']');
      }
    }
  }
}
