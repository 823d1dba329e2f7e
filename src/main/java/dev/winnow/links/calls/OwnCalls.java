package dev.winnow.links.calls;

import dev.winnow.links.paid.AddressSigns;
import dev.winnow.links.words.BlockCursor;
import dev.winnow.links.words.LineKey;
import dev.winnow.links.words.NearbyPlaces;
import dev.winnow.model.Block;
import dev.winnow.model.CallToAction;
import dev.winnow.model.Document;
import dev.winnow.model.Link;
import dev.winnow.model.PageType;
import dev.winnow.model.Span;
import dev.winnow.model.Words;
import dev.winnow.web.HostNames;
import dev.winnow.web.WebUrl;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Calls to the page's own form or shop that interrupt its text again and again: one button behind
 * every paragraph, or a product of the own shop behind every piece of advice, or one page under
 * ever other words. A service says once or twice how to go on, and lists of products have no text
 * between their buttons.
 */
public final class OwnCalls {
  private static final int MIN_PLACES = 5;
  private static final int MIN_PART_PLACES = 4; // of a form, under whatever words
  private static final int MIN_SERVICE_PLACES = 8; // of an appointment or a quote
  private static final int MIN_WAY_PLACES = 5; // links to one page under ever other words
  private static final int MIN_WAY_WORDINGS = 3; // first words
  private static final int MIN_WAY_ASKS = 1; // links that ask for something
  private static final double EVERYWHERE_SHARE = 0.6; // of the links, to one part of the page
  private static final int MIN_EVERYWHERE = 5; // such links of the text
  private static final int MIN_EVER_OTHER = 4; // wordings of them
  private static final int MIN_WORDS = 2; // of a call; one word is a label
  private static final int MAX_WORDS = 8;
  private static final int WORDS_APART = 10; // of text between two calls
  private static final int WORDS_EACH = 75; // of the page to a call; honest pages have more
  private static final int SERVICE_WORDS_EACH = 40;

  /** Shops' own buttons put things there. */
  private static final Set<String> CARTS =
      Set.of("cart", "basket", "checkout", "warenkorb", "panier", "carrito", "cesta", "carrello");

  private final Document document;
  private final Words words;
  private final LinkWords said;
  private final @Nullable String own;
  private final Map<List<String>, List<Link>> same = new LinkedHashMap<>(); // by target and words
  private final Map<List<String>, List<Link>> services = new LinkedHashMap<>();
  private final Map<String, List<Link>> parts = new LinkedHashMap<>(); // by the part of the page
  private final Map<String, List<Link>> ways = new LinkedHashMap<>(); // by target
  private final List<Link> products = new ArrayList<>();
  private String lastHost = ""; // of the last link that was read
  private boolean lastIsOwn;
  private String everywhere = ""; // the part that links lead to, whatever their words

  /**
   * @param own registrable domain of the page, or null
   */
  public OwnCalls(Document document, Words words, LinkWords said, @Nullable String own) {
    this.document = document;
    this.words = words;
    this.said = said;
    this.own = own;
  }

  /** The call that is pressed most: of one wording and target, or of what the own shop sells. */
  public List<CallToAction> find() {
    BlockCursor blocks = new BlockCursor(document);
    List<Link> calls = new ArrayList<>();
    for (Link link : document.links()) {
      Block block = blocks.at(link.start());
      boolean text = block != null && !block.region().isMargin();
      if (text && link.form() == Link.Form.ANCHOR && mayCall(link)) {
        calls.add(link);
      }
    }
    if (calls.size() < MIN_PART_PLACES || calls.size() * WORDS_EACH < words.count()) {
      return List.of(); // as most pages
    }
    everywhere = pressedPart();
    calls.forEach(this::add);
    List<Span> most = pressed(products, MIN_PLACES, WORDS_EACH);
    for (List<Link> links : same.values()) {
      most = longer(most, pressed(links, MIN_PLACES, WORDS_EACH));
    }
    for (List<Link> links : parts.values()) {
      most = longer(most, pressed(links, MIN_PART_PLACES, WORDS_EACH));
    }
    for (List<Link> links : services.values()) {
      most = longer(most, pressed(links, MIN_SERVICE_PLACES, SERVICE_WORDS_EACH));
    }
    for (List<Link> links : ways.values()) {
      if (links.size() >= MIN_WAY_PLACES && leadsOneWay(links)) {
        most = longer(most, pressed(links, MIN_WAY_PLACES, WORDS_EACH));
      }
    }
    return most.isEmpty() ? List.of() : List.of(LineCalls.of(document, most, false, Set.of()));
  }

  /**
   * The part of the page to which most of all its links lead under ever other words, its menu
   * included, as on a page dressed as one of a site that is not there, or most links of the text;
   * if these are two parts, the one that a link leads to first; empty if there is none.
   */
  private String pressedPart() {
    Map<String, Set<String>> wordings = new HashMap<>();
    Map<String, Integer> counts = new LinkedHashMap<>(); // in the order of the page
    Map<String, Integer> inText = new HashMap<>();
    BlockCursor blocks = new BlockCursor(document);
    int all = 0;
    int text = 0;
    for (Link link : document.links()) {
      if (link.form() == Link.Form.ANCHOR) {
        Block block = blocks.at(link.start());
        int body = block != null && block.region().isMargin() ? 0 : 1;
        all++;
        text += body;
        if (link.href().startsWith("#") && link.href().length() > 1) {
          counts.merge(link.href(), 1, Integer::sum);
          inText.merge(link.href(), body, Integer::sum);
          wordings
              .computeIfAbsent(link.href(), part -> new HashSet<>())
              .add(LineKey.of(link.anchor()));
        }
      }
    }
    for (Map.Entry<String, Integer> part : counts.entrySet()) {
      int body = inText.getOrDefault(part.getKey(), 0);
      boolean most =
          part.getValue() >= all * EVERYWHERE_SHARE
              || (body >= MIN_EVERYWHERE && body >= text * EVERYWHERE_SHARE);
      if (most && wordings.getOrDefault(part.getKey(), Set.of()).size() >= MIN_EVER_OTHER) {
        return part.getKey();
      }
    }
    return "";
  }

