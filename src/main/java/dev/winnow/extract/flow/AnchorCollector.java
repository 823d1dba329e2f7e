package dev.winnow.extract.flow;

import dev.winnow.extract.style.ElementAttributes;
import dev.winnow.extract.style.StyleSelector;
import dev.winnow.model.FormButton;
import dev.winnow.model.Link;
import dev.winnow.web.WebUrl;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Collects the links of a page while its text is built. */
public final class AnchorCollector {
  private static final String[] BUTTON_WORDS = {"btn", "button", "cta"};

  private final TextBuilder text;
  private final List<Open> links = new ArrayList<>();
  private final Deque<Open> open = new ArrayDeque<>();
  private final OtherLinkCollector others;
  private @Nullable WebUrl base;
  private boolean based;

  private static final class Open {
    final Element element;
    final String href;
    final ScriptAddress.@Nullable Opened opened; // by a script, if the anchor leads nowhere
    final String rel;
    final boolean button;
    final int position;
    int start = -1;
    int end;
    String alt = "";

    Open(
        Element element,
        ElementAttributes attrs,
        ScriptAddress.@Nullable Opened opened,
        int position) {
      this.element = element;
      this.href = attrs.href.isEmpty() ? attrs.all.get("xlink:href") : attrs.href;
      this.opened = opened;
      this.rel = attrs.others() ? attrs.all.get("rel") : "";
      this.button = looksLikeButton(attrs.classes, attrs.others() ? attrs.all.get("role") : "");
      this.position = position;
      this.end = position;
    }
  }

  /**
   * @param url where the page was fetched, or null
   */
  AnchorCollector(TextBuilder text, OtherLinkCollector others, @Nullable String url) {
    this.text = text;
    this.others = others;
    this.base = WebUrl.parse(url);
  }

  /** Handles a base element; the first one with an address counts (HTML Standard, 4.2.3). */
  void base(String href) {
    if (!based && !href.isBlank()) {
      based = true;
      WebUrl resolved = WebUrl.resolve(base, href);
      base = resolved == null ? base : resolved;
    }
  }

  /** Enters an element of links; without an address it is no link. */
  void enter(Element element, ElementAttributes attrs) {
    ScriptAddress.Opened opened = opened(attrs);
    if (attrs.href.isEmpty()
        && opened == null
        && !attrs.all.hasKey("href")
        && !attrs.all.hasKey("xlink:href")) {
      boolean button = attrs.others() && attrs.all.hasKey("onclick");
      if (button || looksLikeButton(attrs.classes, attrs.others() ? attrs.all.get("role") : "")) {
        others.button(element);
      }
      return;
    }
    Open link = new Open(element, attrs, opened, text.length());
    links.add(link);
    if (element.nameIs("area")) {
      link.alt = attrs.all.get("alt");
    } else {
      open.push(link);
    }
  }

  /**
   * What a script opens if the address of the anchor is only there to be clicked, or if another one
   * is disguised beside it.
   */
  private static ScriptAddress.@Nullable Opened opened(ElementAttributes attrs) {
    boolean script = attrs.href.regionMatches(true, 0, "javascript:", 0, 11);
    if (!attrs.others()) {
      return script ? ScriptAddress.inHandler(attrs.href) : null; // as most links
    }
    if (!attrs.href.isEmpty() && attrs.href.charAt(0) != '#' && !script) {
      return ScriptAddress.disguisedOf(attrs.all);
    }
    ScriptAddress.Opened opened = ScriptAddress.of(attrs.all);
    return opened == null && script ? ScriptAddress.inHandler(attrs.href) : opened;
  }

  /**
   * Ends an element, if it is the innermost open link.
   *
   * @return the length of its text
   */
  int leave(Element element) {
    if (open.isEmpty() || !open.element().element.equals(element)) {
      return 0;
    }
    Open link = open.pop();
    link.end = text.length();
    return link.end - link.position;
  }

  /** Notes that visible text was written from an offset on. */
  void written(int start) {
    for (Open link : open) {
      if (link.start < 0) {
        link.start = start;
      }
    }
  }

