package dev.winnow.text;

import java.util.function.UnaryOperator;
import opennlp.tools.postag.POSTaggerME;
import org.jspecify.annotations.Nullable;

/**
 * Tags English words with the parts of speech of Universal Dependencies. OpenNLP's tagger reads
 * some 27,000 words a second, so it is given candidates only and never whole pages. Holds mutable
 * state: one instance a thread; the model is read when it is first needed.
 */
public final class PartsOfSpeech implements UnaryOperator<String[]> {
  private @Nullable POSTaggerME tagger;

  /** The tag of each word of a sentence. */
  @Override
  public String[] apply(String[] words) {
    if (tagger == null) {
      tagger = new POSTaggerME(EnglishModels.partsOfSpeech());
    }
    return tagger.tag(words);
  }
}
