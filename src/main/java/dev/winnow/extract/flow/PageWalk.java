package dev.winnow.extract.flow;

import dev.winnow.extract.limits.ExtractionLimits;
import dev.winnow.extract.limits.ExtractionStop;
import dev.winnow.extract.limits.WorkBudget;
import dev.winnow.extract.style.ElementAttributes;
import dev.winnow.extract.style.ElementRole;
import dev.winnow.extract.style.ElementVisibility;
import dev.winnow.model.Rejected;
import dev.winnow.model.Span;
import dev.winnow.model.Unseen;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/**
 * One pass over a parsed page. It collects the visible text, its passages, links, unseen words and
 * the declarations of the head. One instance serves one page.
 */
public final class PageWalk implements NodeFilter {
  private static final int CHECK_EVERY = 512; // nodes between two looks at the limits
  private static final int COPY =
      64; // steps for a character that is kept once more, as those of links
  private static final int LITTLE = 1_500; // characters; a page of its own has more than its menu
  private static final int UNSCRIPTED = 200; // characters; a request to turn scripts on has fewer

  public final TextBuilder text = new TextBuilder(8192); // holds most pages
  public final BlockWriter blocks;
  public final AnchorCollector anchors;
  private final OtherLinkCollector otherLinks;
  public final MetadataReader metadata = new MetadataReader();
  public final List<Unseen> unseen = new ArrayList<>();
  public final List<Span> verbatim = new ArrayList<>();
  private final ElementVisibility visibility;
  private final ElementAttributes attrs = new ElementAttributes();
  private final ExtractionLimits limits;
  private final WorkBudget budget;
  private ElementRole[] roles = new ElementRole[64]; // of the open elements; deeper than most pages
  private int nodes;
  private int headingStart;
  private int verbatimDepth;
  private int verbatimStart;
  private boolean afterLink;
  private final boolean scripted;
  private final Set<Element> exempt;
  private final List<Span> revealed = new ArrayList<>();
  private final RevealedGroups groups = new RevealedGroups();
  private final Deque<Integer> opened = new ArrayDeque<>(); // where each of them began
  private @Nullable Element mostHidden;
  private int mostHiddenLength;
  private int unscriptedLength;
  private String bodyNames = "";

