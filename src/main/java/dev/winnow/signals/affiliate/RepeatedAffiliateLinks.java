package dev.winnow.signals.affiliate;

import dev.winnow.model.AffiliateLink;
import dev.winnow.model.Analysis;
import dev.winnow.model.CallToAction;
import dev.winnow.model.CallToAction.Manner;
import dev.winnow.model.Document;
import dev.winnow.model.LinkFacts;
import dev.winnow.model.Span;
import dev.winnow.model.result.Evidence;
import dev.winnow.model.result.Finding;
import dev.winnow.signals.api.Signal;
import dev.winnow.signals.api.SignalCard;
import dev.winnow.unicode.WellFormedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Links that pay, and calls to action, that are pressed on the reader again and again.
 *
 * <p><b>What it measures</b> how often the page leads to its most pressed undisclosed paid target
 * beyond the first time, with a share of a repeat for each further target and for how densely such
 * links stand; a disclosed target that is linked out of proportion; outside targets that are sold
 * again and again; repeated calls to action, sentences that send the reader to an official site,
 * codes, healers' numbers, orders by chat and sold telephone calls; a page that leaves for a paid
 * target by itself. <b>Unit and direction</b> repeats; higher is worse; 0 if nothing is pressed.
 * <b>Not applicable</b> never: a page without links is judged by its lines. <b>Why</b> affiliate
 * links are legal; pages made for the commission show by pressing one target under every heading,
 * without saying that it pays. <b>Source</b> Google's spam policies (thin affiliation); FTC 16 CFR
 * 255; Mathur et al., CSCW 2018. <b>Known limits</b> a cloaked link under a product's name without
 * another sign is missed, and so is a programme on a shop's own host without a parameter; text has
 * no targets, so links under product names do not show in it. <b>Evidence</b> every place of a
 * pressed call, and every undisclosed affiliate link, with the signs that it pays. <b>Cost</b>
 * linear in the calls to action.
 */
public final class RepeatedAffiliateLinks implements Signal {
  private static final SignalCard CARD =
      new SignalCard(
          "repeated-affiliate-links",
          "repeats",
          "paid or pushed targets, and calls to action, pressed on the reader again and again",
          "Google spam policies, thin affiliation; FTC 16 CFR 255");

  private static final Pattern SCHEME = Pattern.compile("(?i)^(https?:)?//(www\\.)?");
  private static final Pattern PARAMETERS = Pattern.compile("/?([?#].*)?$", Pattern.DOTALL);
  private static final int LONGEST_ADDRESS = 80; // characters in a message
  private static final String NOTHING = "no link pays, and no call to action is repeated";

  @Override
  public SignalCard card() {
    return CARD;
  }

  @Override
  public Finding measure(Document document, Analysis analysis) {
    LinkFacts links = analysis.links();
    PressingMeasure pressing = new PressingMeasure(links.callsToAction(), analysis.words().count());
    List<Evidence> evidence = new ArrayList<>();
    for (CallToAction call : links.callsToAction()) {
      boolean hidden = call.link() != null && !call.disclosed();
      if (call.places().size() > 1 || hidden) {
        call.places().forEach(place -> evidence.add(evidence(document, call, place)));
      }
    }
    evidence.sort(Comparator.comparingInt(Evidence::start).thenComparingInt(Evidence::end));
    return new Finding.Measured(
        pressing.value(), message(document, links, pressing.undisclosedPlaces()), joined(evidence));
  }

  /** The places, a link that is also a call once, with its target and both notes. */
  private static List<Evidence> joined(List<Evidence> places) {
    List<Evidence> joined = new ArrayList<>();
    for (Evidence place : places) {
      Evidence last = joined.isEmpty() ? place : joined.get(joined.size() - 1);
      boolean same =
          last.end() > last.start() // no two pictures are one spot
              && last.start() == place.start()
              && last.end() == place.end()
              && leads(last) != leads(place);
      if (same) {
        Evidence link = leads(last) ? last : place;
        Evidence call = leads(last) ? place : last;
        joined.set(joined.size() - 1, link.noting(link.note() + "; " + call.note()));
      } else {
        joined.add(place);
      }
    }
    return joined;
  }

  private static boolean leads(Evidence place) {
    return place.facts().containsKey("target");
  }

  private static Evidence evidence(Document document, CallToAction call, Span place) {
    int count = call.places().size();
    String does = call.target() == null ? does(call.manners()) : "leads to " + target(call);
    String note = count == 1 ? does : does + ", one of " + count + " places";
    Map<String, String> facts = new TreeMap<>();
    facts.put("count", Integer.toString(count));
    facts.put("line", call.line());
    facts.put("wordings", Integer.toString(call.wordings()));
    facts.put("disclosed", Boolean.toString(call.disclosed()));
    if (call.target() != null) {
      facts.put("target", call.target());
      facts.put("rel", String.join(" ", call.rel().stream().sorted().toList()));
    }
    AffiliateLink link = call.link();
    if (link != null) {
      facts.put("network", link.network());
      facts.put("merchant", link.merchant() == null ? "unknown" : link.merchant());
      facts.put("signs", String.join(", ", link.signs()));
    }
    return Evidence.at(document, place.start(), place.end(), note).with(facts);
  }

