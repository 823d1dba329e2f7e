package dev.winnow.links.calls;

import dev.winnow.links.words.BlockCursor;
import dev.winnow.links.words.LexiconWords;
import dev.winnow.links.words.LexiconWords.Numbered;
import dev.winnow.links.words.PageNames;
import dev.winnow.links.words.PhraseIndex;
import dev.winnow.links.words.PhraseIndex.Hit;
import dev.winnow.model.Block;
import dev.winnow.model.Document;
import dev.winnow.model.Words;
import dev.winnow.naming.EnumWords;
import dev.winnow.resource.ResourceLines;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Words of pages that speak as a guide, or as somebody like the reader, and live from one offer or
 * from the reader's number, from {@code guide-signs.tsv}. They are looked for only on pages whose
 * links or forms raise the question.
 */
public final class GuideSigns {
  private static final int REACH = 8; // words between the two parts
  private static final int CONSENT_REACH = 12;
  private static final int OWN_REACH = 1; // "our own dentists"
  private static final int NEGATION_REACH = 5;
  private static final int CODE_REACH = 4; // words from the word that makes a code to it
  private static final int BENEFIT_REACH = 14; // words from a code to what it gives
  private static final int COUNT_REACH = 2; // words: "three good clinics"
  private static final int MIN_CODE = 5; // characters
  private static final int MAX_CODE = 15;
  private static final int MIN_LETTERS = 3; // of a code
  private static final int MAX_DIGITS = 3; // of a share or sum; articles have more

  private static final int COMPANY_REACH = 2; // words before the form of a company

  /** Parts of the names of companies that make pages for others' offers. */
  private static final List<String> ADVERTISING =
      List.of("media", "marketing", "leads", "performance", "publishing", "digital", "interactive");

  private static final Kind[] KINDS = Kind.values();

  /** Two kinds of phrases that say something together, in either order. */
  private record Pair(Kind one, Kind other, int reach, Sign sign) {
    @Nullable Kind beside(Kind kind) {
      return kind == one ? other : kind == other ? one : null;
    }
  }

  private static final List<Pair> PAIRS =
      List.of(
          new Pair(Kind.ADVISER, Kind.RINGS, REACH, Sign.ADVISER),
          new Pair(Kind.REACH, Kind.ADVISER, 2, Sign.ADVISER),
          new Pair(Kind.FINDS, Kind.MARKET, REACH, Sign.MATCH),
          new Pair(Kind.NEUTRAL, Kind.GUIDE, REACH, Sign.STANCE),
          new Pair(Kind.FREE, Kind.HELP, REACH, Sign.NO_COST),
          new Pair(Kind.FEW, Kind.MINUTES, 2, Sign.QUICK),
          new Pair(Kind.DATES, Kind.GOING, REACH, Sign.URGENT),
          new Pair(Kind.BENEFIT, Kind.ENDS, REACH, Sign.URGENT),
          new Pair(Kind.DEALS, Kind.UNLISTED, REACH, Sign.UNLISTED),
          new Pair(Kind.VERIFIES, Kind.COVERAGE, 4, Sign.INSURED),
          new Pair(Kind.AGREES, Kind.CALLED, CONSENT_REACH, Sign.CONSENT),
          new Pair(Kind.OURS, Kind.HOUSE, OWN_REACH, Sign.OWN_HOUSE),
          new Pair(Kind.BENEFIT, Kind.THROUGH, REACH, Sign.BENEFIT),
          new Pair(Kind.ONLY_BY, Kind.SELLER, REACH, Sign.BY_SELLERS),
          new Pair(Kind.SEEKS, Kind.TEAM, REACH, Sign.TEAM));

  private static final Map<Kind, Sign> ALONE =
      Map.of(
          Kind.RINGS, Sign.CALLBACK,
          Kind.PLACES, Sign.MATCH,
          Kind.MAKER_ONLY, Sign.MAKER_ONLY,
          Kind.PAID, Sign.PAID,
          Kind.STANCE, Sign.STANCE,
          Kind.NO_COST, Sign.NO_COST,
          Kind.QUICK, Sign.QUICK,
          Kind.ENTITLED, Sign.ENTITLED,
          Kind.NO_SKILL, Sign.NO_SKILL,
          Kind.FROM_HOME, Sign.FROM_HOME);

