package dev.winnow.bench;

import java.io.IOException;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/**
 * What no reader of these pages can do without: jwarc reads, jsoup parses, {@code text()} is taken.
 * One thread, no Beam. The factor between this and a whole run is the price of everything else.
 */
public final class FloorRun {
  private FloorRun() {}

  /** Reads the WARCs named by the arguments, and prints how many pages they hold. */
  public static void main(String[] files) throws IOException {
    long pages = 0;
    long characters = 0; // printed, so that nothing of the work can be optimised away
    for (String file : files) {
      try (WarcReader reader = new WarcReader(Path.of(file))) {
        for (WarcRecord record : reader) {
          if (record instanceof WarcResponse response && response.http().status() == 200) {
            String text =
                Jsoup.parse(response.http().body().stream(), null, response.target()).text();
            characters += text.length();
            pages++;
          }
        }
      }
    }
    System.out.println(pages + " pages, " + characters + " characters");
  }
}
