package dev.winnow.report.html;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.score.PageJudgement;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file of cards as {@link ReportShards} wrote it, in memory, of which cards can be replaced. Each
 * card is a line, so those that stay need not be read.
 */
public final class StoredShard {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String name;
  private final byte[] json;
  private final List<Integer> starts = new ArrayList<>(); // of cards, and one behind the last
  private byte @Nullable [][] replaced;

  /** Cards of a file as {@link ShardForm#read} gives them. */
  StoredShard(String name, byte[] json) {
    this.name = name;
    this.json = json;
    for (int i = 0; i < json.length; i++) {
      if (i == 0 || json[i] == '\n') {
        starts.add(i + 1);
      }
    }
    starts.add(json.length + 1);
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

  /** Writes the script. */
  public void write(ShardOutput output) throws IOException {
    OutputStream file = output.create(ShardForm.SCRIPT.place(name));
    try (OutputStream out = ShardForm.SCRIPT.into(file, name)) {
      if (replaced == null) {
        out.write(json);
        return;
      }
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
