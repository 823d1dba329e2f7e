package dev.winnow.train.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.winnow.corpus.AnchorWords;
import dev.winnow.corpus.KinKind;
import dev.winnow.corpus.KinTrial;
import dev.winnow.phrasing.PhrasingModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Command: how many pairs of kin are found among other texts, and how many pairs are no kin.
 *
 * <p>{@code MeasureKin FAMILIES MOST TEXTS…}: {@code FAMILIES} is a folder of {@code .jsonl} files
 * with {@code base}, {@code source}, {@code spinner}, {@code rate}, {@code original} and {@code
 * spun}; {@code TEXTS} are folders or files of other texts, of each at most {@code MOST}. From some
 * of the others it makes near-duplicates: with paragraphs of another text inside, in another frame,
 * and cut.
 */
public final class MeasureKin {
  private static final int COPIED = 300; // texts of which near-duplicates are made
  private static final int SHOWN = 200; // pairs that are no kin
  private static final int CONTEXT = 160; // characters of each

  private final List<Page> pages = new ArrayList<>();
  private final Map<String, int[]> found = new TreeMap<>();

  private MeasureKin() {}

  /**
   * A page with what is known of it.
   *
   * @param family pages of one family are kin
   * @param kind how it was made: tool and rate
   */
  private record Page(String family, String kind, String text) {}

  /** Runs the command. */
  public static void main(String[] args) throws IOException {
    MeasureKin trial = new MeasureKin();
    trial.families(Path.of(args[0]));
    int spun = trial.pages.size();
    List<String> texts = new ArrayList<>(trial.originals());
    int originals = texts.size();
    for (int i = 2; i < args.length; i++) {
      texts.addAll(HiddenTexts.read(Path.of(args[i]), Integer.parseInt(args[1])));
    }
    List<String> distinct = HiddenTexts.distinct(texts);
    for (String text : distinct.subList(originals, distinct.size())) {
      trial.pages.add(new Page("other-" + trial.pages.size(), "other", text));
    }
    int others = trial.pages.size() - spun;
    trial.copies(spun);
    System.out.printf(
        Locale.ROOT,
        "%d pages of families, %d others, %d copies%n",
        spun,
        others,
        trial.pages.size() - spun - others);
    trial.measure(Boolean.getBoolean("alone"));
  }

  private List<String> originals() {
    return pages.stream().filter(p -> p.kind().equals("original")).map(Page::text).toList();
  }

