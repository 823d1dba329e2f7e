package dev.winnow.links.calls;

import dev.winnow.links.paid.AddressSigns;
import dev.winnow.links.words.BlockCursor;
import dev.winnow.model.Block;
import dev.winnow.model.Document;
import dev.winnow.model.FormButton;
import dev.winnow.model.Link;
import dev.winnow.web.UrlQuery;
import dev.winnow.web.WebUrl;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Forms that send what is typed, and hidden fields, to another site. If they ask how to reach the
 * reader, and the fields say whom that site pays, by a publisher's id, the click, a certificate of
 * consent, the answer is sold: who answers himself needs to know the page, but nobody to pay.
 */
final class LeadForms {
  private static final int MIN_FIELDS = 2;
  private static final int MIN_JUMPS = 2; // links of the page to one of its own parts

  private LeadForms() {}

  /**
   * Whether a page has a form whose answer is sold. What a frame asks is not known; it counts as
   * such a form if links of the page lead down to one place again and again, as to what it sells:
   * beside a frame of offers the page speaks of other things.
   *
   * @param own registrable domain of the page, or null
   */
  static boolean sell(Document document, AddressSigns addresses, @Nullable String own) {
    for (Link link : document.links()) {
      boolean frame = link.form() == Link.Form.FRAME;
      String target = frame || link.form() == Link.Form.SUBMIT ? target(link, own) : null;
      if (target != null
          && target.indexOf('&') > 0 // two fields, as few have
          && isTold(WebUrl.parse(target), addresses)
          && (frame ? leadsDown(document) : asksReader(document, link))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a form has a field for how to reach the reader. */
  private static boolean asksReader(Document document, Link form) {
    for (FormButton button : document.buttons()) {
      if (button.personal() && button.action().equals(form.href())) {
        return true;
      }
    }
    return false;
  }

  /** Whether links of the text lead to one part of the page. */
  private static boolean leadsDown(Document document) {
    BlockCursor blocks = new BlockCursor(document);
    Map<String, Integer> jumps = new HashMap<>();
    for (Link link : document.links()) {
      boolean jump = link.href().length() > 1 && link.href().charAt(0) == '#';
      Block block = jump ? blocks.at(link.start()) : null;
      if (jump
          && (block == null || !block.region().isMargin())
          && jumps.merge(link.href(), 1, Integer::sum) >= MIN_JUMPS) {
        return true;
      }
    }
    return false;
  }

  /** How many forms of the text send what is typed, and hidden fields, to one other site. */
  static int foreign(Document document, @Nullable String own) {
    BlockCursor blocks = new BlockCursor(document);
    Map<String, Integer> forms = new HashMap<>();
    for (Link link : document.links()) {
      String target = link.form() == Link.Form.SUBMIT ? target(link, own) : null;
      Block block = target == null ? null : blocks.at(link.start());
      if (target != null && (block == null || !block.region().isMargin())) {
        forms.merge(target.substring(0, target.indexOf('?')), 1, Integer::sum);
      }
    }
    return forms.values().stream().mapToInt(Integer::intValue).max().orElse(0);
  }

  /** Where a form sends hidden fields, or a frame its parameters, if not to its own site. */
  private static @Nullable String target(Link link, @Nullable String own) {
    String target = link.target();
    boolean other = target != null && target.indexOf('?') >= 0 && !OwnCalls.isOwnPage(link, own);
    return other ? target : null;
  }

  private static boolean isTold(@Nullable WebUrl url, AddressSigns addresses) {
    Set<String> found = new HashSet<>();
    for (UrlQuery.Parameter field :
        url == null ? List.<UrlQuery.Parameter>of() : url.parameters().parameters()) {
      if (addresses.isLeadField(field.name())) {
        found.add(field.name());
      }
    }
    return found.size() >= MIN_FIELDS;
  }
}
