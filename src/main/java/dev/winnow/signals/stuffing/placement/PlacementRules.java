package dev.winnow.signals.stuffing.placement;

import dev.winnow.model.Block;
import dev.winnow.signals.stuffing.page.GrammarGap;
import dev.winnow.signals.stuffing.page.KeyPhrase;
import dev.winnow.signals.stuffing.page.PageText;
import dev.winnow.signals.stuffing.page.PageText.Edge;
import dev.winnow.signals.stuffing.page.PhraseRun;
import dev.winnow.signals.stuffing.page.TitleParts;
import dev.winnow.signals.stuffing.page.WordUse;
import dev.winnow.signals.words.FunctionWords;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells a phrase that a sentence needs from one that was put in. */
final class PlacementRules {
  private static final int RUNNING_WORDS = 8; // beside a doubled phrase

  private static final int ORNAMENTED_WORDS = 1; // behind a phrase with ornaments around it

  private static final Set<String> LABEL_MARKS =
      Set.of(":", "–", "—", "-", "]", ")", "}", "|", "»", ">", "*", "~");

  private final PageText page;

  PlacementRules(PageText page) {
    this.page = page;
  }

  /** How a phrase stands out of its line, or null if it belongs there. */
  @Nullable PhrasePlacement of(PhraseRun run) {
    if (run.line().block().kind() == Block.Kind.TERM
        || run.line().block().kind() == Block.Kind.TABLE_CELL) {
      boolean term = run.line().block().kind() == Block.Kind.TERM;
      PhrasePlacement glued =
          term && page.before(run.line(), run.from()) == Edge.WORD
              ? behindWord(run, page.after(run.line(), run.to()))
              : null; // glossaries and tables name their subject in every row
      return glued == PhrasePlacement.GLUED && isDeclared(run) && isLong(run) ? glued : null;
    }
    if (run.doubled()) {
      return isRunning(run) ? PhrasePlacement.DOUBLED : null; // galleries and menus say names twice
    }
    Edge before = page.before(run.line(), run.from());
    Edge after = page.after(run.line(), run.to());
    PhrasePlacement placement =
        switch (before) {
          case LINE -> atStart(run, after);
          case SENTENCE -> behindSentence(run, after);
          case WORD -> behindWord(run, after);
          case MARK -> behindMark(run, after);
        };
    if (placement == null) {
      return null; // as of most runs
    }
    boolean cited = CitationLines.isCitation(page, run.line());
    boolean ornamented = !isDeclared(run) && isOrnamented(run);
    return cited || ornamented ? null : placement; // so journals, sources and signatures are named
  }

  /** Three content words that are no names, so that no speaker of an interview is meant. */
  private static boolean isOffer(PhraseRun run) {
    int common = 0;
    for (String word : run.phrase().words()) {
      boolean content = !FunctionWords.isFunction(word) && !WordUse.isName(word);
      common += content && WordUse.isKnown(word) ? 1 : 0;
    }
    return common >= 2 && run.phrase().stems().size() >= 3;
  }

  /**
   * Whether running text follows behind a mark: a colon, a dash, a closing bracket or the end of a
   * sentence; or any text behind an ornament, as no speaker of an interview has.
   */
  private boolean isLeadIn(PhraseRun run, Edge after) {
    String between =
        page.document().text().substring(page.end(run.to() - 1), page.start(run.to())).strip();
    int behind = run.line().words() - run.words();
    if (hasOrnament(between)) {
      return run.phrase().stems().size() > 1 && behind >= ORNAMENTED_WORDS;
    }
    boolean mark = after == Edge.SENTENCE || LABEL_MARKS.contains(between);
    return mark && isOffer(run) && behind >= RUNNING_WORDS;
  }

  private static boolean hasOrnament(String marks) {
    return marks.codePoints().anyMatch(TitleParts::isOrnament);
  }

  private boolean isRunning(PhraseRun run) {
    boolean shortName =
        run.words() < 3 && page.after(run.line(), run.to()) == Edge.WORD; // of a longer name
    return !shortName && run.line().words() >= 2 * run.words() + RUNNING_WORDS;
  }

  private boolean isOrnamented(PhraseRun run) {
    return page.isMarked(run.from())
        || (run.to() == run.line().last() && !page.endsBare(run.line(), run.to()));
  }

