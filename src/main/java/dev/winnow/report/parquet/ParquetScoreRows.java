package dev.winnow.report.parquet;

import dev.winnow.model.Span;
import dev.winnow.model.result.Contribution;
import dev.winnow.model.result.Evidence;
import dev.winnow.model.result.Finding.Failed;
import dev.winnow.model.result.Finding.Measured;
import dev.winnow.model.result.Finding.NotApplicable;
import dev.winnow.model.result.Scored;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.jspecify.annotations.Nullable;

/**
 * Writes judged pages as Parquet: the rows of {@code scores/}, flat columns first, so that SQL
 * needs no unnesting for what it asks most. {@code url}, {@code language} and {@code
 * language_score} are named as FineWeb names them.
 */
public final class ParquetScoreRows implements Closeable {
  /** Bounds memory: a row group is held until it is written. */
  private static final long ROW_GROUP_BYTES = 16L << 20;

  private static final MessageType SCHEMA =
      MessageTypeParser.parseMessageType(
          """
          message page {
            required int32 schema;
            required binary id (STRING);
            optional binary url (STRING);
            optional binary site (STRING);
            required binary title (STRING);
            required binary file (STRING);
            required int64 offset;
            optional binary record_id (STRING);
            optional binary fetched (STRING);
            required binary language (STRING);
            required double language_score;
            required int32 words;
            required double quality;
            required binary verdict (STRING);
            required int32 characters;
            required binary digest (STRING);
            required int32 links_total;
            required int32 links_external;
            required int32 links_nofollow;
            required int32 links_affiliate;
            required boolean links_disclosure;
            required binary policy (STRING);
            required binary winnow (STRING);
            required group flags (LIST) { repeated group list { required binary element (STRING); } }
            required group main (LIST) {
              repeated group list { required group element { required int32 start; required int32 end; } }
            }
            required group corpus_signals (MAP) {
              repeated group key_value { required binary key (STRING); required double value; }
            }
            required group signals (LIST) {
              repeated group list {
                required group element {
                  required binary id (STRING);
                  required binary outcome (STRING);
                  optional double value;
                  optional binary unit (STRING);
                  optional double severity;
                  optional double points;
                  optional binary message (STRING);
                  required group evidence (LIST) {
                    repeated group list {
                      required group element {
                        required int32 start;
                        required int32 end;
                        required binary quote (STRING);
                        optional binary expected (STRING);
                        optional binary note (STRING);
                        required group facts (MAP) {
                          repeated group key_value {
                            required binary key (STRING);
                            required binary value (STRING);
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
          """);

  private final ParquetWriter<Group> writer;
  private final int schemaVersion;
  private final String version;

  /**
   * Rows that go to a stream, which {@link #close} closes.
   *
   * @param schemaVersion of the rows
   * @param version of Winnow
   */
  public ParquetScoreRows(OutputStream out, int schemaVersion, String version) throws IOException {
    this.schemaVersion = schemaVersion;
    this.version = version;
    this.writer =
        ExampleParquetWriter.builder(new StreamFile(out))
            .withConf(new PlainParquetConfiguration())
            .withType(SCHEMA)
            .withCodecFactory(new ZstdPages())
            .withCompressionCodec(CompressionCodecName.ZSTD)
            .withRowGroupSize(ROW_GROUP_BYTES)
            .build();
  }

  /** Writes one page. */
  public void add(Scored page) throws IOException {
    Group row = new SimpleGroup(SCHEMA);
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
    row.add("language_score", page.language().probability());
    row.add("words", page.words());
    row.add("quality", page.quality());
    row.add("verdict", page.verdict().word());
    row.add("characters", page.characters());
    row.add("digest", page.digest());
    row.add("links_total", page.links().total());
    row.add("links_external", page.links().external());
    row.add("links_nofollow", page.links().nofollow());
    row.add("links_affiliate", page.links().affiliate().size());
    row.add("links_disclosure", page.links().disclosure() != null);
    row.add("policy", page.policy());
    row.add("winnow", version);
    nested(row, page);
    writer.write(row);
  }

  private static void nested(Group row, Scored page) {
    Group flags = row.addGroup("flags");
    page.flags().forEach(flag -> flags.addGroup("list").add("element", flag));
    Group main = row.addGroup("main");
    for (Span span : page.main()) {
      Group element = main.addGroup("list").addGroup("element");
      element.add("start", span.start());
      element.add("end", span.end());
    }
    Group corpus = row.addGroup("corpus_signals");
    for (Map.Entry<String, Double> signal : page.corpusSignals().entrySet()) {
      Group entry = corpus.addGroup("key_value");
      entry.add("key", signal.getKey());
      entry.add("value", signal.getValue());
    }
    Group signals = row.addGroup("signals");
    for (Contribution contribution : page.signals()) {
      signal(signals.addGroup("list").addGroup("element"), contribution);
    }
  }

  private static void signal(Group element, Contribution contribution) {
    element.add("id", contribution.signal());
    if (contribution.finding() instanceof Measured measured) {
      element.add("outcome", "measured");
      element.add("value", measured.value());
      element.add("unit", contribution.unit());
      element.add("severity", contribution.severity());
      element.add("points", contribution.points());
      element.add("message", measured.message());
    } else if (contribution.finding() instanceof NotApplicable notApplicable) {
      element.add("outcome", "not-applicable");
      element.add("message", notApplicable.reason());
    } else if (contribution.finding() instanceof Failed failed) {
      element.add("outcome", "failed");
      element.add("message", failed.code() + ": " + failed.message());
    }
    Group places = element.addGroup("evidence");
    if (contribution.finding() instanceof Measured measured) {
      measured.evidence().forEach(e -> evidence(places.addGroup("list").addGroup("element"), e));
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
            (key, value) -> {
              Group entry = facts.addGroup("key_value");
              entry.add("key", key);
              entry.add("value", value);
            });
  }

  private static void put(Group group, String field, @Nullable String value) {
    if (value != null) {
      group.add(field, value);
    }
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }
}
