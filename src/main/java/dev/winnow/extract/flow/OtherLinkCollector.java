package dev.winnow.extract.flow;

import dev.winnow.extract.style.ElementAttributes;
import dev.winnow.model.FormButton;
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
 * their hidden fields, frames, and redirects; and the buttons that lead nowhere by themselves.
 */
final class OtherLinkCollector {
  private static final int MAX_LINKS = 5_000; // more are generated to exhaust readers
  private static final int MAX_FIELDS = 40;
  private static final int MIN_CHOOSING = 2; // buttons that lead nowhere
  private static final int MAX_CHOOSING = 200;
  private static final int MAX_ATTACHED = 20; // buttons with an id that a script may name

  /** Parts of the names of fields that ask how to reach somebody. */
  private static final List<String> PERSONAL =
      List.of("phone", "tel", "mobil", "whatsapp", "mail", "zip", "postcode", "postal", "plz");

  /** Hidden fields that name the advertisement which brought the reader to a form. */
  private static final Set<String> LABELS =
      Set.of(
          "src",
          "source",
          "camp",
          "campaign",
          "kampagne",
          "cid",
          "ad",
          "ad_id",
          "adid",
          "channel",
          "traffic_source",
          "utm_source",
          "utm_campaign");

  /** What a script calls that puts disguised addresses right. */
  private static final List<String> DECODERS = List.of("atob(", ".reverse()", "CharCode");

  private final TextBuilder text;
  private final List<Pending> found = new ArrayList<>();
  private final List<Pending> buttons = new ArrayList<>();
  private final Deque<Pending> open = new ArrayDeque<>();
  private final Map<String, ScriptAddress.Opened> functions = new HashMap<>();
  private final List<Element> data = new ArrayList<>(); // scripts that hold JSON
  private ChosenAddresses.@Nullable Picked picked; // by the first script that does
  private String choosing = ""; // that script
  private ScriptAddress.@Nullable Opened attached; // by a script to some button
  private String attaching = ""; // that script
  private @Nullable Pending form; // the open one
  private boolean personal; // a personal field without a form, which the next button sends

  private static final class Pending {
    final Element element;
    final Link.Form kind;
    final int position;
    final StringJoiner fields = new StringJoiner("&");
    int fieldCount;
    boolean personal;
    int choices; // questions of a form that are answered by picking
    String choice = ""; // the last of them
    boolean labelled;
    @Nullable Pending owner; // the form of a button
    String address;
    String handler = ""; // calls a function, which a later script may define
    int start = -1; // of a form: where its first button's words begin
    int shown = -1; // where its own words begin
    int end;

    Pending(Element element, Link.Form kind, String address, int position) {
      this.element = element;
      this.kind = kind;
      this.address = address;
      this.position = position;
      this.end = position;
    }

