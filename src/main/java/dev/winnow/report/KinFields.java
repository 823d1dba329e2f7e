package dev.winnow.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.corpus.PageKin;
import dev.winnow.model.Span;
import dev.winnow.model.result.Evidence;
import dev.winnow.model.result.Finding.Measured;
import dev.winnow.sites.PageTies;
import dev.winnow.sites.TiedPage;
import dev.winnow.sites.TiesFindings;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes what is said of a page across pages into its row and its card. */
public final class KinFields {
  private KinFields() {}

  /** Changes a row and its card, as if the page had been scored with what is known now. */
  public static void apply(PageTies ties, ObjectNode row, ObjectNode card) {
    TiesFindings.of(ties, new RowPage(row)).forEach((id, said) -> finding(id, said, row, card));
    PageKin kin = ties.kin();
    if (kin != null) {
      for (ObjectNode node : List.of(row, card)) {
        ObjectNode cluster = node.putObject("cluster");
        cluster.put("id", kin.cluster()).put("kind", kin.kind().word()).put("size", kin.size());
      }
    }
  }

  /** A page as its row tells of it: offsets in code points. */
  private record RowPage(ObjectNode row) implements TiedPage {
    @Override
    public boolean english() {
      return row.path("language").path("code").asText().equals("en");
    }

    @Override
    public List<Span> compared(boolean whole) {
      JsonNode text = row.path("text");
      if (whole) {
        return List.of(new Span(0, text.path("characters").intValue()));
      }
      List<Span> spans = new ArrayList<>();
      text.path("main")
          .forEach(s -> spans.add(new Span(s.path(0).intValue(), s.path(1).intValue())));
      return spans;
    }

    @Override
    public @Nullable String text() {
      return null;
    }
  }

  private static void finding(String id, Measured finding, ObjectNode row, ObjectNode card) {
    ObjectNode inRow = signal(row, id);
    inRow
        .put("outcome", "measured")
        .put("value", new BigDecimal(JsonFields.real(finding.value(), 0)));
    inRow.put("message", finding.message());
    ArrayNode places = inRow.putArray("evidence");
    ObjectNode inCard = signal(card, id);
    inCard.put("outcome", "measured").put("value", finding.value());
    inCard.put("message", finding.message()).put("found", finding.evidence().size());
    ArrayNode shown = inCard.putArray("evidence");
    for (Evidence evidence : finding.evidence()) {
      ObjectNode place = place(places.addObject(), evidence);
      ArrayNode facts = place.putArray("facts");
      evidence.facts().forEach((k, v) -> facts.addObject().put("name", k).put("value", v));
      ObjectNode named = place(shown.addObject(), evidence).putObject("facts");
      evidence.facts().forEach(named::put);
    }
  }

  private static ObjectNode place(ObjectNode node, Evidence evidence) {
    node.put("start", evidence.start()).put("end", evidence.end());
    node.put("quote", evidence.quote()).put("expected", evidence.expected());
    return node.put("note", evidence.note());
  }

  private static ObjectNode signal(ObjectNode page, String id) {
    for (JsonNode signal : page.path("signals")) {
      if (signal.path("id").asText().equals(id)) {
        return (ObjectNode) signal;
      }
    }
    throw new IllegalStateException("the row was written without " + id);
  }
}
