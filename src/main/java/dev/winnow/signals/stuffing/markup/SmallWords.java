package dev.winnow.signals.stuffing.markup;

import dev.winnow.signals.words.FunctionWords;
import dev.winnow.signals.words.WordSet;
import java.util.List;
import java.util.Set;

/**
 * Small words of eight languages, by the commonest of each: articles, pronouns, prepositions,
 * conjunctions, forms of be and have. Searches have hardly any, and sentences a third.
 */
final class SmallWords {
  private static final WordSet OTHERS =
      new WordSet(
          Set.of(
              ("el la los las un una unos unas de del al que en con por para sin sobre se su sus"
                      + " si no es son lo le les más como esta este está muy ya des du au aux et ou dans"
                      + " pour sur avec qui vous votre vos nous notre nos ce cette ces il elle on ne pas"
                      + " plus une est sont sa ses par chez der die das den dem ein eine einen einem einer"
                      + " und oder im ist sind von vom zu zum zur mit für auf aus bei nach nicht sie er"
                      + " wir ihr ihre ihren unser unsere auch sich als wie wird werden über ohne gli di"
                      + " della dei delle dal dalla da che sono per non uno nel nella nei alla ai come"
                      + " anche suo sua questo questa tra fra senza ed os as do dos em na nas um uma com"
                      + " não mais ao são seu ser sem het een van te op voor met zijn aan dat niet ook bij"
                      + " om uw wij ons onze naar dan je zonder się jest nie to że dla od po jak lub oraz"
                      + " ze przez przed czy ale")
                  .split(" ")));

  private SmallWords() {}

  /** How many of some forms are. */
  static int count(List<String> forms) {
    int small = 0;
    for (String form : forms) {
      small += is(form) ? 1 : 0;
    }
    return small;
  }

  /** Whether a form in lower case is one. */
  static boolean is(String form) {
    return form.length() == 1 || FunctionWords.isFunction(form) || OTHERS.contains(form);
  }
}
