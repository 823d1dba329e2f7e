package dev.winnow.report.parquet;

import dev.winnow.model.Span;
import dev.winnow.model.result.Contribution;
import dev.winnow.model.result.Evidence;
import dev.winnow.model.result.Finding.Failed;
import dev.winnow.model.result.Finding.Measured;
import dev.winnow.model.result.Finding.NotApplicable;
import dev.winnow.model.result.Scored;
import dev.winnow.report.NetworkCount;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.schema.MessageType;
import org.jspecify.annotations.Nullable;

/**
 * Writes judged pages as Parquet: the rows of {@code scores/}, flat columns first, so that SQL
 * needs no unnesting for the most frequent questions. {@code url}, {@code language} and {@code
 * language_score} have the names that FineWeb uses.
 */
public final class ParquetScoreRows implements Closeable {
  /** Bounds memory: a row group is held until it is written. */
  private static final long ROW_GROUP_BYTES = 16L << 20;

  private final MessageType columns;
  private final StreamFile file;
  private final ParquetWriter<Group> writer;
  private final int schemaVersion;
  private final String version;

  /**
   * Rows that go to a stream, which {@link #close} closes.
   *
   * @param schemaVersion of the rows
   * @param version of Winnow
   * @param corpusSignals published names of the standard signals, in the order of their columns
   */
  public ParquetScoreRows(
      OutputStream out, int schemaVersion, String version, List<String> corpusSignals)
      throws IOException {
    this.schemaVersion = schemaVersion;
    this.version = version;
    this.columns = PageColumns.of(corpusSignals);
    this.file = new StreamFile(out);
    this.writer =
        ExampleParquetWriter.builder(file)
            .withConf(new PlainParquetConfiguration())
            .withType(columns)
            .withCodecFactory(new ZstdPages())
            .withCompressionCodec(CompressionCodecName.ZSTD)
            .withRowGroupSize(ROW_GROUP_BYTES)
            .build();
  }

  /** Writes one page. */
  public void add(Scored page) throws IOException {
    Group row = new SimpleGroup(columns);
    row.add("schema", schemaVersion);
    row.add("id", page.page().id());
    put(row, "url", page.page().url());
    put(row, "site", page.page().site());
    row.add("title", page.title());
    row.add("file", page.page().origin().file());
    row.add("offset", page.page().origin().offset());
    put(row, "record_id", page.page().origin().recordId());
    put(row, "fetched", page.page().fetched());
    row.add("language", page.language().code());
    put(row, "language_score", page.language().probability());
    row.add("words", page.words());
    put(row, "quality", page.reportedQuality());
    row.add("verdict", page.verdict().word());
    put(row, "page_type", page.profile().word());
    put(row, "page_type_score", page.profile().certainty());
    put(row, "author", (String) null);
    put(row, "published", (String) null);
    text(row, page);
    row.add("links_total", page.links().total());
    row.add("links_external", page.links().external());
    row.add("links_affiliate", page.links().affiliate().size());
    row.add("links_nofollow", page.links().nofollow());
    row.add("links_disclosure", page.links().disclosure() != null);
    row.add("policy", page.policy());
    row.add("winnow", version);
    nested(row, page);
    if (page.cluster() != null) {
      Group cluster = row.addGroup("cluster");
      cluster.add("id", page.cluster().id());
      cluster.add("kind", page.cluster().kind());
      cluster.add("size", page.cluster().size());
    }
    writer.write(row);
  }

  private static void text(Group row, Scored page) {
    row.add("characters", page.characters());
    row.add("digest", page.digest());
    put(row, "truncated", page.page().origin().truncated());
    row.add("charset", page.charset().charset());
    row.add("charset_source", page.charset().source().word());
    row.add("replacement_share", page.charset().replacementShare());
    row.add("shapeless", page.charset().shapeless());
  }

  private static void nested(Group row, Scored page) {
    Group flags = row.addGroup("flags");
    page.flags().forEach(flag -> flags.addGroup("list").add("element", flag));
    Group networks = row.addGroup("links_networks");
    for (NetworkCount network : NetworkCount.of(page.links())) {
      Group element = element(networks);
      element.add("id", network.id());
      element.add("links", network.links());
    }
    spans(row.addGroup("main"), page.main());
    spans(row.addGroup("revealed"), page.revealed());
    Group corpus = row.addGroup("corpus_signals");
    for (Map.Entry<String, Double> signal : page.corpusSignals().entrySet()) {
      put(corpus, signal.getKey(), signal.getValue());
    }
    Group signals = row.addGroup("signals");
    for (Contribution contribution : page.signals()) {
      signal(element(signals), contribution);
    }
  }

  private static void spans(Group list, List<Span> spans) {
    for (Span span : spans) {
      Group element = element(list);
      element.add("start", span.start());
      element.add("end", span.end());
    }
  }

  private static void signal(Group element, Contribution contribution) {
    element.add("id", contribution.signal());
    element.add("unit", contribution.unit());
    element.add("points", contribution.points());
    put(element, "paid_by", contribution.paidBy());
    Group places = element.addGroup("evidence");
    if (contribution.finding() instanceof Measured measured) {
      element.add("outcome", "measured");
      element.add("value", measured.value());
      element.add("severity", contribution.severity());
      element.add("message", measured.message());
      measured.evidence().forEach(place -> evidence(element(places), place));
    } else if (contribution.finding() instanceof NotApplicable notApplicable) {
      element.add("outcome", "not-applicable");
      element.add("reason", notApplicable.reason());
    } else if (contribution.finding() instanceof Failed failed) {
      element.add("outcome", "failed");
      element.add("code", failed.code());
      element.add("message", failed.message());
    }
  }

  private static void evidence(Group element, Evidence evidence) {
    element.add("start", evidence.start());
    element.add("end", evidence.end());
    element.add("quote", evidence.quote());
    put(element, "expected", evidence.expected());
    put(element, "note", evidence.note());
    Group facts = element.addGroup("facts");
    evidence
        .facts()
        .forEach(
            (name, value) -> {
              Group fact = element(facts);
              fact.add("name", name);
              fact.add("value", value);
            });
  }

  /** Adds an element to a list of three levels, as the Parquet format defines lists. */
  private static Group element(Group list) {
    return list.addGroup("list").addGroup("element");
  }

  private static void put(Group group, String field, @Nullable String value) {
    if (value != null) {
      group.add(field, value);
    }
  }

  private static void put(Group group, String field, @Nullable Double value) {
    if (value != null) {
      group.add(field, value);
    }
  }

  @Override
  public void close() throws IOException {
    file.hold();
    writer.close();
  }
}