  /** Quick test for a link to the own site with a few words. */
  private boolean mayCall(Link link) {
    String target = link.target();
    boolean mayBeOwn =
        target == null || link.href().startsWith("#") || (own != null && target.contains(own));
    int count = mayBeOwn ? LineKey.count(link.anchor()) : 0;
    return count >= MIN_WORDS && count <= MAX_WORDS;
  }

  /** Whether links to one page have ever other words, some of which ask and few of which serve. */
  private boolean leadsOneWay(List<Link> links) {
    Set<String> wordings = new HashSet<>();
    int asks = 0;
    int serves = 0;
    for (Link link : links) {
      LinkWords.Said call = said.of(link);
      SalesLexicon.Sense sense = call.sense();
      wordings.add(call.words().get(0));
      serves += sense.honest() ? 1 : 0;
      asks += !sense.honest() && call.asks() ? 1 : 0;
    }
    return wordings.size() >= MIN_WAY_WORDINGS && asks >= MIN_WAY_ASKS && serves * 2 < links.size();
  }

  /**
   * The page that a link leads to, whatever its query says of where it stood; but of a program, or
   * of the top of a site, the query names the page.
   */
  static String way(Link link) {
    String target = link.address();
    int query = target.indexOf('?');
    if (query < 0) {
      return target;
    }
    int end = query > 0 && target.charAt(query - 1) == '/' ? query - 1 : query;
    String path = target.substring(0, end);
    String last = path.substring(path.lastIndexOf('/') + 1);
    return last.isEmpty() || last.indexOf('.') >= 0 ? target : path;
  }

  private void add(Link link) {
    WebUrl url = WebUrl.parse(link.target());
    if (!isOwn(link, url)) {
      return;
    }
    ways.computeIfAbsent(way(link), page -> new ArrayList<>()).add(link);
    LinkWords.Said call = said.of(link);
    SalesLexicon.Sense sense = call.sense();
    String folder = folder(link, url);
    if (link.href().equals(everywhere)) {
      parts.computeIfAbsent(everywhere, part -> new ArrayList<>()).add(link);
      return;
    }
    if (!call.asks() || CARTS.contains(folder)) {
      return;
    }
    (sense.honest() ? services : same)
        .computeIfAbsent(
            List.of(link.address(), String.join(" ", call.words())), key -> new ArrayList<>())
        .add(link);
    if (!sense.honest() && link.href().startsWith("#")) {
      parts.computeIfAbsent(link.href(), part -> new ArrayList<>()).add(link);
    }
    if (!sense.honest() && AddressSigns.SHOPS.contains(folder) && isArticle()) {
      products.add(link);
    }
  }

  /**
   * Whether a link leads to another page of the own site.
   *
   * @param own registrable domain of the page, or null
   */
  static boolean isOwnPage(Link link, @Nullable String own) {
    String target = link.target();
    if (target == null) {
      return link.href().startsWith("/");
    }
    WebUrl url = own != null && target.contains(own) ? WebUrl.parse(target) : null;
    return url != null && url.site().equals(own);
  }

  /** Whether a link leads to a part of the page or to another page of its site. */
  private boolean isOwn(Link link, @Nullable WebUrl url) {
    if (link.href().startsWith("#")) {
      return link.href().length() > 1;
    }
    return url == null ? link.href().startsWith("/") : isOwnHost(url.host());
  }

  /** Whether a host is of the own site; links to it stand together, and the look-up is dear. */
  private boolean isOwnHost(String host) {
    if (!host.equals(lastHost)) {
      lastHost = host;
      lastIsOwn = own != null && host.endsWith(own) && HostNames.site(host).equals(own);
    }
    return lastIsOwn;
  }

  /** The folder of its site that a link leads into; empty if it leads to the top. */
  private static String folder(Link link, @Nullable WebUrl url) {
    String path = link.href();
    List<String> segments =
        url == null
            ? List.of(path.substring(path.indexOf('/') + 1).split("/", -1))
            : url.lowerSegments();
    return segments.size() > 1 ? segments.get(0) : "";
  }

  private boolean isArticle() {
    return document.profile().type() == PageType.ARTICLE;
  }

  private static List<Span> longer(List<Span> one, List<Span> other) {
    return other.size() > one.size() ? other : one;
  }

  /** The places of links if they are many for the page, else none. */
  private List<Span> pressed(List<Link> links, int least, int wordsEach) {
    if (links.size() < least || links.size() * wordsEach < words.count()) {
      return List.of(); // as of nearly all
    }
    List<Span> places =
        new NearbyPlaces(words, WORDS_APART)
            .of(
                links.stream()
                    .map(link -> new NearbyPlaces.Place(new Span(link.start(), link.end()), false))
                    .toList());
    return places.size() >= least && places.size() * wordsEach >= words.count()
        ? places
        : List.of();
  }
}
