package dev.winnow.train.phrasing;

import dev.winnow.model.Words;
import dev.winnow.phrasing.counts.GrammarWords;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** Swaps words of a text as spinners do, so that there is something to learn from. */
public final class SynonymSpinner {
  /** Gives a word in place of another; the same word where it has none. */
  @FunctionalInterface
  public interface Thesaurus {
    String swap(String form, SplittableRandom random);
  }

  /**
   * A spun text.
   *
   * @param swapped what stood there, by the start, in the new text, of each word that was swapped
   */
  public record Spun(String text, Map<Integer, String> swapped) {}

  private final Thesaurus thesaurus;
  private final double rate;
  private final boolean stretches;

  /** Swaps a share of the words; optionally stretches connectives as well. */
  public SynonymSpinner(Thesaurus thesaurus, double rate, boolean stretches) {
    this.thesaurus = thesaurus;
    this.rate = rate;
    this.stretches = stretches;
  }

  /**
   * Spins a text; the words are its own. Content words are drawn until the share of all words is
   * reached.
   */
  public Spun spin(String text, Words words, SplittableRandom random) {
    StringBuilder out = new StringBuilder(text.length() + 100);
    Map<Integer, String> swapped = new TreeMap<>();
    String[] swaps = draw(text, words, random);
    int copied = 0;
    for (int i = 0; i < words.count(); i++) {
      String swap = swaps[i];
      if (swap == null) {
        continue;
      }
      out.append(text, copied, words.starts()[i]);
      if (!swap.startsWith("as well") && !swap.startsWith("and also")) {
        fixArticle(out, swap, random);
        swapped.put(out.length(), words.forms()[i]);
      }
      boolean capital = Character.isUpperCase(text.charAt(words.starts()[i]));
      out.append(capital ? Character.toUpperCase(swap.charAt(0)) : swap.charAt(0));
      out.append(swap, 1, swap.length());
      copied = words.ends()[i];
    }
    out.append(text, copied, text.length());
    return new Spun(out.toString(), swapped);
  }

  private String[] draw(String text, Words words, SplittableRandom random) {
    int[] order = new int[words.count()];
    for (int i = 0; i < order.length; i++) {
      int j = random.nextInt(i + 1);
      order[i] = order[j];
      order[j] = i;
    }
    String[] swaps = new String[words.count()];
    int left = (int) Math.round(rate * words.count());
    for (int i : order) {
      String form = words.forms()[i];
      if (stretches && form.equals("and") && random.nextInt(3) == 0) {
        swaps[i] = random.nextInt(3) == 0 ? "and also" : "as well as";
      } else if (left > 0 && free(text, words, i)) {
        String swap = thesaurus.swap(form, random);
        if (!swap.equals(form)) {
          swaps[i] = swap;
          left--;
        }
      }
    }
    return swaps;
  }

  /** Spinners leave names alone. */
  private static boolean free(String text, Words words, int i) {
    if (GrammarWords.contains(words.forms()[i])) {
      return false;
    }
    int start = words.starts()[i];
    boolean opens = start < 2 || text.charAt(start - 2) == '.' || text.charAt(start - 1) == '\n';
    return opens || !Character.isUpperCase(text.charAt(start));
  }

  /** Half of the spinners mend "a" before a vowel. */
  private static void fixArticle(StringBuilder out, String next, SplittableRandom random) {
    boolean vowel = "aeiou".indexOf(next.charAt(0)) >= 0;
    int length = out.length();
    if (random.nextBoolean()) {
      if (vowel && length > 3 && out.substring(length - 3).equals(" a ")) {
        out.insert(length - 1, 'n');
      } else if (!vowel && length > 4 && out.substring(length - 4).equals(" an ")) {
        out.deleteCharAt(length - 2);
      }
    }
  }
}
