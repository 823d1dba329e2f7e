package dev.winnow.report.parquet;

import java.util.List;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;

/**
 * The columns of {@code scores-parquet/}: flat columns first, then lists and structs; no map types,
 * which several readers of Parquet return in shapes of their own.
 */
final class PageColumns {
  private PageColumns() {}

  /**
   * The schema.
   *
   * @param corpusSignals published names of the standard signals, in the order of their columns
   */
  static MessageType of(List<String> corpusSignals) {
    StringBuilder corpus = new StringBuilder();
    corpusSignals.forEach(name -> corpus.append("optional double ").append(name).append(";\n"));
    return MessageTypeParser.parseMessageType(
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
          optional double language_score;
          required int32 words;
          optional double quality;
          required binary verdict (STRING);
          optional binary page_type (STRING);
          optional double page_type_score;
          optional binary author (STRING);
          optional binary published (STRING);
          required int32 characters;
          required binary digest (STRING);
          optional binary truncated (STRING);
          required binary charset (STRING);
          required binary charset_source (STRING);
          required double replacement_share;
          required int32 shapeless;
          required int32 links_total;
          required int32 links_external;
          required int32 links_affiliate;
          required int32 links_nofollow;
          required boolean links_disclosure;
          required binary policy (STRING);
          required binary winnow (STRING);
          required group flags (LIST) { repeated group list { required binary element (STRING); } }
          required group links_networks (LIST) {
            repeated group list {
              required group element { required binary id (STRING); required int32 links; }
            }
          }
          required group main (LIST) {
            repeated group list { required group element { required int32 start; required int32 end; } }
          }
          required group revealed (LIST) {
            repeated group list { required group element { required int32 start; required int32 end; } }
          }
          required group corpus_signals {
        """
            + corpus
            + """
              }
              required group signals (LIST) {
                repeated group list {
                  required group element {
                    required binary id (STRING);
                    required binary outcome (STRING);
                    optional double value;
                    required binary unit (STRING);
                    optional double severity;
                    required double points;
                    optional binary message (STRING);
                    required group evidence (LIST) {
                      repeated group list {
                        required group element {
                          required int32 start;
                          required int32 end;
                          required binary quote (STRING);
                          optional binary expected (STRING);
                          optional binary note (STRING);
                          required group facts (LIST) {
                            repeated group list {
                              required group element {
                                required binary name (STRING);
                                required binary value (STRING);
                              }
                            }
                          }
                        }
                      }
                    }
                    optional binary reason (STRING);
                    optional binary code (STRING);
                    optional binary paid_by (STRING);
                  }
                }
              }
              optional group trust {
                optional binary author (STRING);
                optional int32 references;
                optional boolean disclosure;
                optional binary updated (STRING);
              }
              optional group cluster {
                required binary id (STRING);
                required binary kind (STRING);
                required int32 size;
              }
            }
            """);
  }
}
