package dev.winnow.train.phrasing;

import dev.winnow.model.Words;
import dev.winnow.phrasing.counts.WordVocabulary;
import dev.winnow.phrasing.spin.SynonymTable;
import dev.winnow.resource.FunctionWordGroups;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;

/**
 * Rewords a text as spinners do, by one of several generators and with settings drawn anew for each
 * text, so that what is learnt from it holds for tools with other thesauri and habits.
 */
final class TextSpinner {
  /** What a text is reworded with. */
  enum Generator {
    WORDNET_BASE,
    WORDNET_INFLECTED,
    MOBY_BASE,
    MOBY_INFLECTED,
    NEIGHBOURS,
    COMMON,
    GRAMMAR
  }

  /** How one text is reworded. */
  record Settings(
      Generator generator,
      double rate,
      int floor,
      boolean consistent,
      boolean phrases,
      boolean keepsNames,
      boolean keepsCase,
      boolean mendsArticles,
      boolean stretches) {
    private static final int[] FLOORS = {0, 30, 300, 1000, 3000};

    static Settings draw(List<Generator> generators, SplittableRandom random) {
      return new Settings(
          generators.get(random.nextInt(generators.size())),
          0.03 * Math.pow(10, random.nextDouble()),
          FLOORS[random.nextInt(FLOORS.length)],
          random.nextInt(10) < 3,
          random.nextBoolean(),
          random.nextInt(10) < 8,
          random.nextInt(10) < 8,
          random.nextBoolean(),
          random.nextInt(3) == 0);
    }
  }

  private final SynonymSources thesauri;
  private final WordVocabulary vocabulary;
  private final Function<String, Words> splitter;

  TextSpinner(SynonymSources thesauri, Function<String, Words> splitter) {
    this.splitter = splitter;
    this.thesauri = thesauri;
    this.vocabulary = thesauri.vocabulary();
  }

  /** Rewords a text by settings drawn for it. */
  RewordedText spin(String text, List<Generator> generators, SplittableRandom random) {
    return spin(text, Settings.draw(generators, random), random);
  }

  /** Rewords a text. */
  RewordedText spin(String text, Settings settings, SplittableRandom random) {
    Words words = splitter.apply(text);
    String[] swaps = draw(text, words, settings, random);
    StringBuilder out = new StringBuilder(text.length() + 200);
    List<Integer> starts = new ArrayList<>();
    List<Integer> ends = new ArrayList<>();
    List<String> originals = new ArrayList<>();
    int copied = 0;
    for (int i = 0; i < swaps.length; i++) {
      String swap = swaps[i];
      if (swap == null) {
        continue;
      }
      out.append(text, copied, words.starts()[i]);
      copied = words.ends()[i];
      if (swap.isEmpty()) { // deleted, with the blank behind it
        copied += copied < text.length() && text.charAt(copied) == ' ' ? 1 : 0;
        continue;
      }
      if (settings.mendsArticles()) {
        mendArticle(out, swap);
      }
      String form = words.form(i);
      boolean keepsEnd = swap.endsWith(" " + form);
      boolean keepsStart = swap.startsWith(form + " ");
      starts.add(out.length() + (keepsStart ? form.length() : 0));
      originals.add(keepsEnd || keepsStart ? "" : form);
      boolean capital =
          settings.keepsCase() && Character.isUpperCase(text.charAt(words.starts()[i]));
      out.append(capital ? Character.toUpperCase(swap.charAt(0)) : swap.charAt(0));
      out.append(swap, 1, swap.length());
      ends.add(out.length() - (keepsEnd ? form.length() : 0));
    }
    out.append(text, copied, text.length());
    return new RewordedText(out.toString(), starts, ends, originals);
  }

  private String[] draw(String text, Words words, Settings settings, SplittableRandom random) {
    int count = words.count();
    int[] order = new int[count];
    for (int i = 0; i < count; i++) {
      int j = random.nextInt(i + 1);
      order[i] = order[j];
      order[j] = i;
    }
    String[] swaps = new String[count];
    Map<String, String> before = new HashMap<>();
    int left = (int) Math.max(1, Math.round(settings.rate() * count));
    if (settings.stretches()) {
      stretch(words, swaps, random);
    }
    for (int i : order) {
      String form = words.form(i);
      if (swaps[i] != null) {
        continue;
      }
      if (left <= 0) {
        break;
      }
      if (settings.keepsNames() && name(text, words.starts()[i])) {
        continue;
      }
      String swap =
          settings.consistent() && before.containsKey(form)
              ? before.getOrDefault(form, form)
              : swap(form, settings, random);
      if (!swap.equals(form)) {
        swaps[i] = swap;
        before.put(form, swap);
        left--;
        if (settings.consistent()) {
          for (int k = 0; k < count; k++) {
            if (swaps[k] == null && words.form(k).equals(form)) {
              swaps[k] = swap;
              left--;
            }
          }
        }
      }
    }
    return swaps;
  }

