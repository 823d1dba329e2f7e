package dev.winnow.signals.stuffing.queries;

import dev.winnow.model.Block;
import dev.winnow.model.Line;
import dev.winnow.signals.stuffing.page.GrammarGap;
import dev.winnow.signals.stuffing.page.PageText;
import dev.winnow.signals.stuffing.page.PageText.Edge;
import dev.winnow.signals.stuffing.page.PhrasedPage;
import dev.winnow.signals.stuffing.page.WordForms;
import dev.winnow.signals.stuffing.page.WordSpan;
import dev.winnow.signals.stuffing.page.WordUse;
import dev.winnow.signals.stuffing.points.KindFinding;
import dev.winnow.signals.stuffing.points.KindPoints;
import dev.winnow.signals.stuffing.points.PlaceCollector;
import dev.winnow.signals.stuffing.points.StuffingKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One name of a place in sentence after sentence, as people search: behind one noun after another
 * and a preposition ({@code dentures in Oakhaven, the clinic in Oakhaven}), right behind them
 * ({@code braces Austin, payment plans Austin}), now so and now so, or with the same words of a
 * service before it, whatever stands between ({@code family dentist in Harlow Bay, Harlow Bay's
 * family dentist}). Who lives there says it once. Needs no English; names are told by their
 * capitals, so that German services are not told from places, and right behind nouns by the words
 * of buyers beside them, if English does not know the name: makers and people stand there too.
 */
final class TownPhrases implements StuffingKind {
  private static final Set<String> LEADING =
      Set.of("in", "near", "around", "en", "à", "a", "em", "bei", "nach", "w");
  private static final Set<String> ARTICLES = Set.of("a", "an");
  private static final Set<String> QUARTERS =
      Set.of(
          "downtown",
          "central",
          "greater",
          "old",
          "new",
          "historic",
          "inner",
          "suburban",
          "metro",
          "north",
          "south",
          "east",
          "west",
          "northern",
          "southern",
          "eastern",
          "western");
  private static final int FEWEST = 5; // places of a name, in any of the three ways
  private static final int FEWEST_TAILS = 8; // behind a preposition
  private static final double TAILS = 0.03; // of the words said; honest pages reach 0.010
  private static final int FEWEST_NOUNS = 4; // different ones right before the name
  private static final int NOUN_WORDS = 70; // of the page to such a place; honest pages have 120
  private static final int FEWEST_SOUGHT = 2; // words of buyers beside it; honest pages have one
  private static final int SOUGHT_REACH = 2; // words to either side
  private static final int FEWEST_BARE = 2; // different services right before it, others joined
  private static final double BARE = 0.3; // of the places of all services
  private static final int MIXED_WORDS = 40; // of the page to such a place; honest pages have 67
  private static final int FEWEST_BOTH = 6; // with and without a preposition together
  private static final int FEWEST_EACH = 2;
  private static final int BOTH_WORDS = 90; // of the page to such a place
  private static final int FEWEST_SERVICES = 7; // places with the words of a service
  private static final int SERVICE_WORDS = 3; // of the service and its place
  private static final double SERVICES = 0.07; // of the page's words; honest pages reach 0.039
  private static final double NEARLY_ALL = 0.6; // of these places hold a word of the service
  private static final int REACH = 5; // words before the name
  private static final int SHORTEST_HEADING = 5; // words; shorter ones are labels
  private static final int LONGEST_HEADING = 8; // longer ones are read as lines
  private static final int SHORTEST_NAME = 4; // letters
  private static final int SHORTEST_NOUN =
      3; // letters of a word or of a part of a name, as "spa", "Bay"

