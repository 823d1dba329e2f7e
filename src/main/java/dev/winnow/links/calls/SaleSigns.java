package dev.winnow.links.calls;

import dev.winnow.links.words.LexiconWords;
import dev.winnow.links.words.PhraseIndex;
import dev.winnow.links.words.PhraseIndex.Hit;
import dev.winnow.model.Words;
import dev.winnow.naming.EnumWords;
import dev.winnow.resource.ResourceLines;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Words that show that a page lives from the answers of its readers, from {@code sale-signs.tsv},
 * and those by which it asks for them.
 */
public final class SaleSigns {
  /** Words between "passed to" and "partners", with a name and others in between. */
  private static final int BUYER_REACH = 8;

  private static final int NEGATION_REACH = 5; // words before a phrase
  private static final int MIN_RECRUITING = 2; // different phrases
  private static final int MIN_INSISTING = 3; // different phrases of urgency and pitch
  private static final int MIN_WITHHELD = 2;

  private static final Kind[] KINDS = Kind.values();

  /** Kinds that are looked for in buttons and links only. */
  private static final Set<Kind> OF_BUTTONS =
      EnumSet.of(Kind.ASKING, Kind.SERVICE, Kind.FIRST, Kind.UI, Kind.OWNER, Kind.NOTICE);

  /**
   * Phrases that say something together if a few words of one sentence part them, in this order.
   */
  private static final List<Pair> PAIRS =
      List.of(
          new Pair(Kind.HANDED, Kind.BUYER, Sign.SOLD),
          new Pair(Kind.BUYER, Kind.HANDED_LAST, Sign.SOLD),
          new Pair(Kind.PAYER, Kind.PAYS, Sign.SOLD),
          new Pair(Kind.BUYER, Kind.CONTACTS, Sign.SOLD),
          new Pair(Kind.COMMISSION, Kind.EACH, Sign.SOLD),
          new Pair(Kind.EACH, Kind.COMMISSION, Sign.SOLD),
          new Pair(Kind.QUOTES, Kind.BUYER, Sign.SOLD),
          new Pair(Kind.QUOTES, Kind.FIRMS, Sign.BROKER),
          new Pair(Kind.FIRMS, Kind.QUOTES, Sign.BROKER),
          new Pair(Kind.HANDED, Kind.FIRMS, Sign.BROKER),
          new Pair(Kind.SCARCE, Kind.SEATS, Sign.URGENCY),
          new Pair(Kind.SEATS, Kind.SCARCE, Sign.URGENCY),
          new Pair(Kind.PRICED, Kind.ENDS, Sign.URGENCY),
          new Pair(Kind.ENDS, Kind.PRICED, Sign.URGENCY),
          new Pair(Kind.KEPT, Kind.GATE, Sign.WITHHELD));

  private static final Map<Kind, List<Pair>> CLOSED_BY =
      PAIRS.stream().collect(Collectors.groupingBy(Pair::then));

  /** Two phrases, and what they show. */
  private record Pair(Kind first, Kind then, Sign sign) {}

  private final PhraseIndex index; // for the words of a page
  private final PhraseIndex buttons; // for those of a button or link
  private final List<String> stems = new ArrayList<>();
  private final Map<Sign, Integer> weights = new EnumMap<>(Sign.class);

  /** What a page as a whole shows. */
  enum Sign {
    SOLD,
    RECRUITS,
    HEALER,
    STAND_IN,
    URGENCY,
    PITCH,
    INSISTS,
    PERSONAL,
    ANONYMOUS,
    KEYWORDS,
    CONTACTS,
    QUIZ,
    ONE_WAY,
    BROKER,
    WITHHELD,
    LABELLED,
    FOREIGN_FORMS,
    LEAD_FORM,
    HINTS,
    FIRST_PERSON,
    PUBLIC
  }

