package dev.winnow.extract.flow;

import dev.winnow.extract.limits.ExtractionDeadline;
import dev.winnow.extract.limits.ExtractionLimits;
import dev.winnow.extract.limits.ExtractionStop;
import dev.winnow.extract.style.ElementAttributes;
import dev.winnow.extract.style.ElementRole;
import dev.winnow.extract.style.ElementVisibility;
import dev.winnow.model.Rejected;
import dev.winnow.model.Unseen;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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
  private static final int CHECK_EVERY = 512; // nodes between two checks of the deadline
  private static final int LITTLE = 1_500; // characters; a page of its own has more than its menu
  private static final int UNSCRIPTED = 200; // characters; a request to turn scripts on has fewer

  public final TextBuilder text = new TextBuilder(8192); // holds most pages
  public final BlockWriter blocks;
  public final AnchorCollector anchors;
  public final MetadataReader metadata = new MetadataReader();
  public final List<Unseen> unseen = new ArrayList<>();
  private final ElementVisibility visibility = new ElementVisibility();
  private final ElementAttributes attrs = new ElementAttributes();
  private final ExtractionLimits limits;
  private final ExtractionDeadline deadline;
  private ElementRole[] roles = new ElementRole[64]; // of the open elements; deeper than most pages
  private int nodes;
  private int headingStart;
  private boolean afterLink;
  private final @Nullable Element exempt;
  private final boolean scripted;
  private @Nullable Element mostHidden;
  private int mostHiddenLength;
  private int unscriptedLength;
  private String bodyNames = "";

  /**
   * @param url where the page was fetched, or null
   * @param exempt an element that counts as visible even if a style hides it, or null
   * @param scripted whether the reader has scripts, and so does not see what stands in noscript
   */
  public PageWalk(
      @Nullable String url,
      @Nullable Element exempt,
      boolean scripted,
      ExtractionLimits limits,
      ExtractionDeadline deadline) {
    this.exempt = exempt;
    this.scripted = scripted;
    this.blocks = new BlockWriter(text);
    this.anchors = new AnchorCollector(text, url);
    this.limits = limits;
    this.deadline = deadline;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (++nodes % CHECK_EVERY == 0) {
      deadline.check();
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
   * The hidden element with the most text, if that is more than all visible text; else null. A
   * script shows such an element when the page has loaded, so its text is what readers see.
   */
  public @Nullable Element curtain() {
    return mostHiddenLength > text.length() ? mostHidden : null;
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
    if (reason != null && !element.equals(exempt)) {
      hide(element, reason);
      return FilterResult.SKIP_ENTIRELY;
    }
    noteUnseen(element);
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
      default -> {
        attrs.readPurpose();
        noteKind(element);
        blocks.open(element, role, attrs);
        headingStart = text.length();
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
    switch (role) {
      case LINK -> {
        anchors.leave(element);
        afterLink = true;
      }
      case PICTURE -> text.gap();
      case INLINE, LINE_BREAK -> {}
      default -> {
        if (role == ElementRole.HEADING && element.nameIs("h1") && text.length() > headingStart) {
          metadata.heading(text.substring(headingStart, text.length()).strip());
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
    } else if (words.length() > mostHiddenLength) {
      mostHiddenLength = words.length();
      mostHidden = element;
    }
  }

  private void declare(Element element) {
    if (element.nameIs("style")) {
      visibility.style(data(element));
    } else if (element.nameIs("base")) {
      anchors.base(element.attr("href"));
    } else {
      metadata.declaration(element);
    }
  }

  /** The text of a style element, which is a single node in nearly all pages. */
  private static String data(Element element) {
    return element.childNodeSize() == 1 && element.childNode(0) instanceof DataNode data
        ? data.getWholeData()
        : element.data();
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
      note(Unseen.Reason.ARIA_HIDDEN, HiddenWords.of(element));
    }
  }

  private void note(Unseen.Reason reason, String words) {
    if (!words.isEmpty()) {
      unseen.add(new Unseen(reason, words, text.length()));
    }
  }
}