  @Override
  public KindFinding find(PhrasedPage page) {
    PlaceCollector places = new PlaceCollector(page, KindPoints.TOWN_PHRASES);
    Map<Integer, List<WordSpan>> names = names(page);
    names.values().removeIf(its -> its.size() < FEWEST); // as nearly all
    List<WordSpan> most = List.of();
    for (List<WordSpan> its : names.values()) {
      for (List<WordSpan> found :
          List.of(
              tails(page, its),
              nouns(page, its),
              mixed(page, its),
              both(page, its),
              services(page, its))) {
        most = found.size() > most.size() ? found : most;
      }
    }
    if (most.isEmpty()) {
      return places.finding("");
    }
    WordSpan last = most.get(most.size() - 1);
    String top = page.text().quote(last.to() - 1, last.to());
    places.add(most, top, "names the place once more, as people search");
    places.count(most.size());
    String first = page.text().quote(most.get(0).from(), most.get(0).to());
    return places.finding(
        "“%s” is named %d times as people search for it, such as “%s”", top, most.size(), first);
  }

  /** By number of their last word, names inside what the page says, behind another word. */
  private static Map<Integer, List<WordSpan>> names(PhrasedPage page) {
    PageText text = page.text();
    int[] times = capitals(text);
    Map<Integer, List<WordSpan>> names = new LinkedHashMap<>();
    for (Line line : said(page)) {
      int first = text.nextName(line.first());
      for (int i = first; i >= 0 && i < line.last(); i = text.nextName(i + 1)) {
        if (times[text.number(i)] >= FEWEST) { // few
          names
              .computeIfAbsent(text.number(i), name -> new ArrayList<>())
              .add(new WordSpan(i - 1, i + 1));
        }
      }
    }
    return names;
  }

  /** The lines that say something, and headings that are as long as a search. */
  private static List<Line> said(PhrasedPage page) {
    List<Line> said = new ArrayList<>(page.said().lines());
    for (Line line : page.text().lines()) {
      if (isHeading(line)) {
        said.add(line);
      }
    }
    said.sort(Comparator.comparingInt(Line::first));
    return said;
  }

  /** A heading of so few words is no line that says something, so that none is read twice. */
  private static boolean isHeading(Line line) {
    Block block = line.block();
    return block.kind() == Block.Kind.HEADING
        && block.level() > 1
        && line.words() >= SHORTEST_HEADING
        && line.words() < LONGEST_HEADING
        && !PageText.isMenu(line);
  }

  /** By number of a form, how often the page has it with a capital. */
  private static int[] capitals(PageText text) {
    int[] times = new int[text.vocabulary().length];
    for (int i = text.nextCapital(0); i >= 0; i = text.nextCapital(i + 1)) {
      times[text.number(i)]++;
    }
    return times;
  }

  private static List<WordSpan> tails(PhrasedPage page, List<WordSpan> names) {
    PageText text = page.text();
    double fewest = Math.max(FEWEST_TAILS, TAILS * page.said().words());
    if (names.size() < fewest) {
      return List.of();
    }
    List<WordSpan> tails = new ArrayList<>();
    for (WordSpan name : names) {
      int before = name.from();
      Line line = text.lineOf(before);
      if (!isHeading(line) // directories name their place there
          && before > line.first()
          && !text.capital(before)
          && LEADING.contains(text.form(before))
          && text.before(line, before) == Edge.WORD
          && !text.isFunction(before - 1)
          && !text.startsWithDigit(before - 1)) {
        tails.add(new WordSpan(before - 1, name.to()));
      }
    }
    return tails.size() >= fewest ? tails : List.of();
  }

  private static List<WordSpan> nouns(PhrasedPage page, List<WordSpan> names) {
    PageText text = page.text();
    int name = names.get(0).to() - 1;
    boolean may = // no abbreviation, and often enough
        text.form(name).length() >= SHORTEST_NAME && names.size() * NOUN_WORDS >= text.count();
    List<WordSpan> found = new ArrayList<>();
    Set<Integer> nouns = new HashSet<>();
    Set<Integer> sought = new HashSet<>();
    for (WordSpan span : may ? names : List.<WordSpan>of()) {
      int noun = span.from();
      boolean lower = !text.capital(noun) || page.german() || page.declaredWords().has(noun);
      if (text.isTitled(span.to() - 1) && lower && isService(page, noun)) {
        found.add(span);
        nouns.add(text.number(noun));
        addSought(text, span, sought);
      }
    }
    boolean many = found.size() >= FEWEST && found.size() * NOUN_WORDS >= text.count();
    boolean searched = (page.english() && text.isName(name)) || sought.size() >= FEWEST_SOUGHT;
    return many && searched && nouns.size() >= FEWEST_NOUNS ? found : List.of();
  }