  /** What a phrase is; in the order of their numbers. */
  private enum Kind {
    HANDED,
    BUYER,
    HANDED_LAST,
    FEE,
    PAYER,
    PAYS,
    CONTACTS,
    COMMISSION,
    EACH,
    QUOTES,
    FIRMS,
    SCARCE,
    SEATS,
    PRICED,
    ENDS,
    KEPT,
    GATE,
    STEM,
    ADDRESS,
    OWNER,
    NOTICE,
    RECRUITS,
    STAND_IN,
    URGENCY,
    PITCH,
    PUBLIC,
    NOT,
    MESSAGE,
    KEYWORD,
    ASKING,
    SERVICE,
    FIRST,
    UI
  }

  private SaleSigns(LexiconWords words) {
    index = new PhraseIndex(words);
    buttons = new PhraseIndex(words);
    for (Kind kind : KINDS) {
      index.number(EnumWords.of(kind));
      buttons.number(EnumWords.of(kind));
    }
  }

  /** Reads the words that come with Winnow, numbered with those of other lexica. */
  public static SaleSigns load(LexiconWords words) {
    SaleSigns signs = new SaleSigns(words);
    for (String line : ResourceLines.of(SaleSigns.class, "sale-signs.tsv")) {
      String[] cells = line.split("\t", -1);
      if (cells[0].equals("weight")) {
        Sign sign = EnumWords.get(Sign.class, cells[1]);
        signs.weights.put(sign, Integer.valueOf(cells[2]));
      } else {
        signs.add(EnumWords.get(Kind.class, cells[0]), cells[2]);
      }
    }
    return signs;
  }

  private void add(Kind kind, String phrases) {
    if (kind == Kind.STEM) {
      stems.addAll(List.of(phrases.split(", ", -1)));
    } else if (OF_BUTTONS.contains(kind)) {
      buttons.add(EnumWords.of(kind), phrases);
    } else {
      index.add(EnumWords.of(kind), phrases);
    }
    if (kind == Kind.MESSAGE) {
      buttons.add(EnumWords.of(kind), phrases);
    }
  }

  /** The phrases that are looked for on a page. */
  public PhraseIndex phrases() {
    return index;
  }

  /** How much some signs weigh together. */
  int weight(Set<Sign> signs) {
    return signs.stream().mapToInt(sign -> weights.getOrDefault(sign, 0)).sum();
  }

  /** What the phrases of a page show. */
  Set<Sign> of(List<Hit> page, String text, Words words) {
    Set<Sign> signs = EnumSet.noneOf(Sign.class);
    Set<String> recruiting = new HashSet<>();
    Set<String> insisting = new HashSet<>();
    int insisted = 0; // end of the last such phrase
    int withheld = 0;
    Map<Kind, Hit> last = new EnumMap<>(Kind.class); // those that nothing denies
    for (Hit hit : page) {
      Kind kind = KINDS[hit.kind()];
      Hit denial = last.get(Kind.NOT);
      boolean denied = denial != null && hit.first() - denial.last() < NEGATION_REACH;
      for (Pair pair : denied ? List.<Pair>of() : closedBy(kind)) {
        Hit open = last.get(pair.first());
        if (open != null && isJoined(open, hit, text, words)) {
          switch (pair.sign()) {
            case URGENCY -> insisting.add(key(hit, words)); // a number beside a vague word
            case WITHHELD -> withheld++;
            default -> {}
          }
          add(pair.sign() != Sign.WITHHELD, pair.sign(), signs);
        }
      }
      if (!denied || kind == Kind.NOT) {
        last.put(kind, hit);
      }
      switch (kind) {
        case FEE -> add(!denied, Sign.SOLD, signs);
        case HANDED -> add(!denied && reachesStem(hit, words), Sign.SOLD, signs);
        case RECRUITS -> recruiting.add(key(hit, words)); // "no boss" denies nothing
        case STAND_IN -> signs.add(Sign.STAND_IN);
        case URGENCY, PITCH -> {
          signs.add(kind == Kind.URGENCY ? Sign.URGENCY : Sign.PITCH);
          if (hit.first() >= insisted) { // no part of the phrase before
            insisting.add(key(hit, words));
            insisted = hit.last();
          }
        }
        case PUBLIC -> signs.add(Sign.PUBLIC);
        default -> {}
      }
    }
    add(recruiting.size() >= MIN_RECRUITING, Sign.RECRUITS, signs);
    add(recruiting.size() == 1, Sign.HINTS, signs);
    add(insisting.size() >= MIN_INSISTING, Sign.INSISTS, signs);
    add(withheld >= MIN_WITHHELD, Sign.WITHHELD, signs);
    return signs;
  }

