package dev.winnow.links;

import dev.winnow.links.TargetPlaces.LinkPlace;
import dev.winnow.links.paid.AddressSigns;
import dev.winnow.links.words.AuthorNames;
import dev.winnow.model.Document;
import dev.winnow.model.Link;
import dev.winnow.web.HostNames;
import dev.winnow.web.UrlQuery;
import dev.winnow.web.WebUrl;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Values that stand in the page's addresses of other sites again and again, as the id of a
 * publisher does, whatever the parameter is called. Of campaigns every site writes into its own
 * newsletters; their parameters are left out.
 */
final class SharedIds {
  private static final int MIN_PLACES = 3;
  private static final int MIN_LENGTH = 3;
  private static final int MAX_LENGTH = 40;
  private static final int MIN_FOLDER = 5; // characters of an id in a path
  private static final int MIN_DIGITS = 4; // of an id that is a number; fewer count things
  private static final int MIN_NAME = 5; // letters of a site's name that a value may hold

  private static final Set<String> CAMPAIGN =
      Set.of(
          "source",
          "src",
          "origin",
          "from",
          "medium",
          "channel",
          "campaign",
          "lang",
          "locale",
          "v",
          "ver");

  private final Map<String, Use> uses = new HashMap<>(); // by site, name and value
  private final Map<String, Use> folders = new HashMap<>(); // by site and id
  private final Map<String, String> ownNames = new HashMap<>(); // by value: the site it stands in
  private int namedSites; // how many of these are different; 0 until that is asked
  private final Map<String, Labels> labels = new HashMap<>(); // by site and name
  private @Nullable Map<String, Integer> linksBySite; // few pages need them
  private final TargetCollector targets;
  private final OrdinarySites sites;
  private final AddressSigns addresses;
  private final Document document;
  private @Nullable Set<String> authors; // few pages need them
  private final @Nullable String stem;
  private final double minPlaces;

  /** Where a parameter with one value stands. */
  private static final class Use {
    private int places;
    private boolean programme; // whether a programme's parameter has the value too
    private final Set<String> paths = new HashSet<>(2);

    void add(WebUrl url) {
      places++;
      paths.add(url.path());
    }
  }

  /** The values of a parameter that may be labels. */
  private static final class Labels {
    private int places;
    private final Set<String> different = new HashSet<>(2);

    void add(String value) {
      places++;
      different.add(value);
    }

    /** Whether there are so many, and never the same twice. */
    boolean tellApart(int links) {
      return places == links && different.size() == links;
    }
  }

  /**
   * A value that stands in several addresses.
   *
   * @param parameter its name
   * @param programme whether programmes call their publishers' ids so
   * @param id whether it has letters and digits mixed, or many digits, as no word has
   * @param ownName whether it names the site of the page, or its author with a number behind
   * @param labelled whether another parameter beside it tells which link was clicked
   */
  record Shared(
      String parameter, boolean programme, boolean id, boolean ownName, boolean labelled) {
    /** Whether it is somebody's number in a programme. */
    boolean isMember() {
      return programme && id;
    }
  }

  /**
   * @param own registrable domain of the page, or null
   * @param share of the page's ways on that have a value if it is shared
   */
  SharedIds(
      TargetCollector targets,
      OrdinarySites sites,
      AddressSigns addresses,
      Document document,
      @Nullable String own,
      double share) {
    this.document = document;
    this.targets = targets;
    this.minPlaces = Math.max(MIN_PLACES, share * targets.ways());
    this.sites = sites;
    this.addresses = addresses;
    this.stem = own == null ? null : letters(HostNames.name(own));
    boolean inFolders = targets.idFolders() >= minPlaces;
    boolean inQueries = targets.idParameters() >= minPlaces;
    if (!inFolders && !inQueries && targets.idParameters() < MIN_PLACES) {
      return; // as most pages
    }
    for (TargetPlaces target : targets.all()) {
      for (LinkPlace place : target.places) {
        if (place.url() != null) {
          add(place.url(), inFolders, inQueries);
        }
      }
    }
    uses.values().removeIf(use -> use.places < minPlaces);
    folders.values().removeIf(use -> use.places < minPlaces);
  }

  /** How many folders of an address may be ids, those that its parameters name included. */
  static int folders(WebUrl url) {
    int count = 0;
    for (String segment : url.segments()) {
      count += isFolderId(segment) ? 1 : 0;
    }
    for (UrlQuery.Parameter parameter : url.parameters().parameters()) {
      count += isFolderId(parameter.value()) ? 1 : 0;
    }
    return count;
  }