  /**
   * @param url where the page was fetched, or null
   * @param exempt elements that count as visible even if a style hides them, by identity
   * @param scripted whether the reader has scripts, and so does not see what stands in noscript
   * @param visibility of the same page, which keeps what it has read of the page's styles
   */
  public PageWalk(
      @Nullable String url,
      Set<Element> exempt,
      boolean scripted,
      ElementVisibility visibility,
      ExtractionLimits limits,
      WorkBudget budget) {
    this.exempt = exempt;
    this.scripted = scripted;
    this.visibility = visibility;
    this.blocks = new BlockWriter(text);
    this.otherLinks = new OtherLinkCollector(text);
    this.anchors = new AnchorCollector(text, otherLinks, url);
    this.limits = limits;
    this.budget = budget;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (++nodes % CHECK_EVERY == 0) {
      budget.spend(CHECK_EVERY);
      requireShort();
    }
    if (depth > limits.maxDepth()) {
      throw new ExtractionStop(
          Rejected.Code.HTML_TOO_DEEP,
          String.format(Locale.ROOT, "elements are nested deeper than %d", limits.maxDepth()));
    }
    if (node instanceof TextNode words) {
      text(words.getWholeText());
      return FilterResult.CONTINUE;
    }
    if (node instanceof DataNode raw) { // of an xmp element: scripts and styles are skipped before
      text(raw.getWholeData());
      return FilterResult.CONTINUE;
    }
    return node instanceof Element element ? enter(element, depth) : FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      leave(element, roles[depth]);
    }
    return FilterResult.CONTINUE;
  }

  /** Throws {@link ExtractionStop} if the text or the number of passages exceeds its limit. */
  public void requireShort() {
    limits.requireShort(text.length(), blocks.passages().size());
  }

  /**
   * Hidden elements that a reader comes to see: the one that hides more than the page shows, which
   * its script opens, and groups that scripts or clicks show. To be shown by a second walk.
   */
  public Set<Element> revealable() {
    Set<Element> found = groups.elements();
    if (mostHidden != null && mostHiddenLength > text.length()) {
      found = found.isEmpty() ? Collections.newSetFromMap(new IdentityHashMap<>()) : found;
      found.add(mostHidden);
    }
    return found;
  }

  /** Stretches of the text that come from elements to be shown whatever hides them, in order. */
  public List<Span> revealed() {
    return revealed;
  }

  /**
   * Whether the page shows nearly nothing and has its text in noscript: that of a forum or shop
   * whose script makes the page that people see, from the same words.
   */
  public boolean isForScripts() {
    int shown = text.length();
    return shown < LITTLE && unscriptedLength > Math.max(UNSCRIPTED, shown);
  }

  /** Classes and id of the body: publishing systems name there what kind of page it is. */
  public String bodyNames() {
    return bodyNames;
  }

  private void text(String chars) {
    if (blocks.append(chars, anchors.inside())) {
      anchors.written(text.firstWritten());
      otherLinks.written(text.firstWritten());
    }
    afterLink = false;
  }

  private FilterResult enter(Element element, int depth) {
    ElementRole role = ElementRole.of(element);
    roles = depth < roles.length ? roles : Arrays.copyOf(roles, depth * 2);
    roles[depth] = role;
    if (role == ElementRole.DECLARATION) {
      declare(element);
      return FilterResult.SKIP_ENTIRELY;
    }
    if (role == ElementRole.SKIPPED) {
      return FilterResult.SKIP_ENTIRELY;
    }
    attrs.read(element, role);
    Unseen.Reason reason =
        role == ElementRole.NOSCRIPT ? unscripted() : visibility.hidden(element, role, attrs);
    if (reason != null && !exempt.contains(element)) {
      hide(element, reason);
      return FilterResult.SKIP_ENTIRELY;
    }
    if (reason != null) {
      opened.push(text.length());
    }
    noteUnseen(element);
    if (role != ElementRole.LINK) {
      otherLinks.enter(element, attrs, anchors.inside());
    }
    return visit(element, role);
  }

  private Unseen.@Nullable Reason unscripted() {
    return scripted ? Unseen.Reason.NOSCRIPT : null;
  }

  private FilterResult visit(Element element, ElementRole role) {
    switch (role) {
      case LINE_BREAK -> blocks.lineFeed();
      case PICTURE -> {
        text.gap();
        anchors.picture(attrs.all.get("alt"));
        boolean fallback = !element.nameIs("button") && !element.nameIs("picture");
        return fallback ? FilterResult.SKIP_CHILDREN : FilterResult.CONTINUE;
      }
      case LINK -> {
        if (afterLink) {
          text.gap(); // adjacent links are separated by their style, not by white space
        }
        anchors.enter(element, attrs);
      }
      case INLINE -> {}
      case VERBATIM -> {
        if (verbatimDepth++ == 0) {
          verbatimStart = text.length();
        }
      }
      default -> {
        attrs.readPurpose();
        noteKind(element);
        blocks.open(element, role, attrs);
        if (role == ElementRole.HEADING) {
          headingStart = text.length();
        }
      }
    }
    return FilterResult.CONTINUE;
  }

  /** Notes what the element says of the whole page or of a thing that it describes. */
  private void noteKind(Element element) {
    if (element.nameIs("body")) {
      bodyNames = attrs.classes + " " + attrs.id;
    }
    if (attrs.others() && attrs.all.hasKey("itemtype")) {
      metadata.itemType(attrs.all.get("itemtype"));
    }
  }

  private void leave(Element element, ElementRole role) {
    budget.spend((long) COPY * otherLinks.leave(element));
    if (!opened.isEmpty() && exempt.contains(element)) {
      reveal(opened.pop());
    }
    switch (role) {
      case LINK -> {
        budget.spend((long) COPY * anchors.leave(element));
        afterLink = true;
      }
      case PICTURE -> text.gap();
      case INLINE, LINE_BREAK -> {}
      case VERBATIM -> {
        if (--verbatimDepth == 0 && text.length() > verbatimStart) {
          verbatim.add(new Span(verbatimStart, text.length()));
        }
      }
      default -> {
        if (role == ElementRole.HEADING && element.nameIs("h1") && text.length() > headingStart) {
          metadata.heading(text.line(headingStart, text.length()).strip());
        }
        blocks.close(role);
      }
    }
  }

  private void hide(Element element, Unseen.Reason reason) {
    String words = HiddenWords.of(element);
    note(reason, words);
    if (reason == Unseen.Reason.NOSCRIPT) {
      unscriptedLength += words.length();
      return;
    }
    groups.add(element, words);
    if (words.length() > mostHiddenLength && reason.isOpenedByScripts()) {
      mostHiddenLength = words.length();
      mostHidden = element;
    }
  }

  private void reveal(int from) {
    int start = from;
    int end = text.length();
    String words = text.substring(from, end);
    while (start < end && TextBuilder.isSpace(words.charAt(start - from))) {
      start++;
    }
    while (end > start && TextBuilder.isSpace(words.charAt(end - 1 - from))) {
      end--;
    }
    if (end > start && opened.isEmpty()) { // what lies in another one counts with it
      revealed.add(new Span(start, end));
    }
  }

  private void declare(Element element) {
    if (element.nameIs("base")) {
      anchors.base(element.attr("href"));
    } else {
      metadata.declaration(element);
      declareRedirect(element);
    }
  }

  private void declareRedirect(Element element) {
    if (element.nameIs("script")) {
      otherLinks.script(element, ElementAttributes.data(element));
    } else if (element.attr("http-equiv").equalsIgnoreCase("refresh")) {
      otherLinks.refresh(element, element.attr("content"));
    }
  }

  private void noteUnseen(Element element) {
    if (!attrs.title.isEmpty()) {
      note(Unseen.Reason.TITLE_ATTRIBUTE, HiddenWords.collapsed(attrs.title));
    }
    if (!attrs.others()) {
      return;
    }
    if (element.nameIs("img")) {
      note(Unseen.Reason.IMAGE_ALT, HiddenWords.collapsed(attrs.all.get("alt")));
    }
    if (attrs.all.get("aria-hidden").equals("true")) {
      String words = HiddenWords.of(element);
      budget.spend((long) COPY * words.length()); // such elements may lie in each other
      note(Unseen.Reason.ARIA_HIDDEN, words);
    }
  }

  private void note(Unseen.Reason reason, String words) {
    if (!words.isEmpty()) {
      unseen.add(new Unseen(reason, words, text.length()));
    }
  }
}
