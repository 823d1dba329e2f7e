package dev.winnow.signals.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.winnow.Documents;
import dev.winnow.model.Document;
import dev.winnow.model.result.Scored;
import dev.winnow.model.result.Verdict;
import dev.winnow.policy.Policy;
import dev.winnow.policy.PolicyReader;
import dev.winnow.score.PageJudge;
import dev.winnow.signals.Signals;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class FineWebPolicyTest {
  private static final String PROSE =
      """
      Walking every day keeps the knees moving and the heart in good order.
      Most people who begin with ten minutes find that they have more breath after a month.
      The first week is the hardest, because the habit has no place in the day yet.
      Choose a time that nobody else wants, and take a road that you like.
      Rest when the joints swell, and begin again with half of the distance.
      """;

  private static Scored judge(String text) throws Exception {
    Path file = Path.of("pipelines/policy/fineweb.yaml");
    Policy policy = new PolicyReader(Signals.ids()).read(file.toString(), Files.readAllBytes(file));
    Document document = Documents.text(text);
    return new PageJudge(policy)
        .judge(
            document,
            Documents.analysis(document),
            List.of(),
            CorpusSignals.measure(document, Documents.analysis(document)));
  }

  @Test
  void keepsProse() throws Exception {
    Scored scored = judge(PROSE);
    assertEquals(List.of(), scored.flags());
    assertEquals(Verdict.KEEP, scored.verdict());
  }

  @Test
  void dropsForOneRepeatedLineAndSaysSo() throws Exception {
    Scored scored = judge(PROSE + "Tell your doctor.\nTell your doctor.\n");
    assertEquals(List.of("fineweb_after_c4_char_dup_ratio"), scored.flags());
    assertEquals(Verdict.REJECT, scored.verdict());
  }

  @Test
  void dropsForACurlyBracket() throws Exception {
    Scored scored = judge(PROSE + "The code was {walk} and nothing else.\n");
    assertEquals(List.of("fineweb_c4_lines_curly_bracket"), scored.flags());
  }
}
