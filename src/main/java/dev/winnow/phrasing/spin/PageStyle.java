package dev.winnow.phrasing.spin;

import dev.winnow.phrasing.context.WordStream;
import dev.winnow.phrasing.counts.WordVocabulary;
import java.util.List;
import java.util.Set;

/**
 * How a page is written, whatever words were swapped in it: so that verse, notes and old prose,
 * which look odd word by word, are known for what they are.
 */
final class PageStyle {
  /** Names of the columns. */
  static final List<String> NAMES =
      List.of(
          "unknown",
          "numbers",
          "marks",
          "sentence-length",
          "archaic",
          "names",
          "as-well-as",
          "and-also");

  private static final double PSEUDO = 10; // keeps a short text's share from 1 by one case
  private static final Set<String> ARCHAIC =
      Set.of(
          """
          thee thou thy thine ye hath doth shalt unto whilst whereof thereof therein herein upon
          hither thither whence thence hence shew betwixt nay verily amongst wherein thereby
          forthwith whereupon ere oft o'er 'tis 'twas tis twas sate spake lest nor heretofore
          hereby hast art yon yonder methinks perchance mayest didst wherefore
          """
              .strip()
              .split("\\s+"));

  private final boolean[] archaic;
  private final int and;
  private final int also;
  private final int as;
  private final int well;

  PageStyle(WordVocabulary vocabulary) {
    this.archaic = new boolean[vocabulary.size()];
    for (String word : ARCHAIC) {
      int id = vocabulary.id(word);
      if (id >= 0) {
        archaic[id] = true;
      }
    }
    this.and = vocabulary.id("and");
    this.also = vocabulary.id("also");
    this.as = vocabulary.id("as");
    this.well = vocabulary.id("well");
  }

  /** Adds the features of a page. */
  void addTo(SpinFeatureRow row, WordStream stream) {
    int unknown = 0;
    int numbers = 0;
    int marks = 0;
    int ends = 0;
    int words = 0;
    int old = 0;
    int names = 0;
    int ands = 0;
    int wellAs = 0;
    int andAlso = 0;
    for (int at = 0; at < stream.length(); at++) {
      unknown += stream.unknown(at) ? 1 : 0;
      numbers += stream.number(at) ? 1 : 0;
      marks += stream.marks(at) ? 1 : 0;
      ends += stream.ends(at) ? 1 : 0;
      words += stream.word(at) >= 0 ? 1 : 0;
      names += stream.named(at) ? 1 : 0;
      if (stream.known(at)) {
        int word = stream.symbol(at);
        old += archaic[word] ? 1 : 0;
        ands += word == and ? 1 : 0;
        andAlso += word == also && stream.symbol(at - 1) == and ? 1 : 0;
        wellAs += word == as && follows(stream, at) ? 1 : 0;
      }
    }
    row.add(unknown, words);
    row.add(numbers, words);
    row.add(marks, words);
    row.add(words, ends);
    row.add(old, words);
    row.add(names, words);
    row.add(wellAs / (ands + wellAs + PSEUDO));
    row.add(andAlso / (ands + PSEUDO));
  }

  /** Whether "as well" stands right before. */
  private boolean follows(WordStream stream, int at) {
    return at > 2 && stream.symbol(at - 1) == well && stream.symbol(at - 2) == as;
  }
}