  /** Makes one "and" in three longer, as many spinners do to all. */
  private static void stretch(Words words, String[] swaps, SplittableRandom random) {
    for (int i = 0; i < swaps.length; i++) {
      if (words.form(i).equals("and") && random.nextInt(3) == 0) {
        swaps[i] = random.nextInt(3) == 0 ? "and also" : "as well as";
      }
    }
  }

  private static boolean name(String text, int start) {
    boolean opens =
        start < 2 || text.charAt(start - 1) == '\n' || ".!?\n".indexOf(text.charAt(start - 2)) >= 0;
    return !opens && Character.isUpperCase(text.charAt(start));
  }

  private String swap(String form, Settings settings, SplittableRandom random) {
    List<String> options =
        switch (settings.generator()) {
          case WORDNET_BASE -> thesauri.spins(form, SynonymTable.WORDNET, false);
          case WORDNET_INFLECTED -> thesauri.spins(form, SynonymTable.WORDNET, true);
          case MOBY_BASE -> thesauri.spins(form, SynonymTable.MOBY, false);
          case MOBY_INFLECTED -> thesauri.spins(form, SynonymTable.MOBY, true);
          case NEIGHBOURS -> thesauri.spins(form, SynonymTable.VECTORS, true);
          case COMMON -> common(form);
          case GRAMMAR -> grammar(form, random);
        };
    if (options.isEmpty()) {
      return form;
    }
    for (int attempt = 0; attempt < 4; attempt++) {
      String drawn = options.get(random.nextInt(options.size()));
      if (fits(drawn, settings)) {
        return drawn;
      }
    }
    return form;
  }

  private boolean fits(String swap, Settings settings) {
    if (swap.isEmpty() || settings.generator() == Generator.GRAMMAR) {
      return true;
    }
    if (swap.indexOf(' ') >= 0) {
      return settings.phrases() && settings.generator() != Generator.COMMON;
    }
    int id = vocabulary.id(swap);
    int floor = settings.generator() == Generator.COMMON ? 1000 : settings.floor();
    return floor == 0 || (id >= 0 && vocabulary.count(id) >= floor);
  }

  private final Map<String, List<String>> commons = new HashMap<>();

  /** Near and common synonyms of any source: the choice of a careful tool. */
  private List<String> common(String form) {
    return commons.computeIfAbsent(form, this::findCommon);
  }

  private List<String> findCommon(String form) {
    int id = vocabulary.id(form);
    List<String> found = new ArrayList<>();
    for (int source : new int[] {SynonymTable.WORDNET, SynonymTable.MOBY}) {
      for (String other : thesauri.spins(form, source, true)) {
        int swap = other.indexOf(' ') < 0 ? vocabulary.id(other) : -1;
        if (id >= 0 && swap >= 0 && thesauri.cosine(id, swap) > 0.35 && !found.contains(other)) {
          found.add(other);
        }
      }
    }
    return List.copyOf(found);
  }

  /** Confused function words and forms, near words of translation. */
  private List<String> grammar(String form, SplittableRandom random) {
    int kind = random.nextInt(10);
    if (FunctionWordGroups.isGrammar(form)) {
      if (kind < 2 && (form.equals("the") || form.equals("a") || form.equals("of"))) {
        return List.of("");
      }
      if (kind == 2) {
        return List.of("of the", "to " + form, form + " the").subList(0, 3);
      }
      return random.nextInt(3) == 0 ? thesauri.grammar(form) : List.of();
    }
    if (kind < 2) {
      return thesauri.forms(form);
    }
    if (kind < 4) {
      return List.of("the " + form);
    }
    return kind < 8 ? thesauri.spins(form, SynonymTable.VECTORS, true) : common(form);
  }

  /** Adapts an article before a new word. */
  private static void mendArticle(StringBuilder out, String next) {
    boolean vowel = "aeiou".indexOf(next.charAt(0)) >= 0;
    int length = out.length();
    if (vowel && length > 3 && out.substring(length - 3).equals(" a ")) {
      out.insert(length - 1, 'n');
    } else if (!vowel && length > 4 && out.substring(length - 4).equals(" an ")) {
      out.deleteCharAt(length - 2);
    }
  }
}
