package dev.winnow.pipeline;

import dev.winnow.phrasing.PhrasingModel;
import dev.winnow.policy.PolicyException;
import dev.winnow.read.FieldMap;
import dev.winnow.read.ReadOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.channels.Channels;
import org.apache.beam.sdk.io.FileSystems;
import org.jspecify.annotations.Nullable;

/**
 * What a worker needs to build its line, small enough to travel with the job.
 *
 * @param policy checked before the job started
 * @param phrasing file of another phrasing resource, or null for the shipped one
 * @param fields names of fields as {@code --map} gives them, or empty
 */
record ScorerSettings(PolicySource policy, @Nullable String phrasing, String fields)
    implements Serializable {

  ReadOptions readOptions() {
    return ReadOptions.defaults().withFields(FieldMap.parse(fields));
  }

  PhrasingModel phrasingModel() throws IOException {
    if (phrasing == null) {
      return PhrasingModel.shipped();
    }
    try (InputStream in =
        Channels.newInputStream(FileSystems.open(FileSystems.matchNewResource(phrasing, false)))) {
      return PhrasingModel.load(in);
    }
  }

  PageScorer scorer() throws IOException {
    try {
      return new PageScorer(policy.read(), phrasingModel());
    } catch (PolicyException e) {
      throw new IllegalStateException("the policy was sound when the job started", e);
    }
  }
}
