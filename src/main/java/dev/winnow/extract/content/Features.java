package dev.winnow.extract.content;

import dev.winnow.extract.flow.Area;
import dev.winnow.extract.flow.Hints;
import dev.winnow.extract.flow.Passage;
import dev.winnow.extract.flow.Place;
import dev.winnow.extract.flow.TextBuilder;
import dev.winnow.extract.flow.WordTable;
import dev.winnow.extract.flow.Wording;
import java.util.List;

/**
 * What the label of a passage is learnt from: its own words and links, the areas it stands in, its
 * neighbours, its place on the page. Every feature of a passage is a number in a fixed column.
 */
public final class Features {
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
  public static final int COUNT = NEIGHBOURS + Neighbours.COUNT;

  private final List<Passage> passages;
  private final Wording[] wordings;
  private final float[][] table;

  private Features(List<Passage> passages, Wording[] wordings) {
    this.passages = passages;
    this.wordings = wordings;
    this.table = new float[COUNT + MainContent.ADDED][];
    for (int column = 0; column < table.length; column++) {
      table[column] = new float[wordings.length]; // one by one: as a whole it takes a slow way
    }
  }

  /** Whether a row is that of running text which is no comment. */
  static boolean isProse(float[][] table, int row) {
    boolean marks = table[SENTENCE_ENDS][row] + table[COMMAS][row] > 0; // as in Wording
    boolean sentences = table[WORDS][row] >= 12 && marks;
    boolean comment = table[HINTS + Hints.COMMENT][row] < Area.FAR;
    return sentences && table[LINKED][row] < 0.33f && !comment;
  }

  /** One row a passage, column by column, with room behind for what the second judgement adds. */
  public static float[][] of(
      TextBuilder text, String title, List<Passage> passages, List<Area> areas) {
    WordTable titleWords = Wording.table(title);
    Wording[] wordings = wordings(text, passages, titleWords);
    int prose = Area.sum(areas, passages, wordings);
    Headline headline = Headline.find(passages, wordings, titleWords.size());
    Features features = new Features(passages, wordings);
    for (int i = 0; i < wordings.length; i++) {
      features.words(i);
      features.place(i, text.length(), headline);
      features.around(i, prose);
    }
    new Neighbours(passages, wordings).fill(features.table, NEIGHBOURS);
    return features.table;
  }

  private static Wording[] wordings(TextBuilder text, List<Passage> passages, WordTable title) {
    char[] chars = text.chars();
    Wording[] wordings = new Wording[passages.size()];
    int[] room = new int[Wording.ROOM];
    for (int i = 0; i < wordings.length; i++) {
      wordings[i] = Wording.of(chars, passages.get(i).start, passages.get(i).end, title, room);
    }
    return wordings;
  }

  private void words(int index) {
    Passage passage = passages.get(index);
    Wording wording = wordings[index];
    float length = passage.length();
    float words = Math.max(1, wording.words);
    table[LENGTH][index] = Area.log(passage.length());
    table[WORDS][index] = wording.words;
    table[LINKED][index] = passage.linked / length;
    table[3][index] = wording.letters / words;
    table[4][index] = wording.capitalised / words;
    table[5][index] = wording.brief / words;
    table[6][index] = wording.digits / length;
    table[7][index] = wording.upper / length;
    table[SENTENCE_ENDS][index] = wording.sentenceEnds;
    table[COMMAS][index] = wording.commas / words;
    table[10][index] = wording.separators;
    table[11][index] = wording.lines;
    table[12][index] = wording.startsLower ? 1 : 0;
    table[13][index] = wording.endsSentence ? 1 : 0;
    for (int group = 0; group < Wording.GROUP_COUNT; group++) {
      table[26 + group][index] = wording.grouped[group] / words;
    }
  }

  @SuppressWarnings("EnumOrdinal") // trees ask for ranges of a column, whatever it stands for
  private void place(int index, int textLength, Headline headline) {
    Passage passage = passages.get(index);
    Place place = passage.place;
    table[KIND][index] = place.kind().ordinal();
    table[15][index] = place.level();
    table[16][index] = place.lists();
    table[17][index] = place.region().ordinal();
    table[18][index] = place.form() >= 0 ? 1 : 0;
    table[19][index] = (float) passage.start / textLength;
    table[20][index] = (float) index / passages.size();
    table[21][index] = index;
    table[22][index] = passages.size();
    table[23][index] = headline.likeness()[index];
    table[24][index] = headline.distance(index);
    table[25][index] = place.area().depth;
  }

  private void around(int index, int prose) {
    Area area = passages.get(index).place.area();
    for (int group = 0; group < Hints.COUNT; group++) {
      table[HINTS + group][index] = area.hint(group);
    }
    for (int level = 0; level < LEVELS; level++) {
      float[] measures = area.measures(prose);
      for (int i = 0; i < measures.length; i++) {
        table[AREAS + level * Area.MEASURES + i][index] = measures[i];
      }
      area = area.parent == null ? area : area.parent;
    }
  }
}