    /** A button that leads somewhere. */
    Pending(Pending button, Link.Form kind, String address) {
      this(button.element, kind, address, button.position);
      this.start = button.start;
      this.shown = button.shown;
      this.end = button.end;
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
    if (found.size() + buttons.size() >= MAX_LINKS || (!attrs.others() && !isButton(element))) {
      return;
    }
    switch (element.normalName()) {
      case "iframe", "frame" -> add(element, Link.Form.FRAME, attrs.all.get("src"));
      case "form" -> form = add(element, Link.Form.SUBMIT, attrs.all.get("action"));
      case "input" -> field(element, attrs);
      case "select" -> choice(attrs.all.get("name"));
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
          buttons.add(call);
        } else if (!linked && isPressed(element, attrs)) {
          button(element);
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

  private static boolean isPressed(Element element, ElementAttributes attrs) {
    return isButton(element) || attrs.all.get("role").equals("button");
  }

  /** Enters a button that no address or handler belongs to. */
  void button(Element element) {
    if (found.size() + buttons.size() < MAX_LINKS) {
      Pending button = new Pending(element, Link.Form.SCRIPT, "", text.length());
      button.personal = personal;
      personal = false;
      buttons.add(button);
      open.push(button);
    }
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
    words.owner = owner;
    buttons.add(words);
    return words;
  }

  private void field(Element element, ElementAttributes attrs) {
    String own = attrs.all.get("formaction");
    if (!own.isEmpty()) {
      add(element, Link.Form.SUBMIT, own);
    }
    Pending owner = form;
    String type = attrs.all.get("type").toLowerCase(Locale.ROOT);
    boolean hidden = type.equals("hidden");
    if (!hidden && isPersonal(type, attrs)) {
      personal = owner == null;
      if (owner != null) {
        owner.personal = true;
      }
    }
    if (type.equals("submit") || type.equals("button")) {
      Pending button = new Pending(element, Link.Form.SUBMIT, "", text.length());
      button.owner = owner;
      button.personal = owner == null && personal;
      buttons.add(button);
    }
    if (type.equals("radio")) {
      choice(attrs.all.get("name"));
    }
    if (owner != null && hidden && owner.fieldCount++ < MAX_FIELDS) {
      String name = attrs.all.get("name");
      String value = attrs.all.get("value");
      owner.fields.add(name + "=" + value);
      owner.labelled |= !value.isEmpty() && LABELS.contains(name);
    }
  }

  /** Counts a question of the open form; the answers to one share its name. */
  private void choice(String name) {
    Pending owner = form;
    if (owner != null && !name.isEmpty() && !name.equals(owner.choice)) {
      owner.choices++;
      owner.choice = name;
    }
  }

  /** Whether a field asks for a telephone number, a mail box or a postcode. */
  private static boolean isPersonal(String type, ElementAttributes attrs) {
    if (type.equals("tel") || type.equals("email")) {
      return true;
    }
    if (!type.isEmpty() && !type.equals("text") && !type.equals("number")) {
      return false;
    }
    String names = (attrs.all.get("name") + " " + attrs.all.get("placeholder"));
    String lower = names.toLowerCase(Locale.ROOT);
    return PERSONAL.stream().anyMatch(lower::contains);
  }

  /** Leaves an element; returns how many characters of text the link that it was holds. */
  int leave(Element element) {
    Pending top = open.peek();
    if (top != null && top.element.equals(element)) {
      open.pop();
      top.end = text.length();
      Pending owner = form;
      if (top.kind == Link.Form.SUBMIT && top.address.isEmpty() && owner != null) {
        owner.start = top.start;
        owner.end = top.end;
      }
      return top.end - top.position;
    }
    if (form != null && form.element.equals(element)) {
      form = null;
    }
    return 0;
  }

  /** Text was written from an offset on. */
  void written(int start) {
    for (Pending link : open) {
      link.start = link.start < 0 ? start : link.start;
      link.shown = link.shown < 0 ? start : link.shown;
    }
  }

  /** A script, whose redirects and functions are read, and other addresses that it puts right. */
  void script(Element element, String code) {
    if (element.attr("type").endsWith("json")) {
      data.add(element);
      return;
    }
    if (!code.contains("location") && !code.contains("window.open(")) {
      return;
    }
    List<ScriptAddress.WayOut> ways = ScriptAddress.waysOut(code);
    if (ways.isEmpty()) {
      return; // as of most: it only reads where the page is
    }
    Map<String, ScriptAddress.Opened> opens = ScriptAddress.inScript(code, ways);
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
          if (attached == null && isAttached(function)) {
            attached = opened;
            attaching = code;
          }
        });
    if (picked == null) {
      picked = ScriptAddress.picked(code, ways);
      choosing = picked == null ? "" : code;
    }
    if (DECODERS.stream().anyMatch(code::contains)) {
      List<ScriptAddress.Opened> disguised = ScriptAddress.disguisedIn(code);
      for (ScriptAddress.Opened opened : disguised) {
        if (!opens.containsValue(opened)) {
          add(element, Link.Form.DISGUISED, opened.address());
        }
      }
      if (!disguised.isEmpty()) {
        // Which of them a call picks is not known, so that the first stands for all.
        for (String function : ScriptAddress.leading(code, ways)) {
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

  /** Gives buttons the addresses that a script picks for them from a list. */
  private void choose(ChosenAddresses.Picked from) {
    List<Pending> bare = buttons.stream().filter(OtherLinkCollector::isBare).toList();
    if (bare.size() < MIN_CHOOSING || bare.size() > MAX_CHOOSING) {
      return;
    }
    ChosenAddresses chosen = new ChosenAddresses();
    chosen.addOf(choosing, from);
    if (from.field() != null && chosen.isEmpty()) {
      data.forEach(json -> chosen.add(ElementAttributes.data(json), from.field()));
    }
    for (int i = 0; i < bare.size(); i++) {
      String address = chosen.of(bare.get(i).element, from.attribute(), i, bare.size());
      if (address != null) {
        bare.get(i).address = address;
        found.add(bare.get(i));
        buttons.remove(bare.get(i));
      }
    }
  }

  /** Whether a function has no name by which markup could call it. */
  private static boolean isAttached(String function) {
    return function.equals("?") || function.endsWith(".onclick");
  }

  /** Gives the first button whose id a script names the address that the script goes to. */
  private void attach(ScriptAddress.Opened opened) {
    int looked = 0;
    for (Pending button : buttons) {
      String id = isBare(button) ? button.element.id() : "";
      if (!id.isEmpty() && looked++ < MAX_ATTACHED && isQuoted(id)) {
        found.add(new Pending(button, form(opened, Link.Form.SCRIPT), opened.address()));
        buttons.remove(button);
        return;
      }
    }
  }

  /** Whether the script that attaches an address quotes the id of an element. */
  private boolean isQuoted(String id) {
    return attaching.contains("'" + id + "'")
        || attaching.contains('"' + id + '"')
        || attaching.contains("#" + id);
  }

  private static boolean isBare(Pending button) {
    return button.owner == null && button.handler.isEmpty() && button.kind == Link.Form.SCRIPT;
  }

  /** Adds the links that lead to an address of the web. */
  void addTo(List<Link> links, @Nullable WebUrl base) {
    if (picked != null) {
      choose(picked);
    }
    if (attached != null) {
      attach(attached);
    }
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

  /** The buttons that no address was found for, in order. */
  List<FormButton> buttons() {
    List<FormButton> result = new ArrayList<>();
    for (Pending button : buttons) {
      Pending owner = button.owner;
      boolean leads = !button.handler.isEmpty() && function(button.handler) != null;
      if (!leads) {
        boolean visible = button.shown >= 0;
        int start = visible ? button.shown : button.position;
        int end = visible ? Math.max(start, button.end) : button.position;
        String words = visible ? text.line(start, end) : button.element.attr("value");
        boolean asks = owner == null ? button.personal : owner.personal;
        String action = owner == null ? "" : owner.address.strip();
        int choices = owner == null ? 0 : owner.choices;
        boolean labelled = owner != null && owner.labelled;
        result.add(new FormButton(words, start, end, asks, action, choices, labelled));
      }
    }
    return result;
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
