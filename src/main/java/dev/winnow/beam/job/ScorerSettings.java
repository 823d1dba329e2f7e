package dev.winnow.beam.job;

import dev.winnow.line.PageLine;
import dev.winnow.policy.PolicyException;
import dev.winnow.read.record.FieldMap;
import dev.winnow.read.record.ReadOptions;
import dev.winnow.runs.UsageException;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * The settings from which a worker builds its line; small enough to travel with the job.
 *
 * @param policy checked before the job started
 * @param phrasing file of another phrasing resource, or null for the shipped one
 * @param fields field names in the form of {@code --map}, or empty
 */
public record ScorerSettings(PolicySource policy, @Nullable String phrasing, String fields)
    implements Serializable {

  ReadOptions readOptions() {
    return ReadOptions.defaults().withFields(FieldMap.parse(fields));
  }

  public PageLine scorer() {
    try {
      return new PageLine(policy.read(), PhrasingSource.load(phrasing));
    } catch (PolicyException | UsageException e) {
      throw new IllegalStateException("this was sound when the job started", e);
    }
  }
}
