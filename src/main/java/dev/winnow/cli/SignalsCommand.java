package dev.winnow.cli;

import dev.winnow.beam.job.PolicySource;
import dev.winnow.cli.terminal.TerminalText;
import dev.winnow.policy.Policy;
import dev.winnow.policy.SignalRule;
import dev.winnow.score.DecimalRounding;
import dev.winnow.signals.Signals;
import dev.winnow.signals.api.SignalCard;
import dev.winnow.signals.corpus.CorpusSignals;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists every signal with its unit, its source and its numbers in the policy. */
@Command(
    name = "signals",
    description = "List the signals with unit, source and current policy.",
    footer = {"", "Example: winnow signals --policy=own.yaml"},
    mixinStandardHelpOptions = true)
final class SignalsCommand implements Callable<Integer> {
  private final CommandConsole console;

  @Option(names = "--policy", paramLabel = "FILE", description = "Another policy.")
  private @Nullable String policy;

  SignalsCommand(CommandConsole console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    Policy rules = PolicySource.load(policy).read();
    console.out().println("Signals, with their numbers in the policy " + rules.name());
    for (SignalCard card : Signals.cards()) {
      row(card, rules);
    }
    for (SignalCard card : CorpusSignals.names()) {
      row(card, rules);
    }
    return ExitCode.DONE;
  }

  private void row(SignalCard card, Policy rules) {
    console.out().println();
    console.out().println(card.id() + "  [" + card.unit() + "]");
    for (String text : List.of(card.summary(), card.source(), reading(rules, card.id()))) {
      TerminalText.wrapped(text, "    ").forEach(console.out()::println);
    }
  }

  private static String reading(Policy policy, String id) {
    SignalRule rule = policy.signals().get(id);
    if (rule == null) {
      return "shown, not counted";
    }
    String flag =
        rule.flagAt() == null ? "" : ", flag at " + DecimalRounding.text(rule.flagAt(), 4);
    return String.format(
        Locale.ROOT,
        "%s to %s, weight %s%s",
        DecimalRounding.text(rule.good(), 6),
        DecimalRounding.text(rule.bad(), 6),
        DecimalRounding.text(rule.weight(), 2),
        flag);
  }
}
