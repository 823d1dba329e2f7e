package dev.winnow.links;

import static org.junit.jupiter.api.Assertions.fail;

import dev.winnow.model.Document;
import dev.winnow.model.Span;
import dev.winnow.model.Words;
import dev.winnow.text.SentenceSplitter;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Reading the links of a page that is four times as long takes some four times as long, whatever
 * the page is made to exhaust; a reader that looks at the whole page at each place takes sixteen.
 */
class LinkReaderGrowthTest {
  private static final int PIECES = 1_500;
  private static final int LONGER = 4;
  private static final double MOST = 10; // times; processors are noisy
  private static final long LITTLE = 20_000_000; // nanoseconds, of the longer page
  private static final int TRIES = 3; // of which the quickest counts
  private static final int ROUNDS = 4; // a page that grows too fast does so in each

  private final LinkReader reader = new LinkReader();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "see http://shop%d.example/offer or a.example/%d ",
        "[offer %d](https://shop.example/p?id=ab12cd&pos=%d) ",
        "[Visit word%d](https://shop%d.example/p button) ",
        "[w%d now](//one.example button) [w%d now](//two.example button) [w%d now](//c.example button)",
        "buy with the code SAVE%d at checkout, code SAVE%d, ",
        "discount code SAVE20 at checkout, ",
        "We earn a commission from links %d. [buy %d](https://amzn.to/%d) ",
        "we earn a commission if you buy through our links and ",
        "call now 0800 555 0199 and [0800 555 0199](tel:08005550199) ",
        "[Send me number %d](#order) [Get %d more](/shop/p%d) ",
        "order on whatsapp 0800 555 %d, [chat %d](https://wa.me/0800555%d) ",
        "[go %d](/go/offer%d nofollow) [read %d](/page%d) ",
        "visit the official website to buy %d. ",
        "order now >>> claim your bottle %d ",
        "[gold %d](https://shop%d.example/kneeblog%d?friend=kneeblog%d) "
      })
  void timeIsLinearInThePage(String piece) {
    assertGrows(piece, "");
    assertGrows(piece, "\n");
  }

  private void assertGrows(String piece, String behind) {
    time(page(piece + behind, PIECES)); // warms the compiler up
    List<Long> times = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      long one = time(page(piece + behind, PIECES));
      long more = time(page(piece + behind, PIECES * LONGER));
      if (more < Math.max(LITTLE, one * MOST)) {
        return;
      }
      times.addAll(List.of(one, more));
    }
    fail(times + " for " + piece);
  }

  private static Document page(String piece, int pieces) {
    PageText page = new PageText();
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < pieces; i++) {
      line.append(piece.replace("%d", Integer.toString(i)));
      if (piece.endsWith("\n")) {
        page.line(line.toString().strip());
        line.setLength(0);
      }
    }
    return (line.length() > 0 ? page.line(line.toString()) : page).html();
  }

  private long time(Document document) {
    Words words = PageText.words(document);
    List<Span> sentences = new SentenceSplitter().split(document);
    long least = Long.MAX_VALUE;
    for (int i = 0; i < TRIES; i++) {
      long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      reader.read(document, words, sentences);
      least =
          Math.min(least, ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start);
    }
    return least;
  }
}
