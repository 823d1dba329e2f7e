package dev.winnow.line;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import dev.winnow.beam.job.PolicySource;
import dev.winnow.model.Media;
import dev.winnow.model.Origin;
import dev.winnow.model.Page;
import dev.winnow.phrasing.PhrasingModel;
import java.lang.management.ManagementFactory;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * Holds the work for a page to what it was measured to be, in bytes allocated: unlike seconds they
 * do not depend on the machine, and nearly every needless copy, list or string shows in them.
 */
final class WorkPerPageTest {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** Bytes a character of HTML; the line was measured to need 700. */
  private static final double MOST_PER_CHARACTER = 800;

  @Test
  void allocatesInProportionToThePage() throws Exception {
    PageLine scorer = new PageLine(PolicySource.load(null).read(), PhrasingModel.shipped());
    String small = html(40);
    String large = html(160);
    allocated(scorer, large); // loads models and classes
    double perSmall = (double) allocated(scorer, small) / small.length();
    double perLarge = (double) allocated(scorer, large) / large.length();
    assertTrue(perLarge < MOST_PER_CHARACTER, () -> perLarge + " bytes a character");
    assertTrue(perLarge < 1.3 * perSmall, () -> perSmall + ", then " + perLarge + " a character");
  }

  private static long allocated(PageLine scorer, String html) throws PageRejectedException {
    Page page =
        new Page(
            "id",
            "https://example.org/knee",
            null,
            null,
            Media.HTML,
            html.getBytes(UTF_8),
            "utf-8",
            new Origin("page.html", 0, null));
    long thread = Thread.currentThread().getId();
    long before = THREADS.getThreadAllocatedBytes(thread);
    scorer.score(page);
    return THREADS.getThreadAllocatedBytes(thread) - before;
  }

  /** Paragraphs of made-up prose with links, a menu before them. */
  private static String html(int paragraphs) {
    SplittableRandom random = new SplittableRandom(5);
    String[] words =
        ("the knee and of a rest to walk pain joint in with doctor may help is for most people"
                + " water sleep that bone muscle on slow morning exercise or as weight it day by food")
            .split(" ", -1);
    StringBuilder html = new StringBuilder("<html><title>Knee pain at rest</title><body><ul>");
    for (int i = 0; i < 20; i++) {
      html.append("<li><a href='/menu/").append(i).append("'>Menu ").append(i).append("</a></li>");
    }
    html.append("</ul><main>");
    for (int p = 0; p < paragraphs; p++) {
      html.append("<p>The ");
      for (int w = 0; w < 60; w++) {
        html.append(words[random.nextInt(words.length)]).append(w % 12 == 11 ? ". The " : " ");
      }
      html.append("<a href='https://site").append(p).append(".example.com/a?b=").append(p);
      html.append("'>A source</a> says so.</p>\n");
    }
    return html.append("</main></body></html>").toString();
  }
}
