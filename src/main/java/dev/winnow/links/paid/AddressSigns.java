package dev.winnow.links.paid;

import dev.winnow.links.networks.NestedAddress;
import dev.winnow.links.networks.ShareLinks;
import dev.winnow.resource.ResourceLines;
import dev.winnow.web.HostNames;
import dev.winnow.web.UrlQuery;
import dev.winnow.web.WebUrl;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Signs that an address shows by itself, whoever its host is. */
public final class AddressSigns {
  private static final int MAX_PARAMETERS = 40;

  private static final String SLOT_MARKS = "{[%#<_";

  /** A slot that a template of an offer page left open: {@code {offer_link}}, {@code [[AFF]]}. */
  private static final Pattern SLOT =
      Pattern.compile(
          "(?:\\{|\\[|%7b|%5b|#|<|__)[\\w -]{0,20}"
              + "(?:offer|affil|aff_|aff-|clickurl|click_url|clicklink|click_link|ctaurl|cta_url"
              + "|cta_link|ctalink|moneysite|hoplink|hop_link|trackinglink|tracking_link|order_?link|buy_?link)[\\w"
              + " -]{0,20}(?:\\}|\\]|%7d|%5d|#|>|__)");

  /** A whole href that only names what belongs there; it takes words that sell to make it paid. */
  private static final Pattern BARE_SLOT =
      Pattern.compile(
          "(?:\\{{1,2}|\\[{1,2}|%|__|<)\\s?(?:your_?|insert_?|the_?)?"
              + "(?:link|url|href|cta|checkout|product|lander)[_-]?(?:link|url|\\d)?"
              + "\\s?(?:\\}{1,2}|\\]{1,2}|%|__|>)");

  /** A publisher's and an offer's code as Everflow writes them, before a sub-id. */
  private static final Pattern CODES = Pattern.compile("/[A-Z0-9]{3,9}/[A-Z0-9]{3,9}/?");

  /** Signs that together are a tracker's link to one of its offers. */
  private static final Set<String> TRACKER =
      Set.of("tracker-host", "click-path", "offer-parameter");

  private static final int SHORT_FOLDER = 2; // characters: {@code /c/}

  private static final int MAX_TOKEN = 12; // characters

  /** Folders in which shops keep what they sell. */
  public static final Set<String> SHOPS =
      Set.copyOf(ResourceLines.of(AddressSigns.class, "shop-folders.txt"));

  private static final int MIN_LETTERS = 3; // of a redirect's name; others number records

  private static final Set<String> SUB_IDS =
      Set.of("sub1", "sub2", "sub3", "source_id", "transaction_id", "uid");

  private final Map<String, String> parameters = new HashMap<>();
  private final Map<String, String> labels = new HashMap<>();
  private final Map<String, String> segments = new HashMap<>();
  private final Map<String, String> prefixes = new HashMap<>();
  private final Map<String, String> ownLabels = new HashMap<>();
  private final Map<String, String> ownParameters = new HashMap<>();
  private final Map<String, String> gates = new HashMap<>();
  private final Map<String, String> fields = new HashMap<>();
  private final Set<String> noRedirects =
      Set.copyOf(ResourceLines.of(AddressSigns.class, "no-redirects.txt"));

  /** Reads the names that come with Winnow. */
  public static AddressSigns load() {
    AddressSigns signs = new AddressSigns();
    for (String line : ResourceLines.of(AddressSigns.class, "address-signs.tsv")) {
      String[] cells = line.split("\t", -1);
      Map<String, String> kind = signs.kind(cells[1]);
      for (String name : cells[2].split(", ", -1)) {
        kind.put(name, cells[0]);
      }
    }
    return signs;
  }

  private Map<String, String> kind(String name) {
    return switch (name) {
      case "parameter" -> parameters;
      case "label" -> labels;
      case "segment" -> segments;
      case "prefix" -> prefixes;
      case "gate" -> gates;
      case "field" -> fields;
      case "own-label" -> ownLabels;
      case "own-parameter" -> ownParameters;
      default -> throw new IllegalArgumentException("unknown kind " + name);
    };
  }

  /** Whether an href is an open slot of an offer template. */
  public static boolean isSlot(String href) {
    boolean may = !href.isEmpty() && href.length() < 200 && SLOT_MARKS.indexOf(href.charAt(0)) >= 0;
    if (!may || (href.charAt(0) == '#' && !isMarked(href))) {
      return false; // as of nearly all
    }
    String lower = href.toLowerCase(Locale.ROOT);
    return SLOT.matcher(lower).find() || BARE_SLOT.matcher(lower).matches();
  }

