package dev.winnow.signals.affiliate;

import dev.winnow.model.AffiliateLink;
import dev.winnow.model.CallToAction;
import dev.winnow.model.CallToAction.Manner;
import dev.winnow.model.Document;
import dev.winnow.model.LinkFacts;
import dev.winnow.model.Span;
import dev.winnow.model.result.Evidence;
import dev.winnow.unicode.WellFormedText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the signal says of a page's links and calls, for people. */
final class PressingMessage {
  private static final Pattern SCHEME = Pattern.compile("(?i)^(https?:)?//(www\\.)?");
  private static final Pattern PARAMETERS = Pattern.compile("/?([?#].*)?$", Pattern.DOTALL);
  private static final Pattern PATH = Pattern.compile("/.*$", Pattern.DOTALL);
  private static final int LONGEST_ADDRESS = 80; // characters
  private static final int MOST_OTHERS = 2; // calls beside the paid links; the evidence shows more
  private static final String NOTHING = "no link pays, and no call to action is repeated";

  private final Document document;
  private final LinkFacts links;
  private final List<CallToAction> undisclosed;
  private final Set<Span> paid = new HashSet<>();

  PressingMessage(Document document, LinkFacts links) {
    this.document = document;
    this.links = links;
    this.undisclosed =
        links.callsToAction().stream()
            .filter(call -> call.link() != null && !call.disclosed())
            .toList();
    undisclosed.forEach(call -> paid.addAll(call.places()));
  }

  @Override
  public String toString() {
    if (links.callsToAction().isEmpty() && links.affiliate().isEmpty()) {
      return NOTHING; // as on most pages
    }
    List<String> seen = new ArrayList<>();
    if (!undisclosed.isEmpty()) {
      seen.add(undisclosed());
    }
    addManners(seen);
    links.callsToAction().stream()
        .filter(call -> isSeen(call) && !isTold(call))
        .sorted(Comparator.comparingInt(call -> -call.places().size()))
        .limit(MOST_OTHERS)
        .forEach(call -> seen.add(sentence(call)));
    if (undisclosed.isEmpty() && !links.affiliate().isEmpty()) {
      boolean marked = links.told() == LinkFacts.Told.AT_THE_LINKS;
      int count = links.affiliate().size();
      String whose = count == 1 ? " affiliate link" : " affiliate links";
      seen.add(count + whose + (marked ? " marked" : " disclosed in time"));
    }
    return seen.isEmpty() ? NOTHING : String.join("; ", seen);
  }

  /** Whether a call counts by itself, and not by what it pays: again and again, or as a whole. */
  static boolean isSeen(CallToAction call) {
    return call.places().size() > 1 || isWhole(call);
  }

  /** Whether it is what the page is there for, so that its line says what shows it. */
  static boolean isWhole(CallToAction call) {
    return call.manners().contains(Manner.POSES_AS_GUIDE)
        || call.manners().contains(Manner.ONE_OFFER);
  }

  /** Whether the places of a call are mostly links that the message has counted as paid. */
  private boolean isTold(CallToAction call) {
    long known = call.places().stream().filter(paid::contains).count();
    return 2 * known >= call.places().size();
  }

  /** How many links pay, and to which site or redirect most of them lead. */
  private String undisclosed() {
    Map<String, List<CallToAction>> bySite = new LinkedHashMap<>();
    undisclosed.forEach(
        call -> bySite.computeIfAbsent(site(call), site -> new ArrayList<>()).add(call));
    List<CallToAction> most =
        Collections.max(bySite.values(), Comparator.comparingInt(PressingMessage::places));
    int all = places(undisclosed);
    int there = places(most);
    CallToAction first =
        Collections.max(most, Comparator.comparingInt(call -> call.places().size()));
    boolean onePage = most.stream().map(PressingMessage::target).distinct().count() == 1;
    return String.format(
        Locale.ROOT,
        "affiliate links at %d %s, %s %s%s%s%s",
        all,
        all == 1 ? "place" : "places",
        there == all ? "to" : there == 1 ? "such as to" : there + " of them to",
        onePage ? target(first) : site(first),
        sign(first),
        onePage ? "" : pressed(first),
        told());
  }

  /** How many of a site's links lead to one page of it, if more than one do. */
  private static String pressed(CallToAction call) {
    int count = call.places().size();
    String page = target(call).substring(site(call).length());
    return count == 1 || page.isEmpty() ? "" : ", " + count + " of those to " + page;
  }

  private static int places(List<CallToAction> calls) {
    return calls.stream().mapToInt(call -> call.places().size()).sum();
  }

  private String told() {
    return switch (links.told()) {
      case NOWHERE -> ", with no disclosure found: readers cannot tell that they pay";
      case HIDDEN -> ", disclosed in hidden words only";
      case IN_TIME, AFTER, AT_THE_LINKS -> ", disclosed only after them";
    };
  }