  /** How many parameters of an address may be ids. */
  static int parameters(WebUrl url) {
    int count = 0;
    for (UrlQuery.Parameter parameter : url.parameters().parameters()) {
      count += mayBeId(parameter) ? 1 : 0;
    }
    return count;
  }

  /**
   * @param inFolders whether the page has so many folders that one may be shared
   * @param inQueries whether it has so many parameters
   */
  private void add(WebUrl url, boolean inFolders, boolean inQueries) {
    if (inFolders) {
      addFolders(url);
    }
    for (UrlQuery.Parameter parameter : url.parameters().parameters()) {
      if (mayBeId(parameter) && isOwnNameNumbered(parameter.value())) {
        ownNames.put(parameter.value(), sites.of(url.host()).site());
      }
      if (inQueries) {
        addParameter(url, parameter);
      }
    }
  }

  private void addParameter(WebUrl url, UrlQuery.Parameter parameter) {
    if (PlaceLabels.isLabel(parameter.value()) && PlaceLabels.hasLetter(parameter.value())) {
      labels.computeIfAbsent(name(url, parameter), name -> new Labels()).add(parameter.value());
    }
    if (mayBeId(parameter)) {
      uses.computeIfAbsent(key(url, parameter), key -> new Use()).add(url);
    }
  }

  /** Takes up the ids that stand in a path, as in the shop that a company gives each seller. */
  private void addFolders(WebUrl url) {
    for (String segment : url.segments()) {
      if (isFolderId(segment)) {
        folders.computeIfAbsent(folder(url, segment), key -> new Use()).add(url);
      }
    }
    for (UrlQuery.Parameter parameter : url.parameters().parameters()) {
      if (isFolderId(parameter.value()) && addresses.namesPublisher(parameter.name())) {
        Use use = folders.computeIfAbsent(folder(url, parameter.value()), key -> new Use());
        use.add(url);
        use.programme = true;
      }
    }
  }

  private String folder(WebUrl url, String id) {
    return sites.of(url.host()).site() + "/" + id;
  }

  /** Whether letters and digits are mixed in a name without hyphens; titles have them. */
  private static boolean isFolderId(String name) {
    return name.length() >= MIN_FOLDER
        && name.length() <= MAX_LENGTH
        && isLetter(name.charAt(0))
        && name.indexOf('-') < 0
        && name.indexOf('_') < 0
        && isId(name);
  }

  private String key(WebUrl url, UrlQuery.Parameter parameter) {
    return name(url, parameter) + "=" + parameter.value();
  }

  private String name(WebUrl url, UrlQuery.Parameter parameter) {
    return sites.of(url.host()).site() + " " + parameter.name();
  }

  private static boolean mayBeId(UrlQuery.Parameter parameter) {
    int length = parameter.value().length();
    return length >= MIN_LENGTH && length <= MAX_LENGTH && !isCampaign(parameter.name());
  }

  /** Whether a parameter says where a reader comes from, to count him, or how he reads. */
  static boolean isCampaign(String parameter) {
    return parameter.startsWith("utm_") || CAMPAIGN.contains(parameter);
  }

  /** The value of a target's addresses that tells most and is shared; null if none is. */
  @Nullable Shared in(TargetPlaces target) {
    WebUrl url = target.first().url();
    boolean none = uses.isEmpty() && folders.isEmpty() && ownNames.size() < MIN_PLACES;
    if (url == null || none) {
      return null; // as on most pages
    }
    Shared best = url.query().isEmpty() ? null : inQuery(url);
    return best == null ? inFolders(url) : best;
  }

  private @Nullable Shared inFolders(WebUrl url) {
    List<String> names = new ArrayList<>(url.segments());
    for (UrlQuery.Parameter parameter : url.parameters().parameters()) {
      names.add(parameter.value());
    }
    for (String name : names) {
      Use use = isFolderId(name) ? folders.get(folder(url, name)) : null;
      if (use != null && use.paths.size() > 1) {
        return new Shared("/" + name, use.programme, true, isOwnName(name), false);
      }
    }
    return null;
  }

