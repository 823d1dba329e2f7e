package dev.winnow.report.html;

import dev.winnow.model.AffiliateLink;
import dev.winnow.model.CallToAction;
import dev.winnow.model.CharsetDecision;
import dev.winnow.model.Language;
import dev.winnow.model.Link;
import dev.winnow.model.LinkFacts;
import dev.winnow.model.Origin;
import dev.winnow.model.PageProfile;
import dev.winnow.model.PageRef;
import dev.winnow.model.PageType;
import dev.winnow.model.Span;
import dev.winnow.model.result.Contribution;
import dev.winnow.model.result.Finding;
import dev.winnow.model.result.Scored;
import dev.winnow.model.result.Verdict;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;

/** Made-up judged pages of every kind; page {@code n} is always the same. */
final class SamplePages {
  static final String STUFFING = "keyword-stuffing";
  static final String LINKS = "repeated-affiliate-links";
  static final String SPUN = "spun-text";
  private static final String THIN = "thin-content";

  private static final List<String> TOPICS =
      List.of("knee pain", "back pain", "tinnitus", "psoriasis", "gout", "migraine", "insomnia");
  private static final List<String> SENTENCES =
      List.of(
          "Most people with %s get better within a few weeks without any treatment. ",
          "A doctor will ask when it began, what makes it worse and what you have tried so far. ",
          "Keep moving as far as it allows; long rest makes the muscles weaker. ",
          "Tablets from the pharmacy can take the edge off %s, but they do not remove its cause. ",
          "See a doctor at once if there is fever, numbness or a sudden loss of strength. ",
          "In one trial of 214 adults, exercise and advice did as well as an operation. ");
  private static final List<List<String>> SWAPS =
      List.of(
          List.of("bony prestige", "bony prominence"),
          List.of("nerve system", "nervous system"),
          List.of("circulatory strain", "blood pressure"),
          List.of("irritation of the joints", "inflammation of the joints"),
          List.of("resistant framework", "immune system"));

  private SamplePages() {}

  /** A judged page and its text. */
  record Sample(Scored scored, String text) {}

  static Sample page(int n) {
    SplittableRandom random = new SplittableRandom(n);
    String topic = TOPICS.get(random.nextInt(TOPICS.size()));
    int kind = n % 10;
    PageText text = new PageText();
    text.say("Living with " + topic + "\n\n");
    List<AffiliateLink> links = new ArrayList<>();
    List<CallToAction> calls = new ArrayList<>();
    int paragraphs = kind == 9 ? 1 : 4 + random.nextInt(5);
    for (int i = 0; i < paragraphs; i++) {
      paragraph(text, topic, kind, random);
      if (kind == 1 || kind == 3) {
        offer(text, links, topic);
      }
    }
    text.say("Home · About · Privacy\n");
    if (!links.isEmpty()) {
      List<Span> places =
          links.stream().map(l -> new Span(l.link().start(), l.link().end())).toList();
      AffiliateLink first = links.get(0);
      calls.add(
          new CallToAction(
              "get the relief guide today",
              places,
              first,
              first.target(),
              1,
              Set.of("nofollow"),
              false));
    }
    return new Sample(judge(n, topic, kind, text, links, calls), text.toString());
  }

  /** A page with the same text that is judged well now. */
  static Sample resolved(int n) {
    Sample sample = page(n);
    Scored s = sample.scored();
    Scored good =
        new Scored(
            s.page(),
            s.profile(),
            s.language(),
            s.words(),
            95,
            Verdict.KEEP,
            List.of(),
            s.signals(),
            s.links(),
            s.corpusSignals(),
            s.characters(),
            s.main(),
            s.revealed(),
            s.digest(),
            s.charset(),
            s.policy(),
            s.cluster());
    return new Sample(good, sample.text());
  }

  private static void paragraph(PageText text, String topic, int kind, SplittableRandom random) {
    for (int i = 0; i < 4; i++) {
      text.say(String.format(Locale.ROOT, SENTENCES.get(random.nextInt(SENTENCES.size())), topic));
      if (kind == 0 || kind == 3) {
        String phrase = "best " + topic + " cure";
        text.say("Our ").mark(STUFFING, phrase, null, "the phrase comes back every 20 words");
        text.say(" works. ");
      }
      if (kind == 2 || kind == 3) {
        List<String> swap = SWAPS.get(random.nextInt(SWAPS.size()));
        text.say("It can reach the ");
        text.mark(SPUN, swap.get(0), swap.get(1), "0 against 4,120 times in health writing");
        text.say(" as well. ");
      }
    }
    text.say("\n\n");
  }

