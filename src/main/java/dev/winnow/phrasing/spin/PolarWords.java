package dev.winnow.phrasing.spin;

import java.util.Set;

/**
 * Words that turn the meaning of a phrase round, such as "high" and "left". A note never names one
 * as what is usual, and never names anything for one: "great cholesterol" may have been high
 * cholesterol, and a reader who is told the wrong side is worse off than one who is told nothing.
 */
final class PolarWords {
  private static final Set<String> POLAR =
      Set.of(
          """
          no not never none nothing nobody neither nor without lack lacks lacking absence absent
          free less least fewer few little more most much many all half double single both only
          high higher highest low lower lowest great greater big bigger large larger small smaller
          long longer short shorter fast faster slow slower heavy heavier light lighter strong
          stronger weak weaker deep shallow thick thin wide narrow tall early earlier late later
          left right upper above below under over up down top bottom front back anterior posterior
          inner outer inside outside internal external proximal distal
          hot cold warm cool wet dry hard soft rough smooth loose tight full empty open closed shut
          increase increases increased increasing decrease decreases decreased decreasing reduce
          reduces reduced reducing reduction raise raises raised raising rise rises rising fall falls
          falling drop drops dropped gain gains gained lose loses lost losing loss grow grows growing
          shrink shrinks expand contract worsen worsens worse worst improve improves improved better
          best good bad positive negative plus minus add adds added remove removes removed
          before after first last previous next old older new newer young younger past future
          acute chronic mild moderate severe benign malignant normal abnormal healthy sick ill well
          safe unsafe dangerous harmful harmless effective ineffective active inactive
          stable unstable able unable possible impossible likely unlikely common uncommon rare
          usual unusual frequent infrequent always often sometimes seldom rarely
          start starts started starting begin begins beginning stop stops stopped stopping end ends
          continue continues allow allows allowed forbid forbids prevent prevents prevented preventing
          cause causes caused causing cure cures cured treat treats treated avoid avoids avoided
          avoiding permit permits deny denies accept accepts reject rejects
          male female man woman men women boy girl mother father
          alive dead live living die dies dying birth death true false yes
          everyone anyone someone with against for
          primary secondary major minor maximum minimum maximal minimal excess excessive
          deficiency deficient sufficient insufficient adequate inadequate
          systolic diastolic hyper hypo simple complex direct indirect easy difficult
          """
              .strip()
              .split("\\s+"));

  private static final String[] TURNING = {
    "un", "in", "im", "ir", "il", "non", "dis", "anti", "hyper", "hypo", "over", "under", "pre",
    "post", "intra", "inter", "extra", "de", "mis", "a"
  };

  private PolarWords() {}

  /** Whether naming one word in the place of another may turn the meaning round. */
  static boolean turn(String found, String usual) {
    return POLAR.contains(found)
        || POLAR.contains(usual)
        || prefixed(found, usual)
        || prefixed(usual, found)
        || swapsPrefix(found, usual)
        || found.endsWith("less") != usual.endsWith("less");
  }

  /** Whether a word is another one behind a prefix that turns it. */
  private static boolean prefixed(String longer, String shorter) {
    for (String prefix : TURNING) {
      if (longer.length() == prefix.length() + shorter.length()
          && longer.startsWith(prefix)
          && longer.endsWith(shorter)) {
        return true;
      }
    }
    return false;
  }

  /** Whether two words differ in such a prefix alone: "hyperthyroid" and "hypothyroid". */
  private static boolean swapsPrefix(String one, String other) {
    for (String prefix : TURNING) {
      for (String swapped : TURNING) {
        if (!prefix.equals(swapped)
            && one.startsWith(prefix)
            && other.startsWith(swapped)
            && one.length() - prefix.length() > 3
            && one.substring(prefix.length()).equals(other.substring(swapped.length()))) {
          return true;
        }
      }
    }
    return false;
  }
}