  /** Whether another mark of a slot stands behind the first, as in no name of a part of a page. */
  private static boolean isMarked(String href) {
    for (int i = 1; i < href.length(); i++) {
      if (SLOT_MARKS.indexOf(href.charAt(i)) >= 0 || "}]>".indexOf(href.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /**
   * Reads an address outside the page's site.
   *
   * @param own registrable domain of the page, or null
   */
  public void read(WebUrl url, @Nullable String own, Map<String, PaidSign> into) {
    readParameters(url, into);
    List<String> path = url.lowerSegments();
    String last = path.isEmpty() ? "" : path.get(path.size() - 1);
    add(segments.get(last), "/" + last, into);
    String label = firstLabel(url.host());
    add(labels.get(label), label + ".", into);
    if (TRACKER.stream().allMatch(into::containsKey)) {
      add("offer-tracker", null, into);
    }
    if (url.parameters().hasAny(SUB_IDS) && CODES.matcher(url.path()).matches()) {
      add("strict-path", url.path(), into);
    }
    if (hasSlot(url.path()) || hasSlot(url.query())) {
      add("template-slot", null, into);
    }
    for (WebUrl nested : NestedAddress.in(url)) {
      boolean home = HostNames.site(nested.host()).equals(own);
      add(home ? "own-address" : "nested-address", home ? null : nested.host(), into);
    }
    if (ShareLinks.isShare(url)) {
      add("share-link", null, into);
    }
  }

  /**
   * Whether an address has any of the parts that {@link #read} takes for signs of paying; most have
   * none.
   */
  public boolean mayTell(WebUrl url) {
    if (hasSlot(url.path()) || (!url.query().isEmpty() && queryMayTell(url))) {
      return true;
    }
    List<String> path = url.lowerSegments();
    boolean segment = !path.isEmpty() && segments.containsKey(path.get(path.size() - 1));
    return segment || isTracker(url.host());
  }

  private boolean queryMayTell(WebUrl url) {
    for (UrlQuery.Parameter parameter : url.parameters().parameters()) {
      if (parameters.containsKey(parameter.name()) || SUB_IDS.contains(parameter.name())) {
        return true;
      }
    }
    return hasSlot(url.query()) || !NestedAddress.in(url).isEmpty();
  }

  /** Whether a host is named like those of trackers. */
  public boolean isTracker(String host) {
    return labels.containsKey(firstLabel(host));
  }

  private static String firstLabel(String host) {
    int dot = host.indexOf('.');
    return dot < 0 ? "" : host.substring(0, dot);
  }

  /** Asks the pattern only if a bracket is there, as in few addresses. */
  private static boolean hasSlot(String text) {
    boolean may =
        text.indexOf('{') >= 0
            || text.indexOf('[') >= 0
            || text.contains("__")
            || text.contains("%7")
            || text.contains("%5");
    return may && SLOT.matcher(text.toLowerCase(Locale.ROOT)).find();
  }

  private void readParameters(WebUrl url, Map<String, PaidSign> into) {
    int telling = 0;
    int looked = 0;
    for (UrlQuery.Parameter parameter : url.parameters().parameters()) {
      if (looked++ == MAX_PARAMETERS) {
        break;
      }
      String sign = parameter.value().isEmpty() ? null : parameters.get(parameter.name());
      if (sign != null) {
        telling++;
        add(sign, parameter.name() + "=", into);
      }
    }
    if (telling > 1) {
      add("two-parameters", null, into);
    }
  }

  /** Whether programmes give their publishers' ids in a parameter of that name. */
  public boolean namesPublisher(String parameter) {
    String sign = parameters.get(parameter);
    return "affiliate-parameter".equals(sign) || "referral-parameter".equals(sign);
  }

  /** How many parameters of an address have the names of a programme's, and values. */
  public int programmeParameters(WebUrl url) {
    int count = 0;
    for (UrlQuery.Parameter parameter : url.parameters().parameters()) {
      count += !parameter.value().isEmpty() && parameters.containsKey(parameter.name()) ? 1 : 0;
    }
    return count;
  }

  /** Whether the paths of a site's cloaked links may begin with a segment. */
  public boolean mayRedirect(String segment) {
    return prefixes.containsKey(segment.toLowerCase(Locale.ROOT));
  }

  /** Whether a site's cloaked links may lie on a host with such a first label. */
  public boolean isRedirectHost(String host) {
    return ownLabels.containsKey(firstLabel(host));
  }

  /** Whether hidden fields are called so by which those who buy answers know whom to pay. */
  public boolean isLeadField(String name) {
    return fields.containsKey(name);
  }

  /** Whether programmes have a parameter of that name. */
  public boolean isProgramme(String parameter) {
    return parameters.containsKey(parameter);
  }

  /** Whether programmes call their sub-ids so. */
  public boolean isSubId(String parameter) {
    return "sub-id".equals(parameters.get(parameter));
  }

  /**
   * Whether a path leads into a shop, to one of its products, or is a mere token such as those of
   * short links.
   */
  public boolean namesProduct(WebUrl url) {
    List<String> path = url.segments();
    boolean product = path.size() > 1 && SHOPS.contains(url.lowerSegments().get(path.size() - 2));
    return product || (path.size() == 1 && isToken(path.get(0)));
  }

  /** Whether the whole of an address is a token, perhaps behind a sign or a short folder. */
  public boolean isShort(WebUrl url) {
    List<String> path = url.segments();
    int size = path.size();
    boolean may = size > 0 && size <= 2 && (size == 1 || path.get(0).length() <= SHORT_FOLDER);
    String last = may ? path.get(size - 1) : "";
    return may && url.query().isEmpty() && isToken(last.startsWith("+") ? last.substring(1) : last);
  }

  /** Whether small letters, capitals and digits are mixed in a short name. */
  private static boolean isToken(String name) {
    return name.length() <= MAX_TOKEN
        && name.chars().allMatch(Character::isLetterOrDigit)
        && name.chars().anyMatch(Character::isUpperCase)
        && name.chars().anyMatch(Character::isLowerCase)
        && name.chars().anyMatch(Character::isDigit);
  }

  /** Whether the path of a redirect says which offer it leads to, so that its query need not. */
  public boolean namesOffer(WebUrl url) {
    return url.segments().size() > (isRedirectHost(url.host()) ? 0 : 1);
  }

  /** Whether an address on the page's own site is of the form of a cloaked link. */
  public boolean isOwnRedirect(WebUrl url, String site) {
    Map<String, PaidSign> signs = new HashMap<>();
    readOwn(url, site, signs);
    return !signs.isEmpty();
  }

  /**
   * Reads an address on the page's own site: whether it is of the form of a cloaked link.
   *
   * @param site registrable domain of its host
   */
  public void readOwn(WebUrl url, String site, Map<String, PaidSign> into) {
    List<String> path = url.lowerSegments();
    if (path.size() > 1 && !noRedirects.contains(path.get(1))) {
      add(prefixes.get(path.get(0)), "/" + path.get(0) + "/…", into);
    } else if (path.size() == 1) {
      readOwnScript(path.get(0), url, into);
    }
    for (UrlQuery.Parameter parameter :
        isTop(path) ? url.parameters().parameters() : List.<UrlQuery.Parameter>of()) {
      if (!parameter.value().isEmpty()) {
        add(ownParameters.get(parameter.name()), "/?" + parameter.name() + "=…", into);
      }
    }
    String label = redirectLabel(url, site);
    String host = ownLabels.get(label);
    add(host, label + ".…", into);
    for (UrlQuery.Parameter parameter :
        host == null ? List.<UrlQuery.Parameter>of() : url.parameters().parameters()) {
      if (!parameter.value().isEmpty() && isSubId(parameter.name())) {
        add("sub-id", parameter.name() + "=", into);
      }
    }
  }

  /**
   * Whether an address on the page's own site may be a cloaked link by its form: one or two names,
   * none of a page or tool that sites keep.
   */
  public boolean mayHide(WebUrl url) {
    List<String> path = url.lowerSegments();
    if (path.isEmpty() || path.size() > 2 || !url.query().isEmpty()) {
      return false;
    }
    for (String name : path) {
      if (noRedirects.contains(name) || name.indexOf('.') >= 0) {
        return false;
      }
    }
    return path.get(path.size() - 1).chars().filter(Character::isLetter).count() >= MIN_LETTERS;
  }

  /** Whether a path is that of the top of a site, or the program that answers there. */
  private static boolean isTop(List<String> path) {
    return path.isEmpty() || (path.size() == 1 && path.get(0).startsWith("index."));
  }

  /**
   * Whether an address of the page's site is there for links to go through: it lies on a host that
   * is named so, or on a path that is and says in its query where to, or which link was clicked.
   */
  public boolean isGate(WebUrl url, String site) {
    List<String> path = url.lowerSegments();
    return ownLabels.containsKey(redirectLabel(url, site))
        || (!path.isEmpty() && gates.containsKey(path.get(0)) && !url.query().isEmpty());
  }

  /**
   * The label below a site, if the path is one that redirects have: a single name, one behind the
   * short folder of a tracker, or nothing but a query; else empty.
   */
  private String redirectLabel(WebUrl url, String site) {
    List<String> path = url.lowerSegments();
    boolean below = url.host().length() > site.length();
    return below && isRedirectPath(path, url) ? firstLabel(url.host()) : "";
  }

  private boolean isRedirectPath(List<String> path, WebUrl url) {
    return switch (path.size()) {
      case 0 -> !url.query().isEmpty();
      case 1 -> !noRedirects.contains(path.get(0));
      case 2 -> path.get(0).length() <= SHORT_FOLDER && !noRedirects.contains(path.get(1));
      default -> false;
    };
  }

  /** {@code /out.php?id=7} and {@code /out?id=7}. */
  private void readOwnScript(String name, WebUrl url, Map<String, PaidSign> into) {
    int end = name.indexOf('.');
    if (!url.query().isEmpty()) {
      add(prefixes.get(end < 0 ? name : name.substring(0, end)), "/" + name + "?…", into);
    }
  }

  private static void add(
      @Nullable String sign, @Nullable String detail, Map<String, PaidSign> into) {
    if (sign != null) {
      into.putIfAbsent(sign, new PaidSign(sign, detail));
    }
  }
}