  /** Places of different services with a name, some of them right before it. */
  private static List<WordSpan> mixed(PhrasedPage page, List<WordSpan> names) {
    PageText text = page.text();
    int name = names.get(0).to() - 1;
    boolean may = // as nouns alone, and closer together
        page.english()
            && text.isName(name)
            && text.form(name).length() >= SHORTEST_NAME
            && names.size() * MIXED_WORDS >= text.count();
    List<WordSpan> found = new ArrayList<>();
    int before = 0; // places without a preposition
    Set<Integer> bare = new HashSet<>(); // services of these
    Set<Integer> services = new HashSet<>();
    for (WordSpan span : may ? names : List.<WordSpan>of()) {
      boolean joined = isJoined(text, span.from());
      int noun = joined ? span.from() - 1 : span.from();
      boolean service = !text.capital(noun) && isNoun(text, noun);
      if (service && text.isTitled(span.to() - 1) && (joined || isBare(text, noun))) {
        found.add(new WordSpan(noun, span.to()));
        services.add(text.stem(noun));
        if (!joined) {
          before++;
          bare.add(text.stem(noun));
        }
      }
    }
    boolean many = found.size() >= FEWEST && found.size() * MIXED_WORDS >= text.count();
    boolean searched = bare.size() >= FEWEST_BARE && before >= BARE * found.size();
    return many && searched && services.size() >= FEWEST_NOUNS ? found : List.of();
  }

  /** Whether a noun is none of a part of a town, as "in downtown Denver" has it. */
  private static boolean isBare(PageText text, int noun) {
    Line line = text.lineOf(noun);
    return isBehindWord(text, line, noun)
        && (!text.isFunction(noun - 1) || ARTICLES.contains(text.form(noun - 1)))
        && !QUARTERS.contains(text.form(noun));
  }

  /** Whether a preposition of places stands behind another word of its line. */
  private static boolean isJoined(PageText text, int word) {
    return LEADING.contains(text.form(word)) && isBehindWord(text, text.lineOf(word), word);
  }

  private static boolean isService(PhrasedPage page, int word) {
    return page.english()
        ? isNoun(page.text(), word)
        : !isSmall(page, word) && !page.text().startsWithDigit(word);
  }

  /** Adds the words of buyers right beside a place, which makers and people hardly have. */
  private static void addSought(PageText text, WordSpan place, Set<Integer> sought) {
    WordSpan around = text.around(place, SOUGHT_REACH);
    for (int i = around.from(); i < around.to(); i++) {
      boolean named = i > place.from() && i < place.to(); // behind the service that opens the place
      if (!named && text.isSought(i)) {
        sought.add(text.number(i));
      }
    }
  }

  private static boolean isNoun(PageText text, int word) {
    return !text.isFunction(word)
        && !text.startsWithDigit(word)
        && !text.isName(word)
        && (isCompound(text, word) || !GrammarGap.asksFor(text, text.lineOf(word), word));
  }

  /**
   * Whether a noun that is a verb elsewhere stands behind another: {@code implants cost Houston}.
   */
  private static boolean isCompound(PageText text, int word) {
    Line line = text.lineOf(word);
    return word > line.first()
        && !WordUse.isVerb(text.form(word))
        && !text.isFunction(word - 1)
        && text.before(line, word) == Edge.WORD;
  }

