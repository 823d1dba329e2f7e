package dev.winnow.beam.kin;

import dev.winnow.corpus.AnchorWords;
import java.io.Serializable;

/** Where a worker gets its tables from; one copy a process serves all threads. */
@FunctionalInterface
public interface AnchorSource extends Serializable {
  /** The tables. */
  AnchorWords anchors();
}