  /** Kinds that a negation before them takes away. */
  private static final Set<Kind> DENIABLE = EnumSet.of(Kind.RINGS, Kind.FINDS, Kind.REACH);

  /** Kinds that are looked for in buttons, links and titles only. */
  private static final Set<Kind> OF_LABELS =
      EnumSet.of(Kind.RESULT, Kind.RANKED, Kind.FOR_FIRMS, Kind.LOG_IN);

  private final LexiconWords known;
  private final PhraseIndex index;
  private final PhraseIndex labels; // of buttons, links and titles
  private final Map<Sign, Integer> weights = new EnumMap<>(Sign.class);

  /** What a page shows, with the words for a reviewer. */
  public enum Sign {
    ADVISER("an adviser calls"),
    CALLBACK("somebody calls back"),
    COUNTED("counts the firms of others"),
    PRICE_RANGE("gives the prices of a market"),
    AGES("has customers with names and ages"),
    MARK("gives a mark"),
    PAID("speaks of who pays"),
    MATCH("finds or compares the firms of others"),
    STANCE("calls itself neutral or by readers"),
    NO_COST("costs the reader nothing"),
    QUICK("is done in minutes"),
    ENTITLED("is dressed as a test of what the reader may get"),
    URGENT("time or places run out"),
    UNLISTED("has prices that stand nowhere else"),
    CODE("a code gives a discount"),
    KEYWORD("gives a word by which the seller knows whose reader it is"),
    OWN_HOUSE("speaks for a house of its own"),
    BENEFIT("is cheaper through this page"),
    NO_SKILL("asks for no skill"),
    FROM_HOME("is done from home"),
    BY_SELLERS("is sold by consultants only"),
    TEAM("looks for more sellers"),
    DRESSED("the menu leads nowhere"),
    MAKER_ONLY("is sold by its maker only"),
    NO_OWNER("nobody answers for the page"),
    OWNER("somebody answers for the page"),
    PUBLIC("is a public body or charity"),
    SOLD("others get what is typed, or pay for it"),
    PUBLISHER("is made by a company that lives from advertising"),
    NAMED("is called an information service"),
    INSURED("asks by whom the reader is insured"),
    CONSENT("pressing the button agrees to calls"),
    SCREENED("asks about the reader before his number"),
    LABELLED("the form says which advertisement brought the reader"),
    GATEWAY("leads to each of several offers through one page of its own"),
    COUNTER("the address says at which place the offer stands"),
    RANKED("ranks what others sell"),
    MARKED("gives a mark to each"),
    FOR_FIRMS("has a page for those who want to be listed"),
    ACCOUNTS("has its customers log in");

    private final String words;

    Sign(String words) {
      this.words = words;
    }

    /** What it says, for a reviewer. */
    public String words() {
      return words;
    }
  }

  /** What a phrase is; in the order of their numbers. */
  private enum Kind {
    ADVISER,
    RINGS,
    REACH,
    FINDS,
    MARKET,
    NUMBER,
    PAID,
    NEUTRAL,
    GUIDE,
    STANCE,
    NO_COST,
    FREE,
    HELP,
    FEW,
    MINUTES,
    QUICK,
    ENTITLED,
    DATES,
    GOING,
    DEALS,
    UNLISTED,
    OURS,
    HOUSE,
    NOT,
    BENEFIT,
    THROUGH,
    CODE,
    NO_SKILL,
    FROM_HOME,
    ONLY_BY,
    SELLER,
    SEEKS,
    TEAM,
    VERIFIES,
    COVERAGE,
    AGREES,
    CALLED,
    PLACES,
    PICKED,
    NAMED,
    COMPANY,
    RESULT,
    RANKED,
    FOR_FIRMS,
    LOG_IN,
    ENDS,
    MAKER_ONLY
  }

  private GuideSigns(LexiconWords words) {
    this.known = words;
    this.index = new PhraseIndex(known);
    this.labels = new PhraseIndex(known);
    for (Kind kind : KINDS) {
      index.number(EnumWords.of(kind));
      labels.number(EnumWords.of(kind));
    }
  }

