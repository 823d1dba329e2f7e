package dev.winnow.signals.leftovers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.winnow.Documents;
import dev.winnow.model.Analysis;
import dev.winnow.model.Document;
import dev.winnow.model.result.Finding;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MachineLeftoversTest {
  private static final MachineLeftovers SIGNAL = new MachineLeftovers();
  private static final String BEFORE = "Cold packs ease the swelling of a sprained wrist.\n\n";
  private static final String BEHIND = "\n\nThe wrist should be moved again after some days.";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "As a virtual AI helper, I can't examine your wrist.",
        "Being an AI language model, I have never sprained a wrist.",
        "Here is a blog post of about 600 words on sprains:",
        "Make sure the article is plagiarism-free and SEO optimized.",
        "A {splint|brace} keeps the {wrist|joint} still.",
        "Ask at [Clinic Name] for a splint that fits.",
        "Pellentesque habitant morbi tristique senectus et netus.",
        "You: make the part on splints shorter",
        "Being an artificial intelligence, I do not feel pain. As an artificial intelligence I"
            + " can't.",
        "Here is the revised paragraph, with the two keywords worked in:",
        "Sorry for the mistake in my last answer. Here is the corrected sentence.",
        "Copy  Share  Read aloud  Regenerate",
        "This is a sample post that should be changed before it goes out.",
        "Replace all bracketed text before you publish.",
        "This is just dummy text.",
        "A [[splint|brace|cast]] keeps the [[wrist|hand|joint]] still.",
        "About [insert figure] of falls end so.",
        "(Insert product link here)",
        "Dear ||patient_name||, keep the arm up.",
        "Verfasse bitte einen Absatz über Bandagen und baue das Keyword Bandage kaufen ein.",
        "Nutze dabei die folgenden Keywords mindestens dreimal.",
        "Rédige un paragraphe sur les attelles avec le mot clé attelle poignet.",
        "Reescribe el párrafo anterior para que sea más breve.",
        "Napisz akapit o szynach i użyj słowa kluczowego szyna na nadgarstek.",
        "QUERY LENGTH LIMIT EXCEEDED. MAX ALLOWED QUERY: 500 CHARS",
        "There was an error generating a response.",
        "Translated with www.DeepL.com/Translator (free version)",
        "[Ed.: the figure for casts needs a source, please check before we publish]",
        "TODO design: a picture of the splint.",
        "[rework the splint paragraph, the tone is too stiff]",
        "[AI: third draft please, shorter, and avoid the word journey]",
        "[expand to 150 words]",
        "[must sound more human, the client runs everything through a checker]",
        "[swap in the short quote, then delete this note]",
        "[Absatz über Schienen bitte neu schreiben]",
        "[IA : reformule la dernière phrase]",
        "[ampliar a 90 palabras]",
        "[riscrivi il paragrafo sulle stecche]",
        "Open on %%oeffnungszeiten%%.",
        "[Sub: is this the right joint? Ring the clinic – PD]",
        "[Legal: please confirm the wording above]",
        "[check dose against the leaflet before we publish]",
        "[Photo of a splint to follow]",
        "[Author biography TBC]",
        "[Wrist section, 60 words max]",
        "TK: find the number of falls.",
        "TODO: add a caption for the second picture",
        "XXX insert chart XXX",
        "Drop in testimonial here",
        "DRAFT 2 – do not publish",
        "Do not publish until the nurse has read it.",
        "Comment [PD4]: the nurse said the same above.",
        "Sure! Here is the German translation:",
        "Below is the translated text, with all HTML tags preserved:",
        "If you prefer the word brace, I can replace it throughout.",
        "[Not translated: Schiene abends abnehmen]",
        "translation missing: en.wrist.title",
        "Die [ÖFFNUNGSZEITEN DER PRAXIS] stehen hier.",
      })
  void findsWhatWasLeftBehind(String line) {
    assertTrue(value(BEFORE + line + BEHIND) >= 1, line);
  }

  @ParameterizedTest
  @ValueSource(strings = {"'", "’", "‘", "ʼ", "´", "`"})
  void readsEachMarkForAnApostrophe(String mark) {
    String line = "As an AI language model, I" + mark + "ve no wrists.";
    assertTrue(value(BEFORE + line + BEHIND) >= 1, line);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "As a nurse, I have seen more sprains than I can count.",
        "Here is a short list of what to have at home:",
        "The bot wrote: “As an AI language model, I cannot treat sprains.”",
        "You make the decision, and the nurse writes it down.",
        "Click here to edit your appointment.",
        "Here is the revised timetable: the clinic opens at nine.",
        "I am sorry for the mistake in my last letter to the clinic.",
        "See [[Wrist|the wrist]] and [[Sprain|sprains]] for more.",
        "Put it on (insert a swear word here) and wait.",
        "(to be completed)",
        "[Ed.: the figure for casts was corrected in March.]",
        "Notes to editors: the survey asked 400 clinics.",
        "There was an error in the dose that we gave last week.",
        "A slot holds alternatives, as in {splint|brace}, of which one is drawn.",
        "Schreiben Sie uns, wenn die Hand taub wird.",
        "Write a letter to your surgeon and keep a copy.",
        "Wrist || Ankle || Knee",
        "Copy the sheet, share it, and let the tissue regenerate.",
        "Two trials [3], [4] gave ice to {n | n > 10} patients.",
        "[AI: adequate intake]",
        "[sections 2 and 3 were redrafted in 2014]",
        "[trim the tape and cut it into 3 strips]",
        "[vary the load between 4 and 6 kg]",
        "[Abschnitt 3 wurde 2019 neu gefasst]",
        "[voir le paragraphe 2]",
        "A rise of 5%% and then of 6%% was seen.",
        "[Editor's note: this article was updated on 3 March with figures from the ministry.]",
        "[Author: K. Lind; photo: M. Berg]",
        "[Comment on: Wrist splints in children]",
        "TK: the gene for thymidine kinase.",
        "To do: check the tape, and pack a second roll.",
        "Insert the pin here and turn it.",
        "Here is the translation of the song:",
        "If you prefer a softer brace, I can order one.",
        "Do not publish the names of patients.",
        "Comment [3]: I had the same after a fall.",
        "Results are to come in spring (figures to follow).",
        "[10 words in each list]",
        "Sprains heal in half the time [citation needed].",
        "Your comment (10 characters min)",
        "Legal advice to workers is free.",
      })
  void leavesHonestLinesAlone(String line) {
    assertTrue(value(BEFORE + line + BEHIND) < 1, line);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "as an ",
        "As an AI. ",
        "please write a seo ",
        "{",
        "[",
        "%",
        "{{",
        "{a|",
        "[insert ",
        "(",
        "<",
        "lorem ",
        "I-",
        "*|",
        "(insert here) ",
        "[Comment [A1]: ",
        "[editor: can ",
        "{{1}} "
      })
  void takesTwiceAsLongForTwiceTheText(String part) {
    Document once = Documents.text(part.repeat(10_000));
    Document twice = Documents.text(part.repeat(20_000));
    Analysis analysisOfOnce = Documents.analysis(once);
    Analysis analysisOfTwice = Documents.analysis(twice);
    double ratio = Double.MAX_VALUE;
    for (int round = 0; round < 8 && ratio > 3; round++) {
      long first = nanos(once, analysisOfOnce);
      ratio = Math.min(ratio, nanos(twice, analysisOfTwice) / (double) first);
    }
    assertTrue(ratio <= 3, part + " takes " + ratio + " times as long");
  }

  private static long nanos(Document document, Analysis analysis) {
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    for (int i = 0; i < 3; i++) {
      SIGNAL.measure(document, analysis);
    }
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
  }

  @Test
  void countsAWeakWordingOnce() {
    String weak = "Feel free to adjust this draft as needed.";
    assertEquals(value(BEFORE + weak), value(BEFORE + weak + "\n\n" + weak));
  }

  @Test
  void countsAMarkOfTwoWordsOnce() {
    Document page = Documents.text(BEFORE + "Rest it :contentReference[oaicite:4]{index=4} well.");
    Finding.Measured found =
        assertInstanceOf(Finding.Measured.class, SIGNAL.measure(page, Documents.analysis(page)));
    assertEquals(1, found.value());
    assertEquals(
        "left in the text: words of a chatbot to its user, “contentReference[oaicite”",
        found.message());
  }

  private static double value(String text) {
    Document document = Documents.text(text);
    Finding finding = SIGNAL.measure(document, Documents.analysis(document));
    return finding instanceof Finding.Measured measured ? measured.value() : 0;
  }
}
