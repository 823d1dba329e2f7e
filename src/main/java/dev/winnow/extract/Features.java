package dev.winnow.extract;

import dev.winnow.model.Block.Kind;
import java.util.List;

/**
 * What the label of a passage is learnt from: its own words and links, the areas it stands in, its
 * neighbours, its place on the page. Every feature of a passage is a number in a fixed column.
 */
final class Features {
  private static final int LEVELS = 4; // areas looked at above a passage
  private static final int WINDOW = 2; // neighbours on each side

  private static final int OWN = 26 + Wording.GROUP_COUNT;
  private static final int AREAS = OWN + Hints.COUNT;
  private static final int NEAR = AREAS + LEVELS * 6;

  /** How many columns there are. */
  static final int COUNT = NEAR + WINDOW * 2 * 4 + 3;

  private static final float[] LOGS = logs(4096); // most blocks are shorter

  private final String text;
  private final List<Passage> passages;
  private final Wording[] wordings;
  private final float[][] rows;
  private int totalProse = 1;
  private int headline = -1;

  private Features(String text, List<Passage> passages) {
    this.text = text;
    this.passages = passages;
    this.wordings = new Wording[passages.size()];
    this.rows = new float[passages.size()][COUNT + MainContent.ADDED];
  }

  /** Whether a row is that of running text which is no comment. */
  static boolean isProse(float[] row) {
    boolean sentences = row[1] >= 12 && row[8] + row[9] > 0; // as Wording.isProse
    return sentences && row[2] < 0.33f && row[OWN + Hints.COMMENT] >= Area.FAR;
  }

  /** One row a passage, with room behind for what the second judgement adds. */
  static float[][] of(String text, String title, List<Passage> passages, List<Area> areas) {
    Features features = new Features(text, passages);
    WordTable titleWords = Wording.table(title);
    features.sum(areas, titleWords);
    float[] likeness = features.likeness(titleWords.size());
    for (int i = 0; i < passages.size(); i++) {
      features.own(i, likeness[i]);
      features.around(i);
    }
    for (int i = 0; i < passages.size(); i++) {
      features.near(i);
    }
    return features.rows;
  }

  private void sum(List<Area> areas, WordTable title) {
    char[] chars = text.toCharArray();
    for (int i = 0; i < wordings.length; i++) {
      Passage passage = passages.get(i);
      Wording wording = Wording.of(chars, passage.start, passage.end, title);
      wordings[i] = wording;
      int length = passage.end - passage.start;
      Area area = passage.place.area();
      area.chars += length;
      area.linked += passage.linked;
      area.passages++;
      if (wording.isProse() && passage.linked * 3 < length) {
        area.prose += length;
        totalProse += length;
      }
    }
    for (int i = areas.size() - 1; i >= 0; i--) {
      areas.get(i).addToParent();
    }
  }

  @SuppressWarnings("EnumOrdinal") // trees ask for ranges of a column, whatever it stands for
  private void own(int index, float likeness) {
    Passage passage = passages.get(index);
    Wording wording = wordings[index];
    float[] row = rows[index];
    float length = passage.length();
    float words = Math.max(1, wording.words);
    int at = 0;
    row[at++] = log(passage.length());
    row[at++] = wording.words;
    row[at++] = passage.linked / length;
    row[at++] = wording.letters / words;
    row[at++] = wording.capitalised / words;
    row[at++] = wording.brief / words;
    row[at++] = wording.digits / length;
    row[at++] = wording.upper / length;
    row[at++] = wording.sentenceEnds;
    row[at++] = wording.commas / words;
    row[at++] = wording.separators;
    row[at++] = wording.lines;
    row[at++] = wording.startsLower ? 1 : 0;
    row[at++] = wording.endsSentence ? 1 : 0;
    row[at++] = passage.place.kind().ordinal();
    row[at++] = passage.place.level();
    row[at++] = passage.place.lists();
    row[at++] = passage.place.region().ordinal();
    row[at++] = passage.place.form() >= 0 ? 1 : 0;
    row[at++] = (float) passage.start / text.length();
    row[at++] = (float) index / passages.size();
    row[at++] = index;
    row[at++] = passages.size();
    row[at++] = likeness;
    row[at++] = headline < 0 ? -99 : Math.max(-20, Math.min(60, index - headline));
    row[at++] = passage.place.area().depth;
    for (int group = 0; group < Wording.GROUP_COUNT; group++) {
      row[at++] = wording.grouped[group] / words;
    }
  }

  private void around(int index) {
    Area area = passages.get(index).place.area();
    float[] row = rows[index];
    for (int group = 0; group < Hints.COUNT; group++) {
      row[OWN + group] = area.hints[group];
    }
    int at = AREAS;
    for (int level = 0; level < LEVELS; level++) {
      Area above = area.up(level);
      row[at++] = (float) above.linked / Math.max(1, above.chars);
      row[at++] = log(above.chars);
      row[at++] = (float) above.prose / totalProse;
      row[at++] = (float) above.prose / Math.max(1, above.chars);
      row[at++] = above.passages;
      row[at++] = above.alike[0];
    }
  }

  private void near(int index) {
    float[] row = rows[index];
    int at = NEAR;
    for (int step = 1; step <= WINDOW; step++) {
      for (int other : new int[] {index - step, index + step}) {
        boolean there = other >= 0 && other < rows.length;
        row[at++] = there ? rows[other][0] : -1;
        row[at++] = there ? rows[other][2] : -1;
        row[at++] = there ? rows[other][14] : -1;
        row[at++] = there ? shared(index, other) : -1;
      }
    }
    int chars = 0;
    float linked = 0;
    float prose = 0;
    for (int i = Math.max(0, index - 4); i <= Math.min(rows.length - 1, index + 4); i++) {
      Passage passage = passages.get(i);
      chars += passage.end - passage.start;
      linked += passage.linked;
      prose += wordings[i].isProse() ? passage.end - passage.start : 0;
    }
    row[at++] = log(chars);
    row[at++] = linked / chars;
    row[at] = prose / chars;
  }

  /** Levels down from the page to the innermost area that holds both passages, from the first. */
  private float shared(int index, int other) {
    Area a = passages.get(index).place.area();
    Area b = passages.get(other).place.area();
    int from = a.depth;
    for (int climbed = 0; climbed < 8; climbed++) { // farther apart is all the same
      if (a.equals(b)) {
        return from - a.depth;
      }
      if (a.depth >= b.depth && a.parent != null) {
        a = a.parent;
      } else if (b.parent != null) {
        b = b.parent;
      }
    }
    return 9;
  }

  /** Share of a passage's words that the title has; finds the headline, too. */
  private float[] likeness(int titleWords) {
    float[] likeness = new float[rows.length];
    float best = 0.5f; // less is no headline
    for (int i = 0; i < rows.length; i++) {
      Wording wording = wordings[i];
      if (wording.words > 40 || wording.titled == 0) {
        continue; // no title is as long
      }
      likeness[i] = (float) wording.titled / Math.max(3, wording.words);
      float score = likeness[i] * Math.min(1, (float) wording.titled / titleWords + 0.3f);
      score *= passages.get(i).place.kind() == Kind.HEADING ? 2 : 1;
      if (score > best) {
        best = score;
        headline = i;
      }
    }
    return likeness;
  }

  private static float log(int value) {
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
