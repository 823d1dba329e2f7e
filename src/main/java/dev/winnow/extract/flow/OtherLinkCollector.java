package dev.winnow.extract.flow;

import dev.winnow.extract.style.ElementAttributes;
import dev.winnow.model.Link;
import dev.winnow.web.WebUrl;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Collects the ways out of a page that are no anchors: elements that a script opens, forms with
 * their hidden fields, frames, and redirects.
 */
final class OtherLinkCollector {
  private static final int MAX_LINKS = 5_000; // more are generated to exhaust readers
  private static final int MAX_FIELDS = 40;

  /** What a script calls that puts disguised addresses right. */
  private static final List<String> DECODERS = List.of("atob(", ".reverse()", "CharCode");

  private final TextBuilder text;
  private final List<Pending> found = new ArrayList<>();
  private final Deque<Pending> open = new ArrayDeque<>();
  private final Map<String, ScriptAddress.Opened> functions = new HashMap<>();
  private @Nullable Pending form; // the open one

  private static final class Pending {
    final Element element;
    final Link.Form kind;
    final int position;
    final StringJoiner fields = new StringJoiner("&");
    int fieldCount;
    String address;
    String handler = ""; // calls a function, which a later script may define
    int start = -1;
    int end;

    Pending(Element element, Link.Form kind, String address, int position) {
      this.element = element;
      this.kind = kind;
      this.address = address;
      this.position = position;
      this.end = position;
    }
  }

  OtherLinkCollector(TextBuilder text) {
    this.text = text;
  }

  /**
   * Enters an element that is no anchor.
   *
   * @param linked whether it stands within an anchor, which then is the link
   */
  void enter(Element element, ElementAttributes attrs, boolean linked) {
    Pending owner = form;
    if (found.size() >= MAX_LINKS || (!attrs.others() && (owner == null || !isButton(element)))) {
      return;
    }
    switch (element.normalName()) {
      case "iframe", "frame" -> add(element, Link.Form.FRAME, attrs.all.get("src"));
      case "form" -> form = add(element, Link.Form.SUBMIT, attrs.all.get("action"));
      case "input" -> field(element, attrs);
      default -> {
        String own = attrs.all.get("formaction");
        ScriptAddress.Opened opened = own.isEmpty() && !linked ? ScriptAddress.of(attrs.all) : null;
        if (!own.isEmpty()) {
          open.push(add(element, Link.Form.SUBMIT, own));
        } else if (opened != null && !opened.address().isEmpty()) {
          open.push(add(element, form(opened, Link.Form.SCRIPT), opened.address()));
        } else if (owner != null && isButton(element)) {
          open.push(submit(owner, element));
        } else if (!linked && attrs.all.hasKey("onclick")) {
          Pending call = add(element, Link.Form.SCRIPT, "");
          call.handler = attrs.all.get("onclick");
          open.push(call);
        }
      }
    }
  }

  private static Link.Form form(ScriptAddress.Opened opened, Link.Form open) {
    return opened.disguised() ? Link.Form.DISGUISED : open;
  }

  private static boolean isButton(Element element) {
    return element.nameIs("button");
  }

  private Pending add(Element element, Link.Form kind, String address) {
    Pending link = new Pending(element, kind, address, text.length());
    found.add(link);
    return link;
  }

  /** The words of a form's button are the words of its link. */
  private Pending submit(Pending owner, Element button) {
    Pending words = new Pending(button, Link.Form.SUBMIT, "", text.length());
    words.start = owner.start;
    return words;
  }

  private void field(Element element, ElementAttributes attrs) {
    String own = attrs.all.get("formaction");
    if (!own.isEmpty()) {
      add(element, Link.Form.SUBMIT, own);
    }
    Pending owner = form;
    boolean hidden = attrs.all.get("type").equalsIgnoreCase("hidden");
    if (owner != null && hidden && owner.fieldCount++ < MAX_FIELDS) {
      owner.fields.add(attrs.all.get("name") + "=" + attrs.all.get("value"));
    }
  }

