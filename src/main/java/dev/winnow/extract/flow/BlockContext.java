package dev.winnow.extract.flow;

import dev.winnow.extract.style.ElementRole;
import dev.winnow.model.Block.Kind;
import dev.winnow.model.Block.Region;
import org.jsoup.nodes.Element;

/**
 * The context of a text: its innermost block element and what follows from it.
 *
 * @param level rank of a heading or depth of a list item; 0 for other kinds
 * @param lists number of enclosing lists
 * @param form number of the enclosing form, or -1
 * @param area the innermost block element
 */
public record BlockContext(
    Kind kind, int level, int lists, Region region, int form, BlockNode area) {

  /**
   * The context within a child element that is a block.
   *
   * @param aria the child's role attribute, or empty
   * @param inside the child's own node
   */
  BlockContext into(Element child, ElementRole role, String aria, BlockNode inside) {
    Kind inner = kind(role);
    int depth = role == ElementRole.LIST ? lists + 1 : lists;
    int rank =
        inner == Kind.HEADING ? rank(child) : inner == Kind.LIST_ITEM ? Math.max(1, depth) : 0;
    return new BlockContext(inner, rank, depth, region(child, aria), form, inside);
  }

  /** This context within a form. */
  BlockContext inForm(int number) {
    return new BlockContext(kind, level, lists, region, number, area);
  }

  private int rank(Element child) {
    String name = child.normalName();
    return name.length() == 2 && name.charAt(0) == 'h' ? name.charAt(1) - '0' : level;
  }

  private Kind kind(ElementRole role) {
    return switch (role) {
      case HEADING -> Kind.HEADING;
      case ITEM -> Kind.LIST_ITEM;
      case TERM -> Kind.TERM;
      case DEFINITION -> Kind.DEFINITION;
      case CELL -> Kind.TABLE_CELL;
      case CAPTION -> Kind.CAPTION;
      case QUOTE -> Kind.QUOTE;
      case PREFORMATTED -> Kind.PREFORMATTED;
      case PARAGRAPH -> kind == Kind.OTHER || kind == Kind.TABLE_CELL ? Kind.PARAGRAPH : kind;
      case ROW -> Kind.OTHER;
      default -> kind == Kind.TABLE_CELL || kind == Kind.PARAGRAPH ? Kind.OTHER : kind;
    };
  }

  private Region region(Element child, String role) {
    return switch (role.isEmpty() ? child.normalName() : role) {
      case "main", "article" -> Region.CONTENT;
      case "banner" -> Region.HEADER;
      case "nav", "navigation", "menu", "menubar" -> Region.NAVIGATION;
      case "aside", "complementary" -> Region.ASIDE;
      case "contentinfo" -> Region.FOOTER;
      case "header" -> isOfPage(child) ? Region.HEADER : region;
      case "footer" -> isOfPage(child) ? Region.FOOTER : region;
      default -> region;
    };
  }

  /**
   * Whether no article or section encloses a header or footer: else it is no landmark (HTML-AAM).
   */
  private static boolean isOfPage(Element child) {
    Element ancestor = child.parent();
    while (ancestor != null) {
      switch (ancestor.normalName()) {
        case "article", "section", "main", "aside" -> {
          return false;
        }
        default -> ancestor = ancestor.parent();
      }
    }
    return true;
  }
}