  /** Reads the words that come with Winnow, numbered with those of other lexica. */
  public static GuideSigns load(LexiconWords words) {
    GuideSigns signs = new GuideSigns(words);
    for (String line : ResourceLines.of(GuideSigns.class, "guide-signs.tsv")) {
      String[] cells = line.split("\t", -1);
      if (cells[0].equals("weight")) {
        signs.weights.put(EnumWords.get(Sign.class, cells[1]), Integer.valueOf(cells[2]));
      } else {
        Kind kind = EnumWords.get(Kind.class, cells[0]);
        (OF_LABELS.contains(kind) ? signs.labels : signs.index).add(EnumWords.of(kind), cells[2]);
      }
    }
    return signs;
  }

  /** How much some signs of a guide weigh together. */
  int weight(Set<Sign> signs) {
    return signs.stream().mapToInt(sign -> weights.getOrDefault(sign, 0)).sum();
  }

  /** What the words of a button promise: what the reader gets for his number. */
  boolean promises(List<String> words) {
    return has(Kind.RESULT, words);
  }

  /** Whether a title ranks. */
  boolean ranks(List<String> words) {
    return has(Kind.RANKED, words);
  }

  /** Whether a link asks firms to be listed. */
  boolean asksFirms(List<String> words) {
    return has(Kind.FOR_FIRMS, words);
  }

  /** Whether a link has customers log in. */
  boolean logsIn(List<String> words) {
    return has(Kind.LOG_IN, words);
  }

  private boolean has(Kind kind, List<String> words) {
    return labels.in(known.of(words)).stream().anyMatch(hit -> KINDS[hit.kind()] == kind);
  }

  /**
   * What the words of a page show.
   *
   * @param numbered the words once more
   */
  public Set<Sign> of(Words words, Numbered numbered, Document document) {
    String text = document.text();
    Set<Sign> signs = EnumSet.noneOf(Sign.class);
    Map<Kind, Hit> last = new EnumMap<>(Kind.class);
    List<Hit> hits = index.in(numbered);
    BlockCursor blocks = new BlockCursor(document);
    for (Hit hit : hits) {
      Kind kind = KINDS[hit.kind()];
      if (kind == Kind.NAMED || kind == Kind.COMPANY) {
        addName(kind, hit, words, blocks, signs);
        continue;
      }
      Hit denial = last.get(Kind.NOT);
      boolean denied = denial != null && hit.first() - denial.last() < NEGATION_REACH;
      if (denied && DENIABLE.contains(kind)) {
        continue;
      }
      Sign alone = ALONE.get(kind);
      if (alone != null) {
        signs.add(alone);
      }
      if (kind == Kind.MARKET && isCounted(hit, last.get(Kind.NUMBER), words)) {
        signs.add(Sign.COUNTED);
      }
      addPairs(hit, last, words, text, signs);
      last.put(kind, hit);
    }
    addCodes(hits, words, document, signs);
    add(GuideMarks.hasPriceRange(text), Sign.PRICE_RANGE, signs);
    add(GuideMarks.hasAges(text), Sign.AGES, signs);
    add(GuideMarks.hasMark(text), Sign.MARK, signs);
    return signs;
  }

  private static void addPairs(
      Hit hit, Map<Kind, Hit> last, Words words, String text, Set<Sign> signs) {
    for (Pair pair : PAIRS) {
      Kind beside = pair.beside(KINDS[hit.kind()]);
      Hit other = beside == null ? null : last.get(beside);
      boolean picked = pair.sign() == Sign.OWN_HOUSE && isPicked(other, last.get(Kind.PICKED));
      if (other != null && !picked && isNear(other, hit, pair.reach(), text, words)) {
        signs.add(pair.sign());
      }
    }
  }

  /** Whether what is "ours" is picked among others': "our top-rated clinics". */
  private static boolean isPicked(@Nullable Hit ours, @Nullable Hit picked) {
    return ours != null && picked != null && picked.first() == ours.last();
  }