  private @Nullable Shared inQuery(WebUrl url) {
    Shared best = null;
    for (UrlQuery.Parameter parameter : url.parameters().parameters()) {
      if (isCounted(parameter)) {
        return new Shared(parameter.name() + "=", true, true, true, false);
      }
      Use use = mayBeId(parameter) ? uses.get(key(url, parameter)) : null;
      if (use != null) {
        String name = parameter.name();
        boolean own = isOwnName(parameter.value());
        boolean id = isId(parameter.value());
        boolean programme = addresses.namesPublisher(name);
        Shared shared = new Shared(name + "=", programme, id, own, isLabelled(url, use));
        boolean tells = own || id || isEverywhere(url, use);
        best = tells && (best == null || (own && !best.ownName())) ? shared : best;
      }
    }
    return best;
  }

  /** Whether several sites are told this one's name with ever other numbers. */
  private boolean isCounted(UrlQuery.Parameter parameter) {
    return ownNames.size() >= MIN_PLACES
        && ownNames.containsKey(parameter.value())
        && namedSites() > 1;
  }

  private int namedSites() {
    if (namedSites == 0) {
      namedSites = new HashSet<>(ownNames.values()).size();
    }
    return namedSites;
  }

  /** Whether a value is the name of the page's site with something behind that counts. */
  private boolean isOwnNameNumbered(String value) {
    return stem != null
        && value.length() > stem.length()
        && Character.isDigit(value.charAt(value.length() - 1))
        && isSiteName(isPlain(value) ? letters(value) : "");
  }

  /** Whether a parameter beside a shared value is short and never the same twice. */
  private boolean isLabelled(WebUrl url, Use use) {
    for (UrlQuery.Parameter parameter : url.parameters().parameters()) {
      Labels values = labels.get(name(url, parameter));
      if (values != null && values.tellApart(use.places)) {
        return true;
      }
    }
    return false;
  }

  /** Whether all links to several pages of a site have a value, which then may be a word. */
  private boolean isEverywhere(WebUrl url, Use use) {
    return use.paths.size() > 1
        && use.places > MIN_PLACES
        && use.places == linksTo(sites.of(url.host()).site());
  }

  /** How many links lead to a site. */
  private int linksTo(String site) {
    Map<String, Integer> known = linksBySite;
    if (known == null) {
      known = new HashMap<>();
      for (TargetPlaces target : targets.all()) {
        for (LinkPlace place : target.places) {
          if (place.url() != null) {
            known.merge(sites.of(place.url().host()).site(), 1, Integer::sum);
          }
        }
      }
      linksBySite = known;
    }
    return known.getOrDefault(site, 0);
  }

  private static boolean isId(String value) {
    int digits = 0;
    int letters = 0;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (!isPlain(c)) {
        return false;
      }
      digits += c >= '0' && c <= '9' ? 1 : 0;
      letters += isLetter(c) ? 1 : 0;
    }
    return digits >= MIN_DIGITS || (digits > 0 && letters > 1);
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isPlain(char c) {
    return isLetter(c) || (c >= '0' && c <= '9') || c == '-' || c == '_';
  }

  private static boolean isPlain(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (!isPlain(value.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether an id names the page's site or author, or what a link to the front page says. */
  boolean namesPage(String id) {
    return isOwnName(id) || (stem == null && isPlain(id) && isFrontName(letters(id)));
  }

  /**
   * Whether an id holds what the first link to the front page says that has words, as few logos.
   */
  private boolean isFrontName(String id) {
    for (Link link : id.length() < MIN_NAME ? List.<Link>of() : document.links()) {
      String name = link.href().equals("/") ? letters(link.anchor()) : "";
      if (name.length() >= MIN_NAME) {
        return id.contains(name);
      }
    }
    return false;
  }

  private boolean isOwnName(String value) {
    String letters = isPlain(value) ? letters(value) : "";
    return isSiteName(letters)
        || (letters.length() < value.length() && authors().contains(letters));
  }

  private boolean isSiteName(String letters) {
    String name = stem;
    return name != null
        && letters.length() >= MIN_NAME
        && (name.contains(letters) || (name.length() >= MIN_NAME && letters.contains(name)));
  }

  private Set<String> authors() {
    Set<String> known = authors;
    if (known == null) {
      known = AuthorNames.of(document);
      authors = known;
    }
    return known;
  }

  /** The ASCII letters of a text, in lower case. */
  private static String letters(String text) {
    StringBuilder letters = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (isLetter(text.charAt(i))) {
        letters.append((char) (text.charAt(i) | 0x20));
      }
    }
    return letters.toString();
  }
}