  private static String does(Set<Manner> manners) {
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
      case SOLD_ANSWERS -> "asks for the reader's call, details or sign-up, for which others pay";
      case RECRUITS -> "asks the reader to answer a seller who recruits";
      case PRESSED_ANSWERS -> "presses one form, call or sign-up on the reader";
      case REDIRECTS, DISGUISED, ONLY_WAY_ON -> null; // said of links
    };
  }

  private static String message(Document document, LinkFacts links, int undisclosed) {
    if (links.callsToAction().isEmpty() && links.affiliate().isEmpty()) {
      return NOTHING; // as on most pages
    }
    List<String> seen = new ArrayList<>();
    CallToAction pressed =
        links.callsToAction().stream()
            .filter(call -> call.link() != null && !call.disclosed())
            .max(Comparator.comparingInt(call -> call.places().size()))
            .orElse(null);
    if (pressed != null) {
      seen.add(undisclosed(links, pressed, undisclosed));
    }
    addManners(links.callsToAction(), seen);
    links.callsToAction().stream()
        .filter(call -> call.places().size() > 1 && !call.equals(pressed))
        .sorted(Comparator.comparingInt(call -> -call.places().size()))
        .limit(2) // the evidence shows the others
        .forEach(call -> seen.add(sentence(document, call)));
    if (undisclosed == 0 && !links.affiliate().isEmpty()) {
      boolean marked = links.told() == LinkFacts.Told.AT_THE_LINKS;
      seen.add(
          affiliateLinks(links.affiliate().size()) + (marked ? " marked" : " disclosed in time"));
    }
    return seen.isEmpty() ? NOTHING : String.join("; ", seen);
  }

  private static String undisclosed(LinkFacts links, CallToAction pressed, int places) {
    int most = pressed.places().size();
    return String.format(
        Locale.ROOT,
        "affiliate links at %d %s, %s %s%s",
        places,
        places == 1 ? "place" : "places",
        most == places ? "to" : most == 1 ? "such as to" : most + " of them to",
        name(pressed),
        told(links));
  }

  private static void addManners(List<CallToAction> calls, List<String> seen) {
    List<CallToAction> disguised = new ArrayList<>();
    for (CallToAction call : calls) {
      if (call.manners().contains(Manner.REDIRECTS)) {
        seen.add("the page leaves for " + name(call) + " by itself");
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
    if (calls.stream().anyMatch(call -> call.manners().contains(Manner.ONLY_WAY_ON))) {
      seen.add("the page sells and has no other way on");
    }
  }

  private static String told(LinkFacts links) {
    return switch (links.told()) {
      case NOWHERE -> ", with no disclosure found on the page";
      case HIDDEN -> ", disclosed in hidden words only";
      case IN_TIME, AFTER, AT_THE_LINKS -> ", disclosed only after them";
    };
  }

  private static String sentence(Document document, CallToAction call) {
    int count = call.places().size();
    if (!call.manners().isEmpty() && call.target() == null) {
      return String.format(
          Locale.ROOT,
          "%d places: the page %s%s",
          count,
          does(call.manners()),
          call.places().stream()
              .map(place -> quote(document, place))
              .filter(quote -> !quote.isBlank())
              .findFirst()
              .map(quote -> ", such as “" + quote + "”")
              .orElse(""));
    }
    if (call.target() == null) {
      String line = quote(document, call.places().get(0));
      return call.wordings() > 1
          ? String.format(Locale.ROOT, "%d lines ask the reader to buy, such as “%s”", count, line)
          : String.format(Locale.ROOT, "“%s” stands on the page %d times", line, count);
    }
    return String.format(Locale.ROOT, "%d places lead to %s", count, name(call));
  }

  /** What stands at a place, on one line. */
  private static String quote(Document document, Span place) {
    return Evidence.at(document, place.start(), place.end(), "").onOneLine();
  }

  /** The target with what shows that it pays: a network, or a sign. */
  private static String name(CallToAction call) {
    AffiliateLink link = call.link();
    if (link == null) {
      return target(call);
    }
    boolean known = link.merchant() != null || link.signs().isEmpty();
    String sign = known ? link.network() : link.signs().get(0);
    return String.format(Locale.ROOT, "%s (%s)", target(call), sign);
  }

  /** The target as the page writes it. */
  private static String target(CallToAction call) {
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

  private static String affiliateLinks(int count) {
    return count + (count == 1 ? " affiliate link" : " affiliate links");
  }
}
