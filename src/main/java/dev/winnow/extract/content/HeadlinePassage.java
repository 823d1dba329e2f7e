package dev.winnow.extract.content;

import dev.winnow.extract.flow.PassageCounts;
import dev.winnow.extract.flow.PassageDraft;
import dev.winnow.model.Block.Kind;
import java.util.List;

/**
 * The passage that says what the title says, and how much each of the others does.
 *
 * @param index of the passage, or -1 if none is much like the title
 * @param likeness share of each passage's words that the title has
 */
@SuppressWarnings("ArrayRecordComponent") // read once, by PassageFeatures
record HeadlinePassage(int index, float[] likeness) {
  private static final int MAX_WORDS = 40; // no title is as long
  private static final float LEAST = 0.5f; // less is no headline

  static HeadlinePassage find(
      List<PassageDraft> passages, PassageCounts[] wordings, int titleWords) {
    float[] likeness = new float[wordings.length];
    float best = LEAST;
    int index = -1;
    for (int i = 0; i < wordings.length; i++) {
      PassageCounts wording = wordings[i];
      if (wording.words > MAX_WORDS || wording.titled == 0) {
        continue;
      }
      likeness[i] = (float) wording.titled / Math.max(3, wording.words);
      float score = likeness[i] * Math.min(1, (float) wording.titled / titleWords + 0.3f);
      score *= passages.get(i).place.kind() == Kind.HEADING ? 2 : 1;
      if (score > best) {
        best = score;
        index = i;
      }
    }
    return new HeadlinePassage(index, likeness);
  }

  /** Passages behind the headline, within the range that matters. */
  int distance(int passage) {
    return index < 0 ? -99 : Math.max(-20, Math.min(60, passage - index));
  }
}
