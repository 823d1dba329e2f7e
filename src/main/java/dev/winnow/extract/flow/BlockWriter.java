package dev.winnow.extract.flow;

import dev.winnow.extract.style.ElementAttributes;
import dev.winnow.extract.style.ElementRole;
import dev.winnow.model.Block.Kind;
import dev.winnow.model.Block.Region;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Writes visible text and cuts it into passages. Passages do not overlap, and every word belongs to
 * one.
 */
public final class BlockWriter {
  private final TextBuilder text;
  private final List<PassageDraft> passages = new ArrayList<>();
  private BlockContext[] places = new BlockContext[64]; // deeper than most pages
  private int depth;
  private final List<BlockNode> areas = new ArrayList<>();
  private final SiblingCounter alike = new SiblingCounter();
  private final MarkupHints hints = new MarkupHints();
  private final List<Integer> formStarts = new ArrayList<>();
  private final List<Integer> formEnds = new ArrayList<>();
  private @Nullable PassageDraft current;

  BlockWriter(TextBuilder text) {
    this.text = text;
    BlockNode page = new BlockNode(null, 0, new int[1]);
    areas.add(page);
    places[0] = new BlockContext(Kind.OTHER, 0, 0, Region.CONTENT, -1, page);
  }

  /** Starts a block element. */
  void open(Element element, ElementRole role, ElementAttributes attrs) {
    current = null;
    int signature = element.normalName().hashCode() * 31 + attrs.classes.hashCode();
    BlockContext around = places[depth];
    BlockNode area =
        new BlockNode(around.area(), hints.of(element.normalName(), attrs), alike.of(signature));
    areas.add(area);
    BlockContext place = around.into(element, role, attrs.role, area);
    if (element.nameIs("form") || attrs.role.equals("search")) {
      place = place.inForm(formStarts.size());
      formStarts.add(text.length());
      formEnds.add(-1);
    }
    if (role == ElementRole.CELL) {
      text.cell();
    } else {
      text.breakLine(role.breaks());
    }
    if (++depth == places.length) {
      places = Arrays.copyOf(places, depth * 2);
    }
    places[depth] = place;
  }

  /** Ends the block element that the last unmatched {@link #open} started. */
  void close(ElementRole role) {
    current = null;
    BlockContext place = places[depth--];
    if (place.form() != places[depth].form()) {
      formEnds.set(place.form(), text.length());
    }
    text.breakLine(role.breaks());
  }

  /** Adds a line break; two in a row end the passage. */
  void lineFeed() {
    if (text.lineFeed()) {
      current = null;
    }
  }

  /**
   * Adds the characters of a text node.
   *
   * @param linked whether they stand within a link
   * @return whether any of them is visible
   */
  boolean append(String chars, boolean linked) {
    if (places[depth].kind() != Kind.PREFORMATTED || chars.indexOf('\n') < 0) {
      return write(chars, linked);
    }
    boolean visible = false;
    int start = 0;
    for (int i = chars.indexOf('\n'); i >= 0; i = chars.indexOf('\n', start)) {
      visible |= write(chars.substring(start, i), linked);
      lineFeed();
      start = i + 1;
    }
    return write(chars.substring(start), linked) || visible;
  }

  /** The passages in order. */
  public List<PassageDraft> passages() {
    return passages;
  }

  /** The block elements in document order, so that each one follows its ancestors. */
  public List<BlockNode> areas() {
    return areas;
  }

  /**
   * Whether a form holds less than a third of the page's text, as a real form does; a form that
   * wraps the whole page is no sign of a form's content.
   *
   * @param form its number, or -1 outside of forms
   */
  public boolean isForm(int form) {
    if (form < 0) {
      return false;
    }
    int end = formEnds.get(form) < 0 ? text.length() : formEnds.get(form);
    int length = end - formStarts.get(form);
    return length * 3L < text.length();
  }

  private boolean write(String chars, boolean linked) {
    if (!text.append(chars)) {
      return false;
    }
    PassageDraft passage = current;
    if (passage == null) {
      BlockContext place = places[depth];
      passage = new PassageDraft(place, text.firstWritten());
      passages.add(passage);
      current = passage;
    }
    passage.end = text.length();
    if (linked) {
      passage.linked += passage.end - text.firstWritten();
    }
    return true;
  }
}