  private void addManners(List<String> seen) {
    List<CallToAction> disguised = new ArrayList<>();
    for (CallToAction call : links.callsToAction()) {
      if (call.manners().contains(Manner.REDIRECTS)) {
        seen.add("the page leaves for " + target(call) + sign(call) + " by itself");
      }
      if (call.link() != null && call.manners().contains(Manner.DISGUISED)) {
        disguised.add(call);
      }
    }
    if (!disguised.isEmpty()) {
      seen.add(
          String.format(
              Locale.ROOT,
              disguised.size() == 1
                  ? "the markup hides where a link leads: to %2$s"
                  : "the markup hides where %d links lead, such as to %s",
              disguised.size(),
              target(disguised.get(0))));
    }
    if (links.callsToAction().stream()
        .anyMatch(call -> call.manners().contains(Manner.ONLY_WAY_ON))) {
      seen.add("the text sells and leads nowhere else");
    }
  }

  private String sentence(CallToAction call) {
    int count = call.places().size();
    if (call.manners().contains(Manner.POSES_AS_GUIDE)) {
      return "the page " + does(Manner.POSES_AS_GUIDE) + " (" + call.line() + ")";
    }
    if (call.manners().contains(Manner.ONE_OFFER)) {
      return String.format(
          Locale.ROOT,
          "the text leads to one offer, %d times to %s (%s), with no disclosure found",
          count,
          target(call),
          call.line());
    }
    if (!call.manners().isEmpty() && call.target() == null) {
      return String.format(
          Locale.ROOT,
          "%d times the page %s%s",
          count,
          does(call.manners()),
          call.places().stream()
              .map(this::quote)
              .filter(quote -> !quote.isBlank())
              .findFirst()
              .map(quote -> ", such as “" + quote + "”")
              .orElse(""));
    }
    if (call.isOfCodes()) {
      return String.format(
          Locale.ROOT,
          "%d places give %d coupon codes, such as “%s”",
          count,
          call.wordings(),
          quote(call.places().get(0)));
    }
    if (call.target() == null) {
      String line = quote(call.places().get(0));
      return call.wordings() > 1
          ? String.format(
              Locale.ROOT,
              "%d lines ask the reader to buy or to sign up, such as “%s”",
              count,
              line)
          : String.format(Locale.ROOT, "“%s” stands on the page %d times", line, count);
    }
    return String.format(Locale.ROOT, "%d places lead to %s%s", count, target(call), sign(call));
  }

  /** What a call without a target does. */
  static String does(Set<Manner> manners) {
    for (Manner manner : Manner.values()) {
      String does = manners.contains(manner) ? does(manner) : null;
      if (does != null) {
        return does;
      }
    }
    return "asks the reader to act";
  }

  private static @Nullable String does(Manner manner) {
    return switch (manner) {
      case HEALER -> "gives a healer's number or mail box";
      case MESSAGE_ORDERS -> "takes orders by a chat";
      case SOLD_CALLS -> "gives a telephone number whose calls are shared or passed on";
      case TOLD_ORDERS -> "tells the reader where to order and what to say there";
      case SOLD_ANSWERS -> "asks for the reader's call, details or sign-up, for which others pay";
      case RECRUITS -> "asks the reader to answer a seller who recruits";
      case PRESSED_ANSWERS -> "sends the reader to one form, number or sign-up";
      case POSES_AS_GUIDE -> "speaks as a guide and takes the reader's number for others";
      case REDIRECTS, DISGUISED, ONLY_WAY_ON, ONE_OFFER, NAMES_PAGE, PLACED, SELLING_REDIRECT ->
          null; // said of links
    };
  }

  /** What stands at a place, on one line. */
  private String quote(Span place) {
    return Evidence.at(document, place.start(), place.end(), "").onOneLine();
  }

  /**
   * What shows that a target pays, in brackets: a network, or a sign; empty for one that is not.
   */
  private static String sign(CallToAction call) {
    AffiliateLink link = call.link();
    if (link == null) {
      return "";
    }
    boolean known = link.merchant() != null || link.signs().isEmpty();
    return " (" + (known ? link.network() : link.signs().get(0)) + ")";
  }

  /** The site that a target lies on; the redirect if it is one of the page's own site. */
  private static String site(CallToAction call) {
    String target = target(call);
    return target.startsWith("/") ? target : PATH.matcher(target).replaceFirst("");
  }

  /** The target as the page writes it. */
  static String target(CallToAction call) {
    String target = String.valueOf(call.target());
    AffiliateLink link = call.link();
    return link == null
        ? target
        : target.startsWith(link.network() + ":")
            ? "merchant " + link.merchant()
            : address(link.destination() == null ? link.link().address() : link.destination());
  }

  /** A web address without its scheme, its parameters and the usual beginning of its host. */
  private static String address(String url) {
    String bare = SCHEME.matcher(url).replaceFirst("");
    String path = PARAMETERS.matcher(bare).replaceFirst("");
    String shown = path.isEmpty() ? bare : path; // "/?out=shop"
    String cut = WellFormedText.cut(shown, LONGEST_ADDRESS);
    return cut.length() < shown.length() ? cut + "…" : cut;
  }
}
