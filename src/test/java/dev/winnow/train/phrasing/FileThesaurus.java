package dev.winnow.train.phrasing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * A thesaurus from a file, a word, a tab and its synonyms parted by bars a line: what the detector
 * is tested with, so it must not be what the detector learnt from. Any synonym is as likely as any
 * other, and regular endings move over.
 */
final class FileThesaurus implements SynonymSpinner.Thesaurus {
  private static final String[] ENDINGS = {"", "s", "es", "ed", "d", "ing"};

  private final Map<String, List<String>> synonyms = new HashMap<>();

  FileThesaurus(Path file) throws IOException {
    for (String line : Files.readAllLines(file)) {
      String[] cells = line.split("\t", 2);
      synonyms.put(cells[0], List.of(cells[1].split("\\|", -1)));
    }
  }

  @Override
  public String swap(String form, SplittableRandom random) {
    for (String ending : ENDINGS) {
      List<String> found =
          form.endsWith(ending)
              ? synonyms.get(form.substring(0, form.length() - ending.length()))
              : null;
      if (found != null) {
        String drawn = found.get(random.nextInt(found.size())).toLowerCase(Locale.ROOT);
        return drawn.isEmpty() ? form : inflected(drawn, ending);
      }
    }
    return form;
  }

  private static String inflected(String word, String ending) {
    return switch (ending) {
      case "" -> word;
      case "s", "es" ->
          word.endsWith("y") ? word.substring(0, word.length() - 1) + "ies" : word + "s";
      default -> {
        String suffix = ending.equals("ing") ? "ing" : "ed";
        yield word.endsWith("e") ? word.substring(0, word.length() - 1) + suffix : word + suffix;
      }
    };
  }
}
