package dev.winnow.links.calls;

import dev.winnow.links.words.BlockCursor;
import dev.winnow.links.words.LineKey;
import dev.winnow.model.Block;
import dev.winnow.model.Document;
import dev.winnow.model.Link;
import dev.winnow.web.UrlQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Links and forms of a page that lead to one other page and differ only in a parameter that says
 * where they stand: {@code ?src=top}, {@code ?src=end}. The site counts which of its calls is
 * pressed.
 */
final class PlaceCounts {
  private static final int MIN_PLACES = 3;
  private static final int MAX_PLACES = 20; // of one page; more list things
  private static final int MAX_LABEL = 16; // characters
  private static final int MAX_DIGITS = 2; // of a label that is a number; longer ones are ids
  private static final Set<String> THINGS = Set.of("id", "page", "year", "cat", "lang", "q", "tag");

  private PlaceCounts() {}

  /**
   * The links and forms of the text that are counted so, in order; none if there are not three.
   *
   * @param own registrable domain of the page, or null
   */
  static List<Link> in(Document document, @Nullable String own) {
    Map<String, List<Link>> ways = new LinkedHashMap<>();
    BlockCursor blocks = new BlockCursor(document);
    for (Link link : document.links()) {
      if (!mayCount(link)) {
        continue; // as of most links
      }
      Block block = blocks.at(link.start());
      if (block == null || !block.region().isMargin()) {
        ways.computeIfAbsent(page(link), page -> new ArrayList<>()).add(link);
      }
    }
    List<Link> counted = new ArrayList<>();
    ways.values().stream().filter(links -> isCounted(links, own)).forEach(counted::addAll);
    return counted;
  }

  /** Whether a link or form has a query; forms have their hidden fields there. */
  private static boolean mayCount(Link link) {
    boolean form = link.form() == Link.Form.ANCHOR || link.form() == Link.Form.SUBMIT;
    return form && link.address().indexOf('?') >= 0;
  }

  private static String page(Link link) {
    String address = link.address();
    return address.substring(0, address.indexOf('?'));
  }

  /** Whether ways to one page, which is the own site's if the first of them is, are told apart. */
  private static boolean isCounted(List<Link> links, @Nullable String own) {
    if (links.size() < MIN_PLACES
        || links.size() > MAX_PLACES
        || !OwnCalls.isOwnPage(links.get(0), own)) {
      return false;
    }
    Set<String> wordings = new HashSet<>();
    Map<String, List<String>> values = new HashMap<>(); // by parameter
    for (Link link : links) {
      wordings.add(link.form() == Link.Form.SUBMIT ? link.address() : LineKey.of(link.anchor()));
      addValues(link.address(), values);
    }
    return wordings.size() >= MIN_PLACES
        && values.entrySet().stream()
            .anyMatch(
                entry ->
                    !THINGS.contains(entry.getKey())
                        && entry.getValue().size() == links.size()
                        && areLabels(entry.getValue()));
  }

  private static void addValues(String address, Map<String, List<String>> values) {
    int fragment = address.indexOf('#');
    int end = fragment < 0 ? address.length() : fragment;
    String query = address.substring(Math.min(address.indexOf('?') + 1, end), end);
    for (UrlQuery.Parameter parameter : UrlQuery.of(query).parameters()) {
      values.computeIfAbsent(parameter.name(), name -> new ArrayList<>()).add(parameter.value());
    }
  }

  /** Whether values are short and never the same twice. */
  private static boolean areLabels(List<String> values) {
    return new HashSet<>(values).size() == values.size()
        && values.stream().allMatch(PlaceCounts::isLabel);
  }

  private static boolean isLabel(String value) {
    long digits = value.chars().filter(Character::isDigit).count();
    return !value.isEmpty() && value.length() <= MAX_LABEL && digits <= MAX_DIGITS;
  }
}