  /** Places of a service with a name both right before it and parted by a preposition. */
  private static List<WordSpan> both(PhrasedPage page, List<WordSpan> names) {
    PageText text = page.text();
    boolean town = isTown(text, names.get(0).to() - 1);
    if (!town || names.size() < FEWEST_BOTH || names.size() * BOTH_WORDS < text.count()) {
      return List.of();
    }
    Map<String, List<WordSpan>> bare = new HashMap<>();
    Map<String, List<WordSpan>> joined = new HashMap<>();
    for (WordSpan name : names) {
      Line line = text.lineOf(name.from());
      int at = name.from();
      while (!page.german() && text.capital(at) && isBehindWord(text, line, at)) {
        at--; // a name of several words
      }
      boolean preposition = LEADING.contains(text.form(at)) && isBehindWord(text, line, at);
      int service = preposition ? at - 1 : at;
      if (!text.isFunction(service) && text.form(service).length() >= SHORTEST_NOUN) {
        (preposition ? joined : bare)
            .computeIfAbsent(WordForms.stem(text.form(service)), stem -> new ArrayList<>())
            .add(new WordSpan(service, name.to()));
      }
    }
    List<WordSpan> most = List.of();
    for (Map.Entry<String, List<WordSpan>> entry : bare.entrySet()) {
      List<WordSpan> its = new ArrayList<>(joined.getOrDefault(entry.getKey(), List.of()));
      int fewest = page.german() ? FEWEST_EACH + 1 : FEWEST_EACH; // names of houses are nouns there
      if (its.size() >= fewest && entry.getValue().size() >= fewest) {
        its.addAll(entry.getValue());
        boolean many = its.size() >= FEWEST_BOTH && its.size() * BOTH_WORDS >= text.count();
        most = many && its.size() > most.size() ? its : most;
      }
    }
    return most;
  }

  private static boolean isBehindWord(PageText text, Line line, int word) {
    return word > line.first() && text.before(line, word) == Edge.WORD;
  }

  /** Places of a name with the words of a service before it that nearly all of them hold. */
  private static List<WordSpan> services(PhrasedPage page, List<WordSpan> names) {
    PageText text = page.text();
    if (names.size() < FEWEST_SERVICES
        || !page.said().isMostOfPage()
        || !isTown(text, names.get(0).to() - 1)
        || SERVICES * text.count() > (REACH + 1) * names.size()
        || page.german()) {
      return List.of();
    }
    Map<String, List<WordSpan>> holding = new HashMap<>();
    for (WordSpan name : names) {
      Set<String> seen = new HashSet<>();
      for (int i : before(page, name.to() - 1)) {
        if (seen.add(WordForms.stem(text.form(i)))) {
          holding
              .computeIfAbsent(WordForms.stem(text.form(i)), stem -> new ArrayList<>())
              .add(new WordSpan(i, name.to()));
        }
      }
    }
    List<List<WordSpan>> words = new ArrayList<>(holding.values());
    words.sort(
        Comparator.comparingInt((List<WordSpan> its) -> -its.size())
            .thenComparingInt(its -> its.get(0).from()));
    List<WordSpan> most = words.isEmpty() ? List.of() : words.get(0);
    boolean service = false;
    int count = 1; // with the name
    for (List<WordSpan> its : words) {
      boolean held = its.size() >= Math.max(FEWEST_SERVICES, NEARLY_ALL * most.size());
      service |= held && !text.capital(its.get(0).from());
      count += held ? 1 : 0;
    }
    boolean many = most.size() * count >= SERVICES * text.count();
    return service && count >= SERVICE_WORDS && many ? most : List.of();
  }

  /** Whether a word is written as a place is, unlike abbreviations and makers. */
  private static boolean isTown(PageText text, int word) {
    String rest = text.quote(word, word + 1).substring(1);
    return text.isTitled(word)
        && rest.length() + 1 >= SHORTEST_NOUN
        && rest.equals(text.form(word).substring(1));
  }

  /** Content words close before a name, from it backwards, with a small word between at most. */
  private static List<Integer> before(PhrasedPage page, int name) {
    PageText text = page.text();
    Line line = text.lineOf(name);
    List<Integer> words = new ArrayList<>();
    boolean small = false;
    for (int i = name - 1; i >= Math.max(line.first(), name - REACH); i--) {
      boolean again = small;
      small = isSmall(page, i);
      if (text.before(line, i + 1) != Edge.WORD || (again && small) || text.startsWithDigit(i)) {
        return words;
      }
      if (!small) {
        words.add(i);
      }
    }
    return words;
  }

  private static boolean isSmall(PhrasedPage page, int word) {
    return page.text().isFunction(word)
        || (!page.english() && page.text().form(word).length() < SHORTEST_NAME);
  }
}
