package dev.winnow.corpus;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Pages of one text, for tests: an original, rewordings, copies, and what only looks like it. */
public final class FamilyTexts {
  /** A text of some 200 words. */
  public static final String ORIGINAL =
      """
      Most people who strain a calf muscle can go back to running within six weeks, but the first
      three days decide how smooth the recovery will be. In our clinic in Utrecht we treated 212
      runners between 2019 and 2023, and those who rested the leg, wore a light bandage and slept
      with the foot raised needed eleven days less than those who kept training through the pain.
      Cold packs help during the first evening, for ten minutes at a time, with a towel between the
      ice and the skin. Strong painkillers such as naproxen hide the signal that tells you to stop,
      so we advise paracetamol instead. After the swelling has gone, begin with slow walks on flat
      ground and with heel raises on both feet. Dr. Annelies Verhoeven, who leads the programme,
      asks her patients to count only raises that cause no pain: thirty on two legs, then fifteen
      on one. When the calf can do that twice on the same day, jogging is safe again, first on soft
      paths and for no longer than a quarter of an hour. A sudden stab in the muscle, a bruise
      that spreads towards the ankle, or a leg that stays warm and swollen needs a doctor the same
      day, because a clot in a deep vein can look like a strain.
      """;

  private static final Map<String, String> FIRST_WORDS =
      words(
          "people",
          "folks",
          "strain",
          "tax",
          "go back",
          "return",
          "running",
          "jogging",
          "decide",
          "determine",
          "smooth",
          "clean",
          "recovery",
          "recuperation",
          "treated",
          "handled",
          "rested",
          "relaxed",
          "light",
          "mild",
          "raised",
          "elevated",
          "needed",
          "wanted",
          "training",
          "education",
          "help",
          "assist",
          "evening",
          "nighttime",
          "towel",
          "cloth",
          "Strong",
          "Sturdy",
          "hide",
          "conceal",
          "signal",
          "sign",
          "stop",
          "prevent",
          "advise",
          "suggest",
          "swelling",
          "bulge",
          "begin",
          "start",
          "slow",
          "gradual",
          "ground",
          "floor",
          "leads",
          "heads",
          "asks",
          "requests",
          "cause",
          "purpose",
          "safe",
          "secure",
          "soft",
          "gentle",
          "longer",
          "lengthier",
          "sudden",
          "unexpected",
          "spreads",
          "expands",
          "doctor",
          "physician",
          "look like",
          "resemble");

  private static final Map<String, String> OTHER_WORDS =
      words(
          "Most",
          "Nearly all",
          "muscle",
          "tissue",
          "weeks",
          "workweeks",
          "first",
          "initial",
          "recovery",
          "healing",
          "runners",
          "joggers",
          "wore",
          "donned",
          "foot",
          "base",
          "kept",
          "held",
          "pain",
          "ache",
          "packs",
          "bundles",
          "minutes",
          "mins",
          "skin",
          "hide",
          "tells",
          "informs",
          "instead",
          "alternatively",
          "gone",
          "departed",
          "walks",
          "strolls",
          "flat",
          "level",
          "patients",
          "sufferers",
          "count",
          "number",
          "day",
          "daytime",
          "again",
          "anew",
          "paths",
          "ways",
          "quarter",
          "fourth",
          "stab",
          "thrust",
          "bruise",
          "contusion",
          "stays",
          "remains",
          "swollen",
          "bloated",
          "deep",
          "profound",
          "strain",
          "stress");

  private FamilyTexts() {}

  private static Map<String, String> words(String... pairs) {
    Map<String, String> words = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      words.put(pairs[i], pairs[i + 1]);
    }
    return words;
  }

  /** The text as one spinner words it. */
  public static String spun() {
    return reworded(FIRST_WORDS);
  }

  /** The text as another spinner words it. */
  public static String spunOtherwise() {
    return reworded(OTHER_WORDS);
  }

  private static String reworded(Map<String, String> words) {
    String text = ORIGINAL.replaceAll("\\s+", " ");
    for (Map.Entry<String, String> word : words.entrySet()) {
      text = text.replaceAll("\\b" + word.getKey() + "\\b", word.getValue());
    }
    return text;
  }

  /** The text with a paragraph more, and without its last sentence. */
  public static String copied() {
    int middle = ORIGINAL.indexOf("After the swelling");
    return ORIGINAL.substring(0, middle)
        + "Our shop sells bandages in four sizes, towels, insoles and a foam roller, and members"
        + " of the club get a discount on every order above thirty euros until the end of May.\n"
        + ORIGINAL.substring(middle, ORIGINAL.indexOf("A sudden stab"));
  }

  /** A page of a series about drugs, whose pages differ in what they are about. */
  public static String leaflet(String drug, String use, String dose, String warning) {
    return String.format(
        Locale.ROOT,
        "What %1$s is and what it is used for. %1$s belongs to a group of medicines that your"
            + " doctor may prescribe for %2$s. Read all of this leaflet before you start taking"
            + " %1$s, and keep it, since you may need to read it again. How to take %1$s: the usual"
            + " dose for adults is %3$s, swallowed whole with a glass of water. If you forget to"
            + " take %1$s, take it as soon as you remember, but do not take a double dose. If you"
            + " stop taking %1$s, %2$s may come back. Possible side effects: like all medicines,"
            + " %1$s can cause side effects, although not everybody gets them. Tell your doctor at"
            + " once if you notice %4$s. How to store %1$s: keep it out of the sight and reach of"
            + " children, below 25 degrees, in the original package. Do not throw away any"
            + " medicines via household waste; ask your pharmacist how to throw away %1$s that you"
            + " no longer use. These measures will help to protect the environment.",
        drug,
        use,
        dose,
        warning);
  }
}
