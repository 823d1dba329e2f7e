package dev.winnow.extract.content;

import dev.winnow.extract.flow.BlockContext;
import dev.winnow.extract.flow.BlockNode;
import dev.winnow.extract.flow.MarkupHints;
import dev.winnow.extract.flow.PassageCounts;
import dev.winnow.extract.flow.PassageDraft;
import dev.winnow.extract.flow.TextBuilder;
import dev.winnow.extract.flow.WordTable;
import dev.winnow.model.Block.Kind;
import dev.winnow.model.PageType;
import java.util.Arrays;
import java.util.List;

/**
 * What the label of a passage is learnt from: its own words and links, the areas it stands in, its
 * neighbours, its place on the page. Every feature of a passage is a number in a fixed column.
 */
public final class PassageFeatures {
  /** Columns that are read here, too. */
  static final int LENGTH = 0;

  static final int LINKED = 2;
  static final int KIND = 14;
  static final int WORDS = 1;
  static final int DIGITS = 6;
  static final int SENTENCE_ENDS = 8;
  private static final int COMMAS = 9;

  private static final int LEVELS = 4; // areas looked at above a passage
  static final int GROUPS = 26;
  static final int HINTS = GROUPS + PassageCounts.GROUP_COUNT;
  private static final int AREAS = HINTS + MarkupHints.COUNT;
  private static final int NEIGHBOURS = AREAS + LEVELS * BlockNode.MEASURES;

  private static final int HEADINGS = NEIGHBOURS + NeighbourFeatures.COUNT;
  private static final int EARLIER = HEADINGS + 2;

  /** How many passages of the page say the same, this one included. */
  static final int ALIKE = EARLIER + 1;

  private static final int PAGE = ALIKE + 1;

  private static final int TYPES = PAGE + WholePageFeatures.CONTEXT;

  /** How probable it is that the page is an article, as a share of all types. */
  static final int ARTICLE = TYPES + PageTypes.LEARNT.indexOf(PageType.ARTICLE);

  /** How many columns there are. */
  public static final int COUNT = TYPES + PageTypes.LEARNT.size();

  private static final int NO_HEADING = -99; // for the distance behind it
  private static final int BEFORE = -20; // passages before the first heading; more are alike
  private static final int BEHIND = 60; // passages behind a heading; more are alike

  private final List<PassageDraft> passages;
  private final PassageCounts[] wordings;
  private final float[][] table;

  private PassageFeatures(List<PassageDraft> passages, PassageCounts[] wordings) {
    this.passages = passages;
    this.wordings = wordings;
    this.table = new float[COUNT + MainContent.ADDED][];
    for (int column = 0; column < table.length; column++) {
      table[column] = new float[wordings.length]; // one by one: as a whole it takes a slow way
    }
  }

  /** Whether a row is that of running text which is no comment. */
  static boolean isProse(float[][] table, int row) {
    boolean marks = table[SENTENCE_ENDS][row] + table[COMMAS][row] > 0; // as in PassageCounts
    boolean sentences = table[WORDS][row] >= 12 && marks;
    boolean comment = table[HINTS + MarkupHints.COMMENT][row] < BlockNode.FAR;
    return sentences && table[LINKED][row] < 0.33f && !comment;
  }

  /** One row a passage, column by column, with room behind for what the second judgement adds. */
  public static float[][] of(
      TextBuilder text, String title, List<PassageDraft> passages, List<BlockNode> areas) {
    WordTable titleWords = PassageCounts.table(title);
    PassageCounts[] wordings = wordings(text, passages, titleWords);
    int prose = BlockNode.sum(areas, passages, wordings);
    HeadlinePassage headline = HeadlinePassage.find(passages, wordings, titleWords.size());
    PassageFeatures features = new PassageFeatures(passages, wordings);
    for (int i = 0; i < wordings.length; i++) {
      features.words(i);
      features.place(i, text.length(), headline);
      features.around(i, prose);
    }
    new NeighbourFeatures(passages, wordings).fill(features.table, NEIGHBOURS);
    features.headings();
    PassageRepeats.of(wordings).fill(features.table[EARLIER], features.table[ALIKE]);
    return features.table;
  }

