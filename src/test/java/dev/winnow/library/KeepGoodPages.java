package dev.winnow.library;

import dev.winnow.beam.library.ScorePages;
import dev.winnow.model.Page;
import org.apache.beam.sdk.transforms.Filter;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.Row;

/** An example of Winnow inside another pipeline; operations.md shows it. */
final class KeepGoodPages extends PTransform<PCollection<Page>, PCollection<Row>> {
  private static final long serialVersionUID = 1L;

  // example: begin
  @Override
  public PCollection<Row> expand(PCollection<Page> pages) {
    PCollectionTuple rows = pages.apply(ScorePages.create());
    return rows.get(ScorePages.SCORES)
        .apply(Filter.by(row -> "keep".equals(row.getString("verdict"))));
  }
  // example: end
}
