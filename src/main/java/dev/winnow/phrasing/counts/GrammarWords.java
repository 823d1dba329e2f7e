package dev.winnow.phrasing.counts;

import java.util.Set;

/**
 * English words that carry grammar, not content. Spinners leave them alone, so they are never
 * accused; closed classes only, written from any English grammar.
 */
public final class GrammarWords {
  private static final Set<String> WORDS =
      Set.of(
          """
          a an the this that these those my your his her its our their whose each every either neither
          some any no none all both half such another other others i you he she it we they me him us
          them myself yourself himself herself itself ourselves yourselves themselves mine yours hers
          ours theirs who whom which what whatever whichever whoever someone anyone everyone nobody
          something anything everything nothing one ones and or but nor so yet for if unless until
          till while whereas although though because since as than then when whenever where wherever
          how why whether of in on at by to from with without within into onto upon over under above
          below between among amongst through during before after against about around across along
          behind beside besides beyond near toward towards up down out off per via like unlike despite
          except is am are was were be been being isn't aren't wasn't weren't do does did doing done
          don't doesn't didn't have has had having haven't hasn't hadn't can cannot can't could
          couldn't may might must mustn't shall should shouldn't will would won't wouldn't ought
          not also too very more most much many few fewer less least only just even still again ever
          never always often sometimes here there now i'm you're we're they're it's he's she's that's
          there's i've you've we've they've i'll you'll we'll they'll i'd you'd he'd she'd we'd they'd
          let's what's who's own same quite rather really almost two three four five six seven eight
          nine ten first second third etc eg ie vs mr mrs ms dr yes oh
          """
              .strip()
              .split("\\s+"));

  private GrammarWords() {}

  /** Whether a lower-case word is one of them. */
  public static boolean contains(String form) {
    return WORDS.contains(form);
  }
}
