package dev.winnow.beam.library;

import dev.winnow.model.Page;
import java.util.List;
import org.apache.beam.sdk.schemas.Schema;
import org.apache.beam.sdk.schemas.transforms.SchemaTransform;
import org.apache.beam.sdk.schemas.transforms.SchemaTransformProvider;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.transforms.SimpleFunction;
import org.apache.beam.sdk.values.PCollectionRowTuple;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.Row;
import org.jspecify.annotations.Nullable;

/**
 * {@link ScorePages} for Beam YAML, SQL and Python, over rows. An input row has {@code html} or
 * {@code text}, and may have {@code id} and {@code url}; rows of {@code output} are {@link
 * ScorePages#SCORE}, of {@code rejects} {@link ScorePages#REJECT}.
 */
public final class ScorePagesProvider implements SchemaTransformProvider {
  private static final Schema CONFIGURATION =
      Schema.builder()
          .addField(
              Schema.Field.nullable("policy", Schema.FieldType.STRING)
                  .withDescription("Policy file; the shipped health-1 where none is named."))
          .addField(
              Schema.Field.nullable("phrasing", Schema.FieldType.STRING)
                  .withDescription("Counts of another field or language, made by the trainers."))
          .build();

  @Override
  public String identifier() {
    return "beam:schematransform:dev.winnow:score_pages:v1";
  }

  @Override
  public String description() {
    return "Finds keyword stuffing, repeated affiliate links and spun text in pages.";
  }

  @Override
  public Schema configurationSchema() {
    return CONFIGURATION;
  }

  @Override
  public SchemaTransform from(Row configuration) {
    return new Rows(
        ScorePages.create()
            .withPolicy(configuration.getString("policy"))
            .withPhrasing(configuration.getString("phrasing")));
  }

  @Override
  public List<String> inputCollectionNames() {
    return List.of("input");
  }

  @Override
  public List<String> outputCollectionNames() {
    return List.of("output", "rejects");
  }

  /** Rows in, rows out. */
  private static final class Rows extends SchemaTransform {
    private static final long serialVersionUID = 1L;
    private final ScorePages score;

    Rows(ScorePages score) {
      this.score = score;
    }

    @Override
    public PCollectionRowTuple expand(PCollectionRowTuple input) {
      PCollectionTuple rows =
          input
              .getSinglePCollection()
              .apply("Pages", MapElements.via(new RowPage()))
              .apply("Score pages", score);
      return PCollectionRowTuple.of("output", rows.get(ScorePages.SCORES))
          .and("rejects", rows.get(ScorePages.REJECTS));
    }
  }

  /** Turns a row into a page. */
  private static final class RowPage extends SimpleFunction<Row, Page> {
    private static final long serialVersionUID = 1L;

    @Override
    public Page apply(Row row) {
      String html = value(row, "html");
      if (html != null) {
        return LibraryPages.html(value(row, "id"), value(row, "url"), html);
      }
      String text = value(row, "text");
      return LibraryPages.text(value(row, "id"), value(row, "url"), text == null ? "" : text);
    }

    private static @Nullable String value(Row row, String field) {
      return row.getSchema().hasField(field) ? row.getString(field) : null;
    }
  }
}
