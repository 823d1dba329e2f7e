package dev.winnow.report.html;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.model.AffiliateLink;
import dev.winnow.model.LinkFacts;
import dev.winnow.model.result.Contribution;
import dev.winnow.model.result.Finding;
import dev.winnow.model.result.Scored;
import dev.winnow.score.PageJudgement;
import dev.winnow.unicode.WellFormedText;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Writes the evidence of one unit of work, page by page, into files of some hundred cards. Holds
 * one open file and no page. Not safe for use by several threads.
 */
public final class ReportShards implements Closeable {
  /** Titles in a list are cut to this length. */
  public static final int MAX_TITLE = 200;

  static final String BETWEEN = ",\n"; // cards, so that each is a line

  static final int MAX_URL = 500; // longer URLs carry tracking data; the card has the whole URL
  static final int MAX_ID = 200; // ordinary record ids have some 45 characters
  private static final int PAGES =
      250; // a card opens without delay, and 100,000 pages make 400 files
  private static final long CHARACTERS =
      4_000_000; // characters of text per shard, so that long pages share fewer files
  private static final JsonFactory JSON =
      new JsonFactoryBuilder().rootValueSeparator((String) null).build();
  private static final ObjectMapper CARDS =
      new ObjectMapper().disable(SerializationFeature.FLUSH_AFTER_WRITE_VALUE);

  private final String unit;
  private final ShardForm form;
  private final ShardOutput output;
  private int shards;
  private int pages;
  private long characters;
  private @Nullable JsonGenerator current;

  /**
   * Prepares a unit; the first file is opened with the first page.
   *
   * @param unit name of the unit of work, unique in the run; characters other than letters, digits
   *     and hyphens become hyphens
   */
  public ReportShards(String unit, ShardForm form, ShardOutput output) {
    StringBuilder name = new StringBuilder(unit.length());
    for (int i = 0; i < unit.length(); i++) {
      char c = unit.charAt(i);
      boolean plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      name.append(plain ? c : '-');
    }
    this.unit = name.toString();
    this.form = form;
    this.output = output;
  }

  /**
   * Writes a page.
   *
   * @param text the extracted text that the offsets of {@code scored} refer to
   * @return the row of the page for the tally
   */
  public IndexRow add(Scored scored, String text) throws IOException {
    CardJson.write(scored, text, generator());
    count(text.length());
    return row(scored);
  }

  /**
   * Writes a card of an earlier run under a new judgement.
   *
   * @param policy name and digest, as in rows
   * @return the row of the page for the tally
   */
  public IndexRow add(ObjectNode card, PageJudgement judgement, String policy) throws IOException {
    JudgedCard judged = JudgedCard.of(card, judgement, policy);
    CARDS.writeTree(generator(), judged.card());
    count(judged.characters());
    return judged.row(name());
  }

  /** The open file, where the next card begins. */
  private JsonGenerator generator() throws IOException {
    if (pages >= PAGES || characters >= CHARACTERS) {
      close();
    }
    JsonGenerator json = current == null ? open() : current;
    json.writeRaw(pages == 0 ? "[" : BETWEEN);
    return json;
  }

  private void count(int more) {
    pages++;
    characters += more;
  }

  /** Closes the open file; the next page opens another one. */
  @Override
  public void close() throws IOException {
    JsonGenerator json = current;
    if (json == null) {
      return;
    }
    current = null;
    shards++;
    pages = 0;
    characters = 0;
    json.writeRaw(']');
    json.close();
  }

  private String name() {
    return unit + "-" + shards;
  }

  private JsonGenerator open() throws IOException {
    OutputStream file = output.create(form.place(name()));
    JsonGenerator json = JSON.createGenerator(form.into(file, name()));
    current = json;
    return json;
  }

  private IndexRow row(Scored scored) {
    String url = scored.page().url();
    return new IndexRow(
        WellFormedText.cut(WellFormedText.of(scored.page().id()), MAX_ID),
        WellFormedText.cut(
            WellFormedText.of(url == null ? scored.page().origin().file() : url), MAX_URL),
        scored.page().site(),
        WellFormedText.cut(WellFormedText.of(scored.title()), MAX_TITLE),
        scored.quality(),
        scored.verdict(),
        scored.flags(),
        ids(scored, Finding.NotApplicable.class::isInstance),
        ids(scored, Finding.Failed.class::isInstance),
        scored.language().code(),
        Objects.requireNonNullElse(scored.profile().word(), IndexRow.UNTYPED),
        scored.words(),
        networks(scored.links()),
        Objects.requireNonNullElse(scored.page().fetched(), ""),
        WellFormedText.of(lead(scored)),
        name(),
        scored.digest());
  }

  /** Ids of the networks of affiliate links, sorted. */
  static List<String> networks(LinkFacts links) {
    return links.affiliate().stream().map(AffiliateLink::network).distinct().sorted().toList();
  }

  /** What the signal that took most points has to say. */
  private static String lead(Scored scored) {
    return scored.signals().stream()
        .filter(contribution -> contribution.points() > 0)
        .max(Comparator.comparingDouble(Contribution::points))
        .map(most -> most.finding().fold(Finding.Measured::message, n -> "", f -> ""))
        .orElse("");
  }

  private static List<String> ids(Scored scored, Predicate<Finding> kind) {
    return scored.signals().stream()
        .filter(c -> kind.test(c.finding()))
        .map(Contribution::signal)
        .toList();
  }
}