  /** What the page is called in its header, and who makes it by its footer. */
  private static void addName(
      Kind kind, Hit hit, Words words, BlockCursor blocks, Set<Sign> signs) {
    Block block = blocks.at(words.starts()[hit.first()]);
    Block.Region region = block == null ? Block.Region.CONTENT : block.region();
    if (kind == Kind.NAMED && region == Block.Region.HEADER) {
      signs.add(Sign.NAMED);
    }
    if (kind == Kind.COMPANY && region == Block.Region.FOOTER) {
      for (int i = Math.max(0, hit.first() - COMPANY_REACH); i < hit.first(); i++) {
        add(ADVERTISING.stream().anyMatch(words.form(i)::contains), Sign.PUBLISHER, signs);
      }
    }
  }

  /** Adds a sign if it is there. */
  static void add(boolean is, Sign sign, Set<Sign> signs) {
    if (is) {
      signs.add(sign);
    }
  }

  /** Whether a number stands before the name of firms: "three agencies", "aus über 80 Tarifen". */
  private static boolean isCounted(Hit firms, @Nullable Hit number, Words words) {
    if (number != null && firms.first() - number.last() <= COUNT_REACH) {
      return true;
    }
    for (int i = Math.max(0, firms.first() - 1 - COUNT_REACH); i < firms.first(); i++) {
      String form = words.form(i);
      if (form.length() <= MAX_DIGITS
          && !form.equals("1")
          && form.chars().allMatch(c -> c >= '0' && c <= '9')) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNear(Hit one, Hit other, int reach, String text, Words words) {
    int between = other.first() - one.last();
    return between >= 0 && between <= reach && SaleSigns.isJoined(one, other, text, words);
  }

  /** Words in capitals that the reader shall say or type, and what they give. */
  private static void addCodes(List<Hit> hits, Words words, Document document, Set<Sign> signs) {
    List<Hit> naming = of(Kind.CODE, hits);
    List<Hit> giving = of(Kind.BENEFIT, hits);
    String name = null; // as few pages need
    for (int word = 0; word < words.count(); word++) {
      if (isCapitals(words, word, document.text())) {
        String form = words.form(word);
        boolean numbered = form.charAt(form.length() - 1) <= '9';
        boolean named = isBeside(naming, word, CODE_REACH);
        name = name == null ? PageNames.of(document) : name;
        boolean own = isPartOf(name, form);
        if ((named && !numbered) || own) {
          signs.add(Sign.KEYWORD);
        }
        if (own || ((named || numbered) && isBeside(giving, word, BENEFIT_REACH))) {
          signs.add(Sign.CODE);
        }
      }
    }
  }

  /** Whether a name holds the letters of a code, but not in capitals, which many names are. */
  private static boolean isPartOf(String name, String code) {
    int letters = 0;
    while (letters < code.length() && code.charAt(letters) > '9') {
      letters++;
    }
    String word = code.substring(0, letters);
    if (letters < MIN_CODE || name.contains(word.toUpperCase(Locale.ROOT))) {
      return false;
    }
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.contains(word) || PageNames.joins(lower, word);
  }

  private static List<Hit> of(Kind kind, List<Hit> hits) {
    return hits.stream().filter(hit -> KINDS[hit.kind()] == kind).toList();
  }

  private static boolean isBeside(List<Hit> hits, int word, int reach) {
    return hits.stream().anyMatch(hit -> word - hit.last() < reach && hit.first() - word <= reach);
  }

  /** Three capitals or more, with the digits of a share or sum behind them, or five alone. */
  private static boolean isCapitals(Words words, int word, String text) {
    int start = words.starts()[word];
    int end = words.ends()[word];
    if (end - start < MIN_CODE || end - start > MAX_CODE) {
      return false; // as most words
    }
    int letters = start;
    while (letters < end && text.charAt(letters) >= 'A' && text.charAt(letters) <= 'Z') {
      letters++;
    }
    int digits = letters;
    while (digits < end && text.charAt(digits) >= '0' && text.charAt(digits) <= '9') {
      digits++;
    }
    return letters - start >= MIN_LETTERS && digits == end && digits - letters <= MAX_DIGITS;
  }
}
