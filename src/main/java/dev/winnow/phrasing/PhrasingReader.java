package dev.winnow.phrasing;

import dev.winnow.model.Document;
import dev.winnow.model.Phrasing;
import dev.winnow.model.Words;
import dev.winnow.phrasing.prose.OwnProse;
import dev.winnow.phrasing.spin.SpinReader;

/**
 * Reads how a document is worded. Pure and without state between documents, so one instance serves
 * every thread.
 */
public final class PhrasingReader {
  private final SpinReader spins;

  /** Reads by a model. */
  public PhrasingReader(PhrasingModel model) {
    this.spins = new SpinReader(model.spin());
  }

  /**
   * Measures a document.
   *
   * @param words of the whole text
   */
  public Phrasing read(Document document, Words words) {
    return spins.read(document.text(), OwnProse.of(document, words));
  }
}
