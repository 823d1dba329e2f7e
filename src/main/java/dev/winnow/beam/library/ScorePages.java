package dev.winnow.beam.library;

import dev.winnow.beam.job.PhrasingSource;
import dev.winnow.beam.job.PolicySource;
import dev.winnow.beam.job.ScorerSettings;
import dev.winnow.model.Page;
import dev.winnow.policy.PolicyException;
import dev.winnow.runs.UsageException;
import java.io.IOException;
import org.apache.beam.sdk.schemas.Schema;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.Row;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.jspecify.annotations.Nullable;

/**
 * Scores pages inside a pipeline of your own. Every page becomes one row of {@link #SCORES} or of
 * {@link #REJECTS}; the transform reads and writes no file. {@link LibraryPages} makes pages.
 *
 * <p>Immutable: each {@code with…} method returns a copy.
 */
public final class ScorePages extends PTransform<PCollection<Page>, PCollectionTuple> {
  private static final long serialVersionUID = 1L;

  /** Rows of {@link #SCORE}. */
  public static final TupleTag<Row> SCORES = new TupleTag<>("scores");

  /** Rows of {@link #REJECT}. */
  public static final TupleTag<Row> REJECTS = new TupleTag<>("rejects");

  /**
   * What most filters ask for, and the whole row of a run as {@code json}. The quality is null if
   * the verdict is {@code undecided}.
   */
  public static final Schema SCORE =
      Schema.builder()
          .addStringField("id")
          .addNullableStringField("url")
          .addNullableField("quality", Schema.FieldType.DOUBLE)
          .addStringField("verdict")
          .addArrayField("flags", Schema.FieldType.STRING)
          .addStringField("json")
          .build();

  /** The reason why a page could not be scored; its code is a reject code or skip code of a run. */
  public static final Schema REJECT =
      Schema.builder()
          .addStringField("id")
          .addNullableStringField("url")
          .addStringField("code")
          .addStringField("message")
          .build();

  private final @Nullable String policy;
  private final @Nullable String phrasing;

  private ScorePages(@Nullable String policy, @Nullable String phrasing) {
    this.policy = policy;
    this.phrasing = phrasing;
  }

  /** Judges by the shipped policy. */
  public static ScorePages create() {
    return new ScorePages(null, null);
  }

  /** Judges by a policy file: a path of the launching machine, or a URI. */
  public ScorePages withPolicy(@Nullable String file) {
    return new ScorePages(file, phrasing);
  }

  /** Reads phrasing with another resource, which every worker must be able to open. */
  public ScorePages withPhrasing(@Nullable String file) {
    return new ScorePages(policy, file);
  }

  @Override
  public PCollectionTuple expand(PCollection<Page> pages) {
    PCollectionTuple rows =
        pages.apply(
            "Score",
            ParDo.of(new ScorePage(settings())).withOutputTags(SCORES, TupleTagList.of(REJECTS)));
    rows.get(SCORES).setRowSchema(SCORE);
    rows.get(REJECTS).setRowSchema(REJECT);
    return rows;
  }

  /** Loads both files once, so that a wrong file fails the launch and not the workers. */
  private ScorerSettings settings() {
    try {
      PolicySource source = PolicySource.load(policy);
      source.read();
      PhrasingSource.load(phrasing);
      return new ScorerSettings(source, phrasing, "", false);
    } catch (UsageException | PolicyException | IOException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }
}
