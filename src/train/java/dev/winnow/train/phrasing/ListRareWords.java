package dev.winnow.train.phrasing;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.winnow.phrasing.PhrasingModel;
import dev.winnow.phrasing.counts.WordVocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Command: the words of {@link dev.winnow.phrasing.counts.RareWords}. {@code ListRareWords THESAURUS
 * FREQUENCIES OUT}: words of WordNet and of the Moby thesaurus that stand neither in the vocabulary
 * of the phrasing resource nor in a list of common English, in this spelling or the other one of
 * American and British English.
 */
final class ListRareWords {
  private static final String PLAIN = "[a-z]{4,}"; // no names, abbreviations or compounds
  private static final String HEAD =
      """
      # Words that thesauri offer and hardly anybody writes: those of WordNet 3.1 (WordNet licence) and
      # of the Moby thesaurus (public domain) that stand neither in the vocabulary of
      # english-health.phrasing nor in SymSpell's list of 80,000 English words (MIT). Written by
      # dev.winnow.train.phrasing.ListRareWords.
      """;

  private ListRareWords() {}

  /** Runs the command. */
  public static void main(String[] args) throws IOException {
    if (args.length != 3) {
      System.err.println("usage: ListRareWords THESAURUS FREQUENCIES OUT");
      return;
    }
    WordVocabulary vocabulary = PhrasingModel.shipped().spin().vocabulary();
    Set<String> common = new HashSet<>();
    for (String line : Files.readAllLines(Path.of(args[1]))) {
      common.add(line.split(" ", 2)[0]);
    }
    Set<String> rare = new TreeSet<>();
    for (Set<String> source :
        List.of(new WordNetGraph().words(), new MobyThesaurus(Path.of(args[0])).words())) {
      for (String word : source) {
        if (word.matches(PLAIN)
            && otherSpellings(word).stream()
                .noneMatch(other -> common.contains(other) || vocabulary.id(other) >= 0)) {
          rare.add(word);
        }
      }
    }
    Files.writeString(Path.of(args[2]), HEAD + String.join("\n", rare) + "\n", UTF_8);
  }

  /** A word, and as Americans spell it. */
  private static Set<String> otherSpellings(String word) {
    String american =
        word.replaceAll("is(e|ation|er|able)$", "iz$1")
            .replaceAll("our(?=$|able$|ite$|ing$|ed$)", "or")
            .replaceAll("re$", "er")
            .replaceAll("ll(?=ed$|er$|ing$|ful$)", "l")
            .replaceAll("ae|oe", "e");
    return Set.copyOf(List.of(word, american).stream().distinct().toList());
  }
}
