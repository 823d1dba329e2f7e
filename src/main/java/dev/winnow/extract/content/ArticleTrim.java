package dev.winnow.extract.content;

import dev.winnow.extract.flow.MarkupHints;
import dev.winnow.extract.flow.PassageDraft;
import dev.winnow.model.Block.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Leaves out of an article what was chosen with its text and is none of it, unless it is likely. An
 * article is one running text. Whatever else is chosen makes the expected F1 rise by little, but
 * stands far behind the text, as comments, teasers and notices do, or is no running text: a date, a
 * line that leads to another text, the caption of a picture.
 */
final class ArticleTrim {
  /** Share of articles among the types from which on a page is to have one text. */
  private static final float PERHAPS = 0.3f;

  /** Share from which on a page has an article's lines, too; a shop's are its content. */
  private static final float RATHER = 0.5f;

  private static final float LIKELY = 0.8f; // as for captions of all pages
  private static final int FAR = 16; // passages between the text and what is no part of it
  private static final int BRIEF = 15; // words; a longer line may be a sentence
  private static final int CAPTION = 50; // words; of more, a picture is only a part
  private static final int NEAR = 1; // levels up to an element that is named after a picture
  private static final float LINKED = 0.9f; // of the characters; the rest is a mark or a label

  private ArticleTrim() {}

  /** Chosen passages with fewer than {@link #FAR} others between each and the next. */
  private static final class Group {
    final int start;
    int end;
    double words;
    double expected; // words of main content

    Group(int start) {
      this.start = start;
    }
  }

  /**
   * Leaves out passages of an article that were chosen.
   *
   * @param table as {@link PassageFeatures} makes it
   */
  static void trim(
      boolean[] main, float[] probabilities, float[][] table, List<PassageDraft> passages) {
    float article = main.length == 0 ? 0 : table[PassageFeatures.ARTICLE][0];
    if (article > PERHAPS) {
      dropFar(main, probabilities, table[PassageFeatures.WORDS]);
    }
    if (article > RATHER) {
      for (int i = 0; i < main.length; i++) {
        boolean likely = probabilities[i] >= LIKELY;
        main[i] = main[i] && (likely || !isLine(passages.get(i), table[PassageFeatures.WORDS][i]));
      }
    }
  }

  /** Leaves out what stands far behind the text. */
  private static void dropFar(boolean[] main, float[] probabilities, float[] words) {
    List<Group> groups = groups(main, probabilities, words);
    int text = 0;
    for (int i = 1; i < groups.size(); i++) {
      text = groups.get(i).expected > groups.get(text).expected ? i : text;
    }
    for (int i = text + 1; i < groups.size(); i++) {
      Group group = groups.get(i);
      if (group.expected < LIKELY * group.words) {
        Arrays.fill(main, group.start, group.end, false);
      }
    }
  }

  private static List<Group> groups(boolean[] main, float[] probabilities, float[] words) {
    List<Group> groups = new ArrayList<>(2);
    for (int i = 0; i < main.length; i++) {
      if (main[i]) {
        Group last = groups.isEmpty() ? null : groups.get(groups.size() - 1);
        if (last == null || i - last.end >= FAR) {
          last = new Group(i);
          groups.add(last);
        }
        last.end = i + 1;
        last.words += words[i];
        last.expected += probabilities[i] * words[i];
      }
    }
    return groups;
  }

  /** Whether a passage is a line beside running text rather than a part of it. */
  private static boolean isLine(PassageDraft passage, float words) {
    Kind kind = passage.place.kind();
    if (kind == Kind.OTHER && words < BRIEF) {
      return true;
    }
    boolean leads = passage.linked > LINKED * passage.length();
    boolean caption = words < CAPTION && passage.place.area().hint(MarkupHints.CAPTION) <= NEAR;
    return (kind == Kind.OTHER || kind == Kind.PARAGRAPH) && (leads || caption);
  }
}