  private static List<Pair> closedBy(Kind kind) {
    return CLOSED_BY.getOrDefault(kind, List.of());
  }

  /** Whether a word behind a phrase begins like one for those who buy answers. */
  private boolean reachesStem(Hit hit, Words words) {
    int last = Math.min(words.count(), hit.last() + BUYER_REACH);
    for (int i = hit.last(); i < last; i++) {
      if (stems.stream().anyMatch(words.form(i)::startsWith)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the words of a link lead to who makes the page. */
  boolean namesOwner(LinkWords.Said said) {
    return begins(said, Kind.OWNER);
  }

  /** Whether the words of a link lead to a notice that the law asks for. */
  boolean namesNotice(LinkWords.Said said) {
    return begins(said, Kind.NOTICE);
  }

  private boolean begins(LinkWords.Said said, Kind kind) {
    return said.in(buttons).stream()
        .anyMatch(hit -> said.beginsWith(hit) && KINDS[hit.kind()] == kind);
  }

  /** The words of addresses, in order. */
  List<Hit> addresses(List<Hit> page) {
    return of(Kind.ADDRESS, page);
  }

  /** The words of a phrase. */
  private static String key(Hit hit, Words words) {
    StringBuilder key = new StringBuilder();
    for (int i = hit.first(); i < hit.last(); i++) {
      key.append(words.form(i)).append(' ');
    }
    return key.toString();
  }

  private static void add(boolean is, Sign sign, Set<Sign> signs) {
    if (is) {
      signs.add(sign);
    }
  }

  /** Whether a few words of the same sentence part two phrases. */
  static boolean isJoined(Hit one, Hit other, String text, Words words) {
    int between = other.first() - one.last();
    if (between > BUYER_REACH) {
      return false;
    }
    int from = words.ends()[one.last() - 1];
    int to = words.starts()[other.first()];
    for (int i = from; i < to; i++) {
      boolean ends = ".!?".indexOf(text.charAt(i)) >= 0 && text.charAt(i + 1) <= ' ';
      if (ends || text.charAt(i) == '\n') {
        return false;
      }
    }
    return true;
  }

  /** The phrases that tell the reader to write a message, in order. */
  List<Hit> messages(List<Hit> page) {
    return of(Kind.MESSAGE, page);
  }

  /** The words behind which one in capitals is what the reader shall write, in order. */
  List<Hit> keywords(List<Hit> page) {
    return of(Kind.KEYWORD, page);
  }

  private static List<Hit> of(Kind kind, List<Hit> page) {
    List<Hit> found = new ArrayList<>();
    for (Hit hit : page) {
      if (KINDS[hit.kind()] == kind) {
        found.add(hit);
      }
    }
    return found;
  }

  /**
   * How a button speaks.
   *
   * @param asks whether it asks the reader to act
   * @param firstPerson whether it speaks for the reader
   * @param service whether it leads to an appointment
   * @param works whether it works the page itself, such as one that searches or shares
   */
  record ButtonSense(boolean asks, boolean firstPerson, boolean service, boolean works) {}

  /** Reads the words of a button. */
  ButtonSense read(LinkWords.Said said) {
    boolean asks = false;
    boolean first = false;
    boolean service = false;
    boolean works = false;
    for (Hit hit : said.in(buttons)) {
      Kind kind = KINDS[hit.kind()];
      asks |= kind == Kind.MESSAGE || (kind == Kind.ASKING && said.beginsWith(hit));
      first |= kind == Kind.FIRST;
      service |= kind == Kind.SERVICE;
      works |= kind == Kind.UI && hit.last() - hit.first() == said.count();
    }
    return new ButtonSense(asks || first, first, service, works);
  }
}
