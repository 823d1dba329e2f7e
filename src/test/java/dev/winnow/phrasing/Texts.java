package dev.winnow.phrasing;

import dev.winnow.model.CharsetDecision;
import dev.winnow.model.Document;
import dev.winnow.model.Media;
import dev.winnow.model.Metadata;
import dev.winnow.model.Origin;
import dev.winnow.model.PageRef;
import java.util.List;

/** Documents of text alone, for tests. */
public final class Texts {
  private Texts() {}

  public static Document document(String text) {
    PageRef page = new PageRef("id", null, null, null, null, new Origin("file", 0, null));
    CharsetDecision charset = new CharsetDecision("UTF-8", CharsetDecision.Source.DEFAULT, 0);
    return new Document(
        page, Media.TEXT, "", text, List.of(), List.of(), List.of(), Metadata.NONE, charset);
  }
}
