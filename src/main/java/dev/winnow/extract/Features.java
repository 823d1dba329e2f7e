package dev.winnow.extract;

import java.util.List;

/**
 * What the label of a passage is learnt from: its own words and links, the areas it stands in, its
 * neighbours, its place on the page. Every feature of a passage is a number in a fixed column.
 */
final class Features {
  /** Columns that are read here, too. */
  static final int LENGTH = 0;

  static final int LINKED = 2;
  static final int KIND = 14;
  private static final int WORDS = 1;
  private static final int SENTENCE_ENDS = 8;
  private static final int COMMAS = 9;

  private static final int LEVELS = 4; // areas looked at above a passage
  private static final int HINTS = 26 + Wording.GROUP_COUNT;
  private static final int AREAS = HINTS + Hints.COUNT;
  private static final int NEIGHBOURS = AREAS + LEVELS * Area.MEASURES;

  /** How many columns there are. */
  static final int COUNT = NEIGHBOURS + Neighbours.COUNT;

  private static final float[] LOGS = logs(4096); // most blocks are shorter

  private final List<Passage> passages;
  private final Wording[] wordings;
  private final float[][] rows;

  private Features(List<Passage> passages, Wording[] wordings) {
    this.passages = passages;
    this.wordings = wordings;
    this.rows = new float[wordings.length][COUNT + MainContent.ADDED];
  }

  /** Whether a row is that of running text which is no comment. */
  static boolean isProse(float[] row) {
    boolean sentences = row[WORDS] >= 12 && row[SENTENCE_ENDS] + row[COMMAS] > 0; // as in Wording
    return sentences && row[LINKED] < 0.33f && row[HINTS + Hints.COMMENT] >= Area.FAR;
  }

  /** One row a passage, with room behind for what the second judgement adds. */
  static float[][] of(String text, String title, List<Passage> passages, List<Area> areas) {
    WordTable titleWords = Wording.table(title);
    Wording[] wordings = wordings(text, passages, titleWords);
    int prose = Area.sum(areas, passages, wordings);
    Headline headline = Headline.find(passages, wordings, titleWords.size());
    Neighbours neighbours = new Neighbours(passages, wordings);
    Features features = new Features(passages, wordings);
    for (int i = 0; i < wordings.length; i++) {
      features.words(i);
      features.place(i, text.length(), headline);
      features.around(i, prose);
    }
    for (int i = 0; i < wordings.length; i++) {
      neighbours.fill(features.rows, i, NEIGHBOURS);
    }
    return features.rows;
  }

  private static Wording[] wordings(String text, List<Passage> passages, WordTable title) {
    char[] chars = text.toCharArray();
    Wording[] wordings = new Wording[passages.size()];
    for (int i = 0; i < wordings.length; i++) {
      wordings[i] = Wording.of(chars, passages.get(i).start, passages.get(i).end, title);
    }
    return wordings;
  }

  private void words(int index) {
    Passage passage = passages.get(index);
    Wording wording = wordings[index];
    float[] row = rows[index];
    float length = passage.length();
    float words = Math.max(1, wording.words);
    row[LENGTH] = log(passage.length());
    row[WORDS] = wording.words;
    row[LINKED] = passage.linked / length;
    row[3] = wording.letters / words;
    row[4] = wording.capitalised / words;
    row[5] = wording.brief / words;
    row[6] = wording.digits / length;
    row[7] = wording.upper / length;
    row[SENTENCE_ENDS] = wording.sentenceEnds;
    row[COMMAS] = wording.commas / words;
    row[10] = wording.separators;
    row[11] = wording.lines;
    row[12] = wording.startsLower ? 1 : 0;
    row[13] = wording.endsSentence ? 1 : 0;
    for (int group = 0; group < Wording.GROUP_COUNT; group++) {
      row[26 + group] = wording.grouped[group] / words;
    }
  }

  @SuppressWarnings("EnumOrdinal") // trees ask for ranges of a column, whatever it stands for
  private void place(int index, int textLength, Headline headline) {
    Passage passage = passages.get(index);
    Place place = passage.place;
    float[] row = rows[index];
    row[KIND] = place.kind().ordinal();
    row[15] = place.level();
    row[16] = place.lists();
    row[17] = place.region().ordinal();
    row[18] = place.form() >= 0 ? 1 : 0;
    row[19] = (float) passage.start / textLength;
    row[20] = (float) index / passages.size();
    row[21] = index;
    row[22] = passages.size();
    row[23] = headline.likeness()[index];
    row[24] = headline.distance(index);
    row[25] = place.area().depth;
  }

  private void around(int index, int prose) {
    Area area = passages.get(index).place.area();
    float[] row = rows[index];
    for (int group = 0; group < Hints.COUNT; group++) {
      row[HINTS + group] = area.hint(group);
    }
    for (int level = 0; level < LEVELS; level++) {
      System.arraycopy(area.measures(prose), 0, row, AREAS + level * Area.MEASURES, Area.MEASURES);
      area = area.parent == null ? area : area.parent;
    }
  }

  /** The logarithm of a number and one. */
  static float log(int value) {
    return value < LOGS.length ? LOGS[value] : (float) Math.log1p(value);
  }

  private static float[] logs(int count) {
    float[] logs = new float[count];
    for (int i = 0; i < count; i++) {
      logs[i] = (float) Math.log1p(i);
    }
    return logs;
  }
}
