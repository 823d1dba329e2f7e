package dev.winnow.extract.content;

import dev.winnow.extract.flow.WordTable;

/** Words in groups, whose words are counted in any text. */
final class WordGroups {
  private final WordTable table;
  private final int count;

  /**
   * Makes groups.
   *
   * @param groups words of ASCII letters in lower case, divided by spaces; each in one group
   */
  WordGroups(String... groups) {
    this.count = groups.length;
    this.table = new WordTable(512);
    for (int group = 0; group < count; group++) {
      table.add(groups[group], group);
    }
  }

  /** How many words of each group a text has; letters of ASCII, whatever their case, make words. */
  float[] in(String text) {
    float[] counts = new float[count];
    char[] chars = text.toCharArray();
    count(chars, 0, chars.length, counts);
    return counts;
  }

  /** Adds to the counts of the groups the words of a stretch of a text. */
  void count(char[] text, int start, int end, float[] counts) {
    int hash = 0;
    for (int i = start; i <= end; i++) {
      int letter = i < end ? WordTable.folded(text[i]) : ' ';
      if (letter >= 'a' && letter <= 'z') {
        hash = WordTable.step(hash, letter);
      } else if (hash != 0) {
        int group = table.get(hash);
        if (group >= 0) {
          counts[group]++;
        }
        hash = 0;
      }
    }
  }

  int size() {
    return count;
  }
}
