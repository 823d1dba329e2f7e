package dev.winnow.corpus;

import dev.winnow.corpus.AnchorWords.WordKind;
import dev.winnow.model.Words;
import dev.winnow.text.WordSplitter;
import java.util.Arrays;

/**
 * The words of a text that carry content, in order, as parallel arrays.
 *
 * @param all the words of the text, grammar included
 * @param forms hashes of the different forms of all words, by number
 * @param at index of each content word among all words
 * @param hashes of the content words
 * @param anchors whether each is an anchor
 */
@SuppressWarnings("ArrayRecordComponent") // no copy: nobody changes the arrays once they are built
record ContentWords(Words all, long[] forms, int[] at, long[] hashes, boolean[] anchors) {

  /** Reads a text. */
  static ContentWords of(String text, AnchorWords kinds) {
    return of(WordSplitter.split(text), kinds);
  }

  /** Reads the words of a text. */
  static ContentWords of(Words words, AnchorWords kinds) {
    String[] vocabulary = words.vocabulary();
    long[] forms = new long[vocabulary.length];
    boolean[] content = new boolean[vocabulary.length];
    boolean[] anchor = new boolean[vocabulary.length];
    for (int number = 0; number < vocabulary.length; number++) {
      forms[number] = StableHash.of(vocabulary[number]);
      WordKind kind = kinds.kind(vocabulary[number], forms[number]);
      content[number] = kind != WordKind.GRAMMAR;
      anchor[number] = kind == WordKind.ANCHOR;
    }
    int[] at = new int[words.count()];
    long[] hashes = new long[words.count()];
    boolean[] anchors = new boolean[words.count()];
    int count = 0;
    for (int i = 0; i < words.count(); i++) {
      int number = words.numbers()[i];
      if (content[number]) {
        at[count] = i;
        hashes[count] = forms[number];
        anchors[count] = anchor[number];
        count++;
      }
    }
    return new ContentWords(
        words,
        forms,
        Arrays.copyOf(at, count),
        Arrays.copyOf(hashes, count),
        Arrays.copyOf(anchors, count));
  }

  /** Number of content words. */
  int count() {
    return at.length;
  }

  /** The content word at an index, in lower case. */
  String form(int index) {
    return all.form(at[index]);
  }

  /** Offset of a content word in the text. */
  int start(int index) {
    return all.starts()[at[index]];
  }

  /** Offset behind a content word. */
  int end(int index) {
    return all.ends()[at[index]];
  }
}