  void leave(Element element) {
    Pending top = open.peek();
    if (top != null && top.element.equals(element)) {
      open.pop();
      top.end = text.length();
      Pending owner = form;
      if (top.kind == Link.Form.SUBMIT && top.address.isEmpty() && owner != null) {
        owner.start = top.start;
        owner.end = top.end;
      }
    } else if (form != null && form.element.equals(element)) {
      form = null;
    }
  }

  /** Text was written from an offset on. */
  void written(int start) {
    for (Pending link : open) {
      if (link.start < 0) {
        link.start = start;
      }
    }
  }

  /** A script, whose redirects and functions are read, and other addresses that it puts right. */
  void script(Element element, String code) {
    if (!code.contains("location") && !code.contains("window.open(")) {
      return;
    }
    Map<String, ScriptAddress.Opened> opens = ScriptAddress.inScript(code);
    opens.forEach(
        (function, opened) -> {
          if (function.isEmpty()) {
            add(element, Link.Form.REDIRECT, opened.address());
            if (opened.disguised()) {
              add(element, Link.Form.DISGUISED, opened.address());
            }
          } else {
            functions.putIfAbsent(function, opened);
          }
        });
    if (DECODERS.stream().anyMatch(code::contains) && ScriptAddress.leads(code)) {
      List<ScriptAddress.Opened> disguised = ScriptAddress.disguisedIn(code);
      for (ScriptAddress.Opened opened : disguised) {
        if (!opens.containsValue(opened)) {
          add(element, Link.Form.DISGUISED, opened.address());
        }
      }
      if (!disguised.isEmpty()) {
        // Which of them a call picks is not known, so that the first stands for all.
        for (String function : ScriptAddress.leading(code)) {
          functions.putIfAbsent(function, disguised.get(0));
        }
      }
    }
  }

  /** A refresh as a meta element declares it: seconds, then perhaps an address. */
  void refresh(Element element, String content) {
    int mark = content.toLowerCase(Locale.ROOT).indexOf("url");
    int equals = mark < 0 ? -1 : content.indexOf('=', mark);
    if (equals > 0) {
      String address = content.substring(equals + 1).strip();
      boolean quoted = address.length() > 1 && "'\"".indexOf(address.charAt(0)) >= 0;
      add(element, Link.Form.REDIRECT, quoted ? unquoted(address) : address);
    }
  }

  private static String unquoted(String address) {
    int close = address.indexOf(address.charAt(0), 1);
    return address.substring(1, close < 0 ? address.length() : close);
  }

  /** What a function of the page's scripts goes to; null if that is not known. */
  ScriptAddress.@Nullable Opened function(String handler) {
    return functions.isEmpty() ? null : functions.get(ScriptAddress.called(handler));
  }

  /** Adds the links that lead to an address of the web. */
  void addTo(List<Link> links, @Nullable WebUrl base) {
    for (Pending link : found) {
      WebUrl target = WebUrl.resolve(base, address(link));
      if (target != null) {
        boolean visible = link.start >= 0;
        int start = visible ? link.start : link.position;
        int end = visible ? Math.max(start, link.end) : link.position;
        String anchor = visible ? text.line(start, end) : link.element.attr("value");
        Link.Form kind = kind(link);
        boolean button = kind != Link.Form.FRAME && kind != Link.Form.REDIRECT;
        links.add(
            new Link(
                link.address.strip(),
                target.toString(),
                anchor,
                Set.of(),
                button,
                start,
                end,
                kind));
      }
    }
  }

  private Link.Form kind(Pending link) {
    ScriptAddress.Opened opened = link.handler.isEmpty() ? null : function(link.handler);
    return opened == null ? link.kind : form(opened, link.kind);
  }

  private String address(Pending link) {
    if (!link.handler.isEmpty()) {
      ScriptAddress.Opened opened = function(link.handler);
      return opened == null ? "javascript:" : opened.address();
    }
    if (link.fields.length() == 0) {
      return link.address;
    }
    return link.address + (link.address.indexOf('?') < 0 ? "?" : "&") + link.fields;
  }
}