  private static void offer(PageText text, List<AffiliateLink> links, String topic) {
    String line = "Get the Relief Guide today 👉";
    int start = text.length();
    text.mark(LINKS, line, null, "the same target, again");
    String target = "https://vendor.hop.clickbank.net/" + topic.replace(' ', '-');
    Link link =
        new Link(
            target + "?tid=" + start, target, line, Set.of("nofollow"), true, start, text.length());
    links.add(new AffiliateLink(link, "clickbank", "vendor", target, "d1", target));
    text.say("\n\n");
  }

  private static Scored judge(
      int n,
      String topic,
      int kind,
      PageText text,
      List<AffiliateLink> links,
      List<CallToAction> calls) {
    List<Contribution> signals = new ArrayList<>();
    signals.add(signal(STUFFING, "ratio", 40, text, kind == 0 || kind == 3, n));
    signals.add(signal(LINKS, "links", 35, text, kind == 1 || kind == 3, n));
    signals.add(signal(SPUN, "probability", 35, text, kind == 2 || kind == 3, n));
    signals.add(
        kind == 9
            ? none(THIN, new Finding.Failed("TIMEOUT", "took longer than 2 s"))
            : none(THIN, new Finding.NotApplicable("no main content to compare with")));
    signals = scaled(signals);
    double quality = 100 - signals.stream().mapToDouble(Contribution::points).sum();
    List<String> flags =
        signals.stream().filter(s -> s.severity() >= 0.5).map(Contribution::signal).toList();
    Verdict verdict =
        kind == 9
            ? Verdict.UNDECIDED
            : quality < 40
                ? Verdict.REJECT
                : quality < 75 || !flags.isEmpty() ? Verdict.REVIEW : Verdict.KEEP;
    String site = "health" + n % 37 + ".example";
    String url = "https://www." + site + "/" + topic.replace(' ', '-') + "/" + n + ".html";
    UUID id = UUID.nameUUIDFromBytes(url.getBytes(StandardCharsets.UTF_8));
    Origin origin = new Origin("crawl/part-" + n / 1000 + ".warc.gz", n * 997L, "<urn:uuid:" + id);
    return new Scored(
        new PageRef(
            id.toString(),
            url,
            "www." + site,
            site,
            "2026-01-" + (29 + n % 3) + "T00:00:00Z",
            origin),
        profile("Living with " + topic + ": what helps, and what does not", n),
        new Language(kind == 9 ? "de" : "en", 0.99),
        text.toString().split("\\s+").length,
        Math.round(quality * 10) / 10.0,
        verdict,
        flags,
        signals,
        new LinkFacts(12 + links.size(), 3 + links.size(), links.size(), links, calls, null),
        new TreeMap<>(java.util.Map.of("gopher_dup_line_frac", 0.02)),
        text.length(),
        List.of(new Span(0, text.length() - 23)),
        List.of(),
        "sha256:" + (id.toString() + id).replace("-", ""),
        new CharsetDecision("UTF-8", CharsetDecision.Source.HTTP, 0),
        "health-1@sha256:0f3a",
        null);
  }

  /**
   * Every fifth page came as text, which has no type; of the others every third sells something.
   */
  private static PageProfile profile(String title, int n) {
    return n % 5 == 0
        ? PageProfile.of(title)
        : new PageProfile(title, n % 3 == 0 ? PageType.PRODUCT : PageType.ARTICLE, 0.9);
  }

  private static Contribution signal(
      String id, String unit, double weight, PageText text, boolean guilty, int n) {
    double severity = guilty ? 0.6 + (n / 10 % 5) * 0.1 : 0.02 * (n / 10 % 6);
    Finding finding =
        new Finding.Measured(
            severity / 2,
            guilty
                ? String.format(Locale.ROOT, "%d places stand out", text.evidence(id).size())
                : "nothing that health writing does not do",
            text.evidence(id));
    return new Contribution(id, finding, unit, severity, weight * severity, weight, null);
  }

  private static List<Contribution> scaled(List<Contribution> signals) {
    double sum = signals.stream().mapToDouble(Contribution::points).sum();
    double scale = Math.min(1, 100 / Math.max(1, sum));
    return signals.stream()
        .map(
            s ->
                new Contribution(
                    s.signal(),
                    s.finding(),
                    s.unit(),
                    s.severity(),
                    s.points() * scale,
                    s.weight(),
                    s.paidBy()))
        .toList();
  }

  private static Contribution none(String id, Finding finding) {
    return new Contribution(id, finding, "ratio", 0, 0, 10, null);
  }
}