  /** Handles a picture: the first one in a link gives it its alternative text. */
  void picture(String alt) {
    if (!open.isEmpty() && open.element().alt.isEmpty()) {
      open.element().alt = alt.strip();
    }
  }

  /** Whether the walk is inside a link. */
  boolean inside() {
    return !open.isEmpty();
  }

  /** How many links the page shows or hides in its text. */
  public int count() {
    return links.size();
  }

  /** The buttons that lead nowhere by themselves, in order; asked for after the links. */
  public List<FormButton> buttons() {
    return others.buttons();
  }

  /**
   * The links in the order in which they begin.
   *
   * @param canonical the address that the page gives itself, which stands in for an unknown one
   */
  public List<Link> links(@Nullable String canonical) {
    WebUrl known = base == null ? WebUrl.parse(canonical) : base;
    List<Link> result = new ArrayList<>(links.size());
    for (Open link : links) {
      result.add(link(link, known));
    }
    int anchors = result.size();
    others.addTo(result, known);
    if (result.size() > anchors) {
      result.sort(Comparator.comparingInt(Link::start));
    }
    return result;
  }

  private Link link(Open link, @Nullable WebUrl known) {
    String href = link.href.strip();
    ScriptAddress.Opened opened = link.opened == null ? byFunction(link, href) : link.opened;
    String address = opened == null ? href : opened.address();
    WebUrl target = WebUrl.resolve(known, address);
    boolean visible = link.start >= 0;
    int start = visible ? link.start : link.position;
    int end = visible ? Math.max(start, link.end) : link.position;
    String anchor = visible ? text.line(start, end) : link.alt;
    Set<String> rel = link.rel.isEmpty() ? Set.of() : new HashSet<>(StyleSelector.tokens(link.rel));
    return new Link(
        address,
        target == null ? null : target.toString(),
        anchor,
        rel,
        isButton(link),
        start,
        end,
        opened == null
            ? Link.Form.ANCHOR
            : opened.disguised() ? Link.Form.DISGUISED : Link.Form.SCRIPT);
  }

  /** What a function of the page opens for an anchor that leads nowhere by itself. */
  private ScriptAddress.@Nullable Opened byFunction(Open link, String href) {
    if (!href.startsWith("#") && !href.regionMatches(true, 0, "javascript:", 0, 11)) {
      return null;
    }
    String handler = link.element.attr("onclick");
    return others.function(handler.isEmpty() ? href.replace("javascript:", "") : handler);
  }

  private static boolean isButton(Open link) {
    Element parent = link.element.parent();
    if (link.button || parent == null) {
      return link.button;
    }
    Attributes around = ElementAttributes.of(parent);
    String classes = around.get("class");
    boolean all = around.size() == (classes.isEmpty() ? 0 : 1); // in nearly all cases
    return parent.nameIs("button") || looksLikeButton(classes, all ? "" : around.get("role"));
  }

  /**
   * Whether names may hold one of {@link #BUTTON_WORDS}: each of them has a {@code t} after {@code
   * b}, {@code u} or {@code c}, which spares most values the split into words.
   */
  private static boolean mayHoldButtonWord(String names) {
    for (int t = names.indexOf('t', 1); t > 0; t = names.indexOf('t', t + 1)) {
      char before = names.charAt(t - 1);
      if (before == 'b' || before == 'u' || before == 'c') {
        return true;
      }
    }
    return false;
  }

  private static boolean looksLikeButton(String names, String role) {
    if (role.equalsIgnoreCase("button")) {
      return true;
    }
    if (!mayHoldButtonWord(names)) {
      return false;
    }
    int start = 0;
    for (int i = 0; i <= names.length(); i++) {
      char c = i < names.length() ? names.charAt(i) : ' ';
      if (c <= ' ' || c == '-' || c == '_') {
        if (isButtonWord(names, start, i)) {
          return true;
        }
        start = i + 1;
      }
    }
    return false;
  }

  private static boolean isButtonWord(String names, int start, int end) {
    for (String word : BUTTON_WORDS) {
      if (word.length() == end - start && names.regionMatches(true, start, word, 0, end - start)) {
        return true;
      }
    }
    return false;
  }
}