  /**
   * Adds to each row what is known of the whole page.
   *
   * @param features as {@link WholePageFeatures} makes them
   */
  public static void addPage(float[][] table, float[] features) {
    for (int i = 0; i < WholePageFeatures.CONTEXT; i++) {
      Arrays.fill(table[PAGE + i], features[i]);
    }
  }

  /**
   * Adds to each row how probable each type of page is, as a share of all types: the same teaser is
   * content on the front page of a blog and none below an article.
   *
   * @param probabilities as {@link PageTypes#probabilities} gives them
   */
  public static void addTypes(float[][] table, float[] probabilities) {
    float sum = Float.MIN_NORMAL; // so that it can be a divisor
    for (float probability : probabilities) {
      sum += probability;
    }
    for (int i = 0; i < probabilities.length; i++) {
      Arrays.fill(table[TYPES + i], probabilities[i] / sum);
    }
  }

  private static PassageCounts[] wordings(
      TextBuilder text, List<PassageDraft> passages, WordTable title) {
    char[] chars = text.chars();
    PassageCounts[] wordings = new PassageCounts[passages.size()];
    int[] room = new int[PassageCounts.ROOM];
    for (int i = 0; i < wordings.length; i++) {
      wordings[i] =
          PassageCounts.of(chars, passages.get(i).start, passages.get(i).end, title, room);
    }
    return wordings;
  }

  private void words(int index) {
    PassageDraft passage = passages.get(index);
    PassageCounts wording = wordings[index];
    float length = passage.length();
    float words = Math.max(1, wording.words);
    table[LENGTH][index] = BlockNode.log(passage.length());
    table[WORDS][index] = wording.words;
    table[LINKED][index] = passage.linked / length;
    table[3][index] = wording.letters / words;
    table[4][index] = wording.capitalised / words;
    table[5][index] = wording.brief / words;
    table[DIGITS][index] = wording.digits / length;
    table[7][index] = wording.upper / length;
    table[SENTENCE_ENDS][index] = wording.sentenceEnds;
    table[COMMAS][index] = wording.commas / words;
    table[10][index] = wording.separators;
    table[11][index] = wording.lines;
    table[12][index] = wording.startsLower ? 1 : 0;
    table[13][index] = wording.endsSentence ? 1 : 0;
    for (int group = 0; group < PassageCounts.GROUP_COUNT; group++) {
      table[GROUPS + group][index] = wording.grouped[group] / words;
    }
  }

  @SuppressWarnings("EnumOrdinal") // trees ask for ranges of a column, whatever it stands for
  private void place(int index, int textLength, HeadlinePassage headline) {
    PassageDraft passage = passages.get(index);
    BlockContext place = passage.place;
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

  /** How far behind the first heading of rank 1 and behind the last heading each passage stands. */
  private void headings() {
    int first = -1;
    for (int i = 0; i < passages.size() && first < 0; i++) {
      BlockContext place = passages.get(i).place;
      first = place.kind() == Kind.HEADING && place.level() == 1 ? i : -1;
    }
    int last = -BEHIND;
    for (int i = 0; i < passages.size(); i++) {
      last = passages.get(i).place.kind() == Kind.HEADING ? i : last;
      int behind = Math.max(BEFORE, Math.min(BEHIND, i - first));
      table[HEADINGS][i] = first < 0 ? NO_HEADING : behind;
      table[HEADINGS + 1][i] = Math.min(BEHIND, i - last);
    }
  }

  private void around(int index, int prose) {
    BlockNode area = passages.get(index).place.area();
    for (int group = 0; group < MarkupHints.COUNT; group++) {
      table[HINTS + group][index] = area.hint(group);
    }
    for (int level = 0; level < LEVELS; level++) {
      float[] measures = area.measures(prose);
      for (int i = 0; i < measures.length; i++) {
        table[AREAS + level * BlockNode.MEASURES + i][index] = measures[i];
      }
      area = area.parent == null ? area : area.parent;
    }
  }
}
