package dev.winnow.signals.stuffing.page;

import java.util.Set;

/**
 * Words by which names of diseases are known. Such names have no shorter word that says the same,
 * so that pages about them say them in full more often than others do.
 */
public final class MedicalNames {
  private static final Set<String> WORDS =
      Set.of(
          "atrophy",
          "cancer",
          "cancers",
          "carcinoma",
          "blindness",
          "deficiency",
          "degeneration",
          "diabetes",
          "disease",
          "diseases",
          "disorder",
          "disorders",
          "dystrophy",
          "failure",
          "fever",
          "immunodeficiency",
          "infection",
          "infections",
          "malformation",
          "palsy",
          "spasms",
          "syndrome",
          "tumor",
          "tumors",
          "tumour",
          "tumours");
  private static final Set<String> ENDS =
      Set.of(
          "osis", "itis", "emia", "oma", "omas", "pathy", "plasia", "iasis", "penia", "plegia",
          "lepsy", "uria", "ectasia", "asthma");
  private static final int LONGEST_END = 7;

  private MedicalNames() {}

  /** Whether a form in lower case is or ends as one of them. */
  public static boolean has(String form) {
    if (WORDS.contains(form)) {
      return true;
    }
    for (int length = 3; length <= Math.min(LONGEST_END, form.length()); length++) {
      if (ENDS.contains(form.substring(form.length() - length))) {
        return true;
      }
    }
    return false;
  }
}
