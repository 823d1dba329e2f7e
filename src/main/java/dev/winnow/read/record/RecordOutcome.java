package dev.winnow.read.record;

import dev.winnow.model.Origin;
import dev.winnow.model.Page;
import dev.winnow.model.Rejected;
import dev.winnow.model.Rejected.Code;
import dev.winnow.model.Rejected.Stage;
import dev.winnow.model.SkipReason;
import org.jspecify.annotations.Nullable;

/** How one record ended; made first and told once, so that no record counts twice. */
public sealed interface RecordOutcome {

  /** Tells it to the sink. */
  void tell(PageSink sink);

  /** A page. */
  record Read(Page page) implements RecordOutcome {
    @Override
    public void tell(PageSink sink) {
      sink.page(page);
    }
  }

  /** A sound record that is no page. */
  record Skipped(Origin origin, SkipReason reason) implements RecordOutcome {
    @Override
    public void tell(PageSink sink) {
      sink.skipped(origin, reason);
    }
  }

  /** A record that could not be read. */
  record Failed(Rejected rejected) implements RecordOutcome {
    @Override
    public void tell(PageSink sink) {
      sink.rejected(rejected);
    }
  }

  /** A record that could not be read, and why. */
  static RecordOutcome failed(Origin origin, Code code, @Nullable String message) {
    return new Failed(new Rejected(Stage.READ, origin, code, String.valueOf(message)));
  }
}
