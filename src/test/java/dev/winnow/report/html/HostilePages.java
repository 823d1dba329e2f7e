package dev.winnow.report.html;

import dev.winnow.model.Origin;
import dev.winnow.model.PageProfile;
import dev.winnow.model.PageRef;
import dev.winnow.model.result.Contribution;
import dev.winnow.model.result.Evidence;
import dev.winnow.model.result.Finding;
import dev.winnow.model.result.Scored;
import java.util.List;
import java.util.Map;

/** Judged pages whose every string is an attack on the report. */
final class HostilePages {
  static final List<String> ATTACKS =
      List.of(
          "</script><script>window.owned=1</script>",
          "<img src=x onerror=\"window.owned=2\">",
          "=HYPERLINK(\"http://evil.example\",\"click\")",
          "@SUM(1+9)*cmd|' /C calc'!A0",
          "\u202Egnp.exe\u202C \u2066hidden\u2069 \u200B zero",
          "</template></noscript><script>window.owned=3</script>",
          "{{script}} {{index}} ${window.owned=4}",
          "\");window.owned=5;//",
          "--><svg onload=window.owned=6>",
          "\uD83D\uDE00 emoji \uD800 half \u2028 line \u2029 paragraph \0 null");

  private HostilePages() {}

  static SamplePages.Sample page(int n) {
    String attack = ATTACKS.get(n % ATTACKS.size());
    Scored plain = SamplePages.page(n).scored();
    String text = attack + "\n\n" + attack.repeat(20);
    int length = text.codePointCount(0, text.length());
    Evidence evidence =
        new Evidence(0, length / 2, attack, attack, attack, Map.of("words", attack));
    Finding found = new Finding.Measured(0.4, attack, List.of(evidence, evidence));
    List<Contribution> signals =
        List.of(
            new Contribution(SamplePages.STUFFING, found, attack, 0.9, 40, 40, attack),
            new Contribution(
                SamplePages.SPUN, new Finding.NotApplicable(attack), "ratio", 0, 0, 35, null));
    String url = "javascript:alert(1)//" + attack;
    PageRef page =
        new PageRef("id" + n + attack, url, attack, attack, attack, new Origin(attack, n, attack));
    Scored scored =
        new Scored(
            page,
            PageProfile.of(n == 0 ? attack.repeat(30_000) : attack),
            plain.language(),
            plain.words(),
            60,
            plain.verdict(),
            List.of(SamplePages.STUFFING),
            signals,
            plain.links(),
            plain.corpusSignals(),
            length,
            List.of(),
            List.of(),
            plain.digest(),
            plain.charset(),
            plain.policy(),
            null);
    return new SamplePages.Sample(scored, text);
  }
}