  private void families(Path folder) throws IOException {
    ObjectMapper json = new ObjectMapper();
    Map<String, String> originals = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".jsonl")).sorted().toList()) {
        for (String line : Files.readAllLines(file)) {
          JsonNode row = json.readTree(line);
          if (row.has("spun")) {
            String base = row.path("base").asText();
            originals.put(base, row.path("original").asText());
            String kind = row.path("spinner").asText() + " " + row.path("rate").asText();
            pages.add(new Page(base, kind, row.path("spun").asText()));
          }
        }
      }
    }
    originals.forEach((base, text) -> pages.add(new Page(base, "original", text)));
  }

  /** Adds copies of every n-th of the other texts that has room for them. */
  private void copies(int from) {
    List<Page> others = new ArrayList<>(pages.subList(from, pages.size()));
    others.removeIf(page -> HiddenTexts.words(page.text()) < 150);
    int step = Math.max(1, others.size() / COPIED);
    for (int i = 0; i + 1 < others.size(); i += step) {
      Page page = others.get(i);
      String text = page.text();
      String[] stranger = others.get((i + others.size() / 2) % others.size()).text().split("\\s+", -1);
      int foreign = Math.min(stranger.length, HiddenTexts.words(text) * 2 / 5);
      String paragraph = String.join(" ", List.of(stranger).subList(0, foreign));
      int middle = text.indexOf(' ', text.length() / 2);
      pages.add(
          new Page(
              page.family(),
              "copy, paragraph inside",
              text.substring(0, middle) + "\n\n" + paragraph + "\n\n" + text.substring(middle)));
      pages.add(new Page(page.family(), "copy, other frame", framed(text)));
      pages.add(
          new Page(
              page.family(), "copy, cut", text.substring(0, text.indexOf(' ', text.length() * 3 / 5))));
    }
  }

  private static String framed(String text) {
    return "Home | Health A to Z | Living well | Shop | Forum | Sign in\nSubscribe to our free"
        + " weekly letter and never miss a recipe, a quiz or an offer from our partners.\n"
        + text
        + "\nShare this page with your friends. Was this page helpful? Yes No\nRelated articles:"
        + " Ten foods for a better morning, Seven stretches for desk workers, How to sleep well."
        + "\nAbout us | Contact | Privacy | Terms of use | Advertise with us\n";
  }

  private void measure(boolean alone) throws IOException {
    AnchorWords kinds = new AnchorWords(PhrasingModel.shipped());
    long start = System.nanoTime();
    KinTrial trial = KinTrial.of(pages.stream().map(Page::text).toList(), kinds);
    System.out.printf(
        Locale.ROOT,
        "%d pairs met, %d are kin; %.1f s%n",
        trial.met(),
        trial.kin().size(),
        (System.nanoTime() - start) / 1e9);
    int[] heads = trial.heads();
    Map<String, List<Integer>> families = new TreeMap<>();
    for (int i = 0; i < heads.length; i++) {
      families.computeIfAbsent(pages.get(i).family(), f -> new ArrayList<>()).add(i);
    }
    for (List<Integer> family : families.values()) {
      for (int i : family) {
        for (int j : family) {
          if (i < j) {
            boolean one = alone ? trial.kin().containsKey(KinTrial.pair(i, j)) : heads[i] == heads[j];
            count(pages.get(i).kind(), pages.get(j).kind(), one);
          }
        }
      }
    }
    found.forEach(
        (kind, n) ->
            System.out.printf(
                Locale.ROOT, "| %s | %d of %d | %.1f %% |%n", kind, n[0], n[1], 100.0 * n[0] / n[1]));
    strangers(heads, trial);
  }

  private void count(String one, String other, boolean together) {
    List<String> names = new ArrayList<>(List.of("all", group(one, other)));
    if (one.equals("original") || other.equals("original")) {
      names.add("original and " + (one.equals("original") ? other : one));
    }
    if (one.equals("other") || other.equals("other")) {
      names.add("text and " + (one.equals("other") ? other : one));
    }
    for (String name : names) {
      int[] n = found.computeIfAbsent(name, k -> new int[2]);
      n[0] += together ? 1 : 0;
      n[1]++;
    }
  }

  private static String group(String one, String other) {
    if (one.startsWith("copy") || other.startsWith("copy")) {
      return "pairs of near-duplicates";
    }
    if (one.contains("apertium") || other.contains("apertium")) {
      return "pairs with a round trip";
    }
    boolean twenty =
        (one.endsWith(" 20") || one.equals("original"))
            && (other.endsWith(" 20") || other.equals("original"));
    return twenty ? "pairs at 20 %" : "pairs at other rates";
  }

  /** Shows pairs of one group that are of two families. */
  private void strangers(int[] heads, KinTrial trial) {
    Map<Integer, List<Integer>> groups = new HashMap<>();
    for (int i = 0; i < heads.length; i++) {
      groups.computeIfAbsent(heads[i], h -> new ArrayList<>()).add(i);
    }
    int right = 0;
    int wrong = 0;
    Map<KinKind, Integer> direct = new TreeMap<>();
    List<String> shown = new ArrayList<>();
    for (List<Integer> group : groups.values()) {
      for (int i : group) {
        for (int j : group) {
          if (i < j && pages.get(i).family().equals(pages.get(j).family())) {
            right++;
          } else if (i < j) {
            wrong++;
            KinKind kind = trial.kin().get(KinTrial.pair(i, j));
            if (kind != null) {
              direct.merge(kind, 1, Integer::sum);
            }
            shown.add(kind + "\n  " + head(i) + "\n  " + head(j));
          }
        }
      }
    }
    System.out.printf(
        Locale.ROOT,
        "pairs in one group: %d of one family, %d not (precision %.2f %%); direct: %s%n",
        right,
        wrong,
        100.0 * right / Math.max(1, right + wrong),
        direct);
    shown.stream().sorted(Comparator.reverseOrder()).limit(SHOWN).forEach(System.out::println);
  }

  private String head(int page) {
    String text = pages.get(page).kind() + ": " + pages.get(page).text().replaceAll("\\s+", " ");
    return text.substring(0, Math.min(CONTEXT, text.length()));
  }
}