  private @Nullable PhrasePlacement atStart(PhraseRun run, Edge after) {
    if (after == Edge.LINE) {
      return run.exact() && run.phrase().words().size() > 1 ? PhrasePlacement.ALONE : null;
    }
    if (after != Edge.WORD && run.exact() && isDeclared(run) && isLeadIn(run, after)) {
      return PhrasePlacement.LEAD_IN;
    }
    return isDeclared(run) && isLong(run) && after == Edge.WORD && sentenceStartsAt(run)
        ? PhrasePlacement.BEFORE_SENTENCE
        : null;
  }

  private @Nullable PhrasePlacement behindSentence(PhraseRun run, Edge after) {
    return switch (after) {
      case LINE ->
          page.endsOpen(run.line(), run.to())
              ? PhrasePlacement.AFTER_SENTENCE
              : PhrasePlacement.LAST_SENTENCE;
      case SENTENCE -> run.phrase().stems().size() > 1 ? PhrasePlacement.BETWEEN_SENTENCES : null;
      case WORD -> sentenceStartsAt(run) ? runTogether(run) : null;
      case MARK -> null;
    };
  }

  private @Nullable PhrasePlacement behindWord(PhraseRun run, Edge after) {
    String previous = page.form(run.from() - 1);
    boolean counts = isNumber(previous) && !isWhole(run); // dates, doses, stages
    if (counts
        || GrammarGap.asksFor(page, run.line(), run.from() - 1)
        || !(after == Edge.LINE || after == Edge.WORD)) {
      return null;
    }
    boolean contrast =
        page.titleCase(run.from(), run.to())
            && run.to() - run.from() > 1
            && !page.capital(run.from() - 1);
    if (after == Edge.LINE) {
      return page.endsOpen(run.line(), run.to()) ? appended(run, previous, contrast) : null;
    }
    boolean name = page.capital(run.to()); // part of a longer name
    if (!contrast || name || !run.exact() || !isLong(run) || !isDeclared(run)) {
      return null;
    }
    return isOffer(run) ? PhrasePlacement.BREAKING : PhrasePlacement.INSIDE;
  }

  private static @Nullable PhrasePlacement appended(
      PhraseRun run, String previous, boolean contrast) {
    boolean all = run.exact() || run.words() >= run.phrase().words().size();
    if (contrast && all && (isDeclared(run) || isLong(run))) {
      return PhrasePlacement.GLUED;
    }
    boolean told = isWhole(run) || (contrast && isLong(run));
    if (told && !FunctionWords.introduces(previous)) {
      return PhrasePlacement.APPENDED;
    }
    return run.exact() && isDeclared(run) ? PhrasePlacement.ENDING : null;
  }

  /** Labels and enumerations name the subject too; such a place counts beside sure ones only. */
  private @Nullable PhrasePlacement behindMark(PhraseRun run, Edge after) {
    return after == Edge.LINE && run.exact() && isDeclared(run) ? PhrasePlacement.ENDING : null;
  }

  /** A short phrase before a capital word may be the start of a longer name. */
  private @Nullable PhrasePlacement runTogether(PhraseRun run) {
    if (isLong(run) || (run.exact() && page.isFunction(run.to()))) {
      return PhrasePlacement.RUN_TOGETHER;
    }
    return run.exact() && isDeclared(run) ? PhrasePlacement.BEFORE_SENTENCE : null;
  }

  private static boolean isWhole(PhraseRun run) {
    return run.exact() && isLong(run);
  }

  /** A capital word with lower case behind it begins a sentence; two capitals are one more name. */
  private boolean sentenceStartsAt(PhraseRun run) {
    int word = run.to();
    return page.capital(word)
        && word + 1 < run.line().last()
        && !page.capital(word + 1)
        && page.before(run.line(), word + 1) == Edge.WORD;
  }

  private static boolean isNumber(String form) {
    return Character.isDigit(form.charAt(0)) || FunctionWords.isStage(form);
  }

  private static boolean isDeclared(PhraseRun run) {
    return run.phrase().source() != KeyPhrase.Source.FOUND;
  }

  private static boolean isLong(PhraseRun run) {
    return run.phrase().isLong() && run.to() - run.from() >= 3;
  }
}
