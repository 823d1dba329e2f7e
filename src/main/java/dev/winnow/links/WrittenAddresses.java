package dev.winnow.links;

import dev.winnow.links.networks.NetworkTable;
import dev.winnow.links.networks.RecognisedLink;
import dev.winnow.links.words.BlockCursor;
import dev.winnow.model.Block;
import dev.winnow.model.Document;
import dev.winnow.model.Link;
import dev.winnow.model.Span;
import dev.winnow.web.WebUrl;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Addresses that stand in the text of a page, also as Markdown writes links. An address without its
 * scheme counts only if it is a network's, since file names and dates look like addresses too.
 */
final class WrittenAddresses {
  private static final Pattern FILES =
      Pattern.compile(".*\\.(?:gif|png|jpe?g|svg|webp|ico|css|js|woff2?|mp[34]|pdf)");

  private static final int MAX_FOUND = 2_000;
  private static final int MAX_LABEL = 200; // characters of a Markdown label

  private final NetworkTable networks;

  WrittenAddresses(NetworkTable networks) {
    this.networks = networks;
  }

  /** The addresses outside the page's links, in order. */
  List<Link> in(Document document) {
    String text = document.text();
    int slash = text.indexOf('/');
    if (slash < 0) {
      return List.of();
    }
    Surroundings around = new Surroundings(document);
    List<Link> found = new ArrayList<>();
    while (slash >= 0 && found.size() < MAX_FOUND) {
      Span address = address(text, slash);
      if (address != null && !around.isCode(address) && !around.isLinked(address)) {
        add(text, address, found);
      }
      slash = text.indexOf('/', address == null ? slash + 1 : address.end());
    }
    return found;
  }

  /** What addresses stand in, which are asked for in order, so that each part is passed once. */
  private static final class Surroundings {
    private final String text;
    private final BlockCursor blocks;
    private final List<Span> verbatim;
    private final List<Link> links;
    private int nextVerbatim;
    private int nextLink;
    private int linkStart = -1; // of the last link that begins before an address ends
    private int linkEnd;

    Surroundings(Document document) {
      text = document.text();
      blocks = new BlockCursor(document);
      verbatim = document.verbatim();
      links = document.links();
    }

    /** Whether an address belongs to a program or is shown as an example. */
    boolean isCode(Span address) {
      int start = address.start();
      if (start > 0 && "\"'`".indexOf(text.charAt(start - 1)) >= 0) {
        return true; // of a program, or of markup that is shown
      }
      while (nextVerbatim < verbatim.size() && verbatim.get(nextVerbatim).end() <= start) {
        nextVerbatim++;
      }
      if (nextVerbatim < verbatim.size() && verbatim.get(nextVerbatim).start() <= start) {
        return true;
      }
      Block block = blocks.at(start);
      return block != null && block.kind() == Block.Kind.PREFORMATTED;
    }

    /** Whether a link of the page holds an address. */
    boolean isLinked(Span address) {
      while (nextLink < links.size() && links.get(nextLink).start() < address.end()) {
        Link link = links.get(nextLink++);
        linkEnd = link.start() == linkStart ? Math.max(linkEnd, link.end()) : link.end();
        linkStart = link.start();
      }
      return linkEnd > address.start();
    }
  }

  /** The stretch around a slash that an address may fill; null if a slash is only a slash. */
  private static @Nullable Span address(String text, int slash) {
    boolean scheme = slash > 4 && text.startsWith("://", slash - 1) && text.charAt(slash - 2) > ' ';
    int start = slash;
    if (scheme) {
      start = text.startsWith("https", slash - 6) ? slash - 6 : slash - 5;
      if (start < 0 || !text.startsWith("http", start)) {
        return null;
      }
    } else {
      boolean dot = false;
      while (start > 0 && isHostCharacter(text.charAt(start - 1))) {
        start--;
        dot |= text.charAt(start) == '.';
      }
      boolean behind = slash + 1 < text.length() && isAddressCharacter(text.charAt(slash + 1));
      if (!dot || !behind || slash - start < 4) {
        return null;
      }
    }
    int end = slash + 1;
    while (end < text.length() && isAddressCharacter(text.charAt(end))) {
      end++;
    }
    while (end > slash + 1 && ".,;:!?'*_)]".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end - slash > 1 ? new Span(start, end) : null;
  }

  private void add(String text, Span address, List<Link> found) {
    String written = text.substring(address.start(), address.end());
    boolean scheme = written.startsWith("http");
    WebUrl url = WebUrl.parse(scheme ? written : "https://" + written);
    boolean counts =
        url != null
            && !FILES.matcher(url.path()).matches()
            && (scheme || networks.recognise(url).filter(RecognisedLink::byHost).isPresent());
    if (url == null || !counts) {
      return;
    }
    int label = labelStart(text, address.start());
    int start = label < 0 ? address.start() : label;
    boolean closed =
        label >= 0 && address.end() < text.length() && text.charAt(address.end()) == ')';
    int end = closed ? address.end() + 1 : address.end();
    String anchor =
        label < 0 ? lineBefore(text, start) : text.substring(label + 1, address.start() - 2);
    found.add(
        new Link(written, url.toString(), anchor, Set.of(), false, start, end, Link.Form.WRITTEN));
  }

  /** Where the label of a Markdown link begins; -1 if the address is no such link's. */
  private static int labelStart(String text, int address) {
    if (address < 3 || text.charAt(address - 1) != '(' || text.charAt(address - 2) != ']') {
      return -1;
    }
    for (int i = address - 3; i >= 0 && address - i < MAX_LABEL && text.charAt(i) != '\n'; i--) {
      if (text.charAt(i) == '[') {
        return i;
      }
    }
    return -1;
  }

  /** What stands before an address on its line: "Order here:". */
  private static String lineBefore(String text, int address) {
    int from = address;
    while (from > 0 && address - from < MAX_LABEL / 2 && text.charAt(from - 1) != '\n') {
      from--;
    }
    return text.substring(from, address).strip();
  }

  private static boolean isHostCharacter(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '-'
        || c == '.';
  }

  private static boolean isAddressCharacter(char c) {
    return c > ' ' && c < 0x7F && "<>\"\\^`{|}".indexOf(c) < 0;
  }
}
