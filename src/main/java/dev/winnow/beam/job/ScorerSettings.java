package dev.winnow.beam.job;

import dev.winnow.corpus.AnchorWords;
import dev.winnow.line.PageLine;
import dev.winnow.phrasing.PhrasingModel;
import dev.winnow.policy.Policy;
import dev.winnow.policy.PolicyException;
import dev.winnow.policy.SiteRule;
import dev.winnow.read.record.FieldMap;
import dev.winnow.read.record.ReadOptions;
import dev.winnow.runs.UsageException;
import dev.winnow.signals.Signals;
import dev.winnow.signals.api.SignalCard;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The settings from which a worker builds its line; small enough to travel with the job.
 *
 * @param policy checked before the job started
 * @param phrasing file of another phrasing resource, or null for the shipped one
 * @param fields field names in the form of {@code --map}, or empty
 * @param acrossPages whether pages are compared with each other
 */
public record ScorerSettings(
    PolicySource policy, @Nullable String phrasing, String fields, boolean acrossPages)
    implements Serializable {

  ReadOptions readOptions() {
    return ReadOptions.defaults().withFields(FieldMap.parse(fields));
  }

  /** What the rows have of signals, in their order. */
  List<SignalCard> cards() {
    return acrossPages
        ? Signals.cards()
        : Signals.ALL.stream().map(signal -> signal.card()).toList();
  }

  /** When a site belongs on the blocklist, by the policy; null if no site does. */
  @Nullable SiteRule siteRule() {
    return readPolicy().sites();
  }

  /** The tables by which pages are compared. */
  AnchorWords anchors() {
    return new AnchorWords(openPhrasing());
  }

  /** The line of a worker. */
  public PageLine line() {
    return new PageLine(readPolicy(), openPhrasing(), acrossPages);
  }

  private Policy readPolicy() {
    try {
      return policy.read();
    } catch (PolicyException e) {
      throw new IllegalStateException(
          "policy " + policy.file() + " cannot be read on this worker: " + e.getMessage(), e);
    }
  }

  private PhrasingModel openPhrasing() {
    try {
      return PhrasingSource.load(phrasing);
    } catch (UsageException e) {
      throw new IllegalStateException(
          "a worker cannot open what every worker needs: " + e.getMessage(), e);
    }
  }
}
