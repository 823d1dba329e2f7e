package dev.winnow.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.winnow.beam.job.PolicySource;
import dev.winnow.review.PolicyCalibration;
import dev.winnow.runs.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes a policy whose numbers come from reviewers' labels. */
@Command(
    name = "calibrate",
    description = "Write a policy whose numbers come from reviewers' labels.",
    footer = {
      "",
      "Example: winnow calibrate --run=runs/today --labels=labels.jsonl --out=own.yaml"
    },
    mixinStandardHelpOptions = true)
final class CalibrateCommand implements Callable<Integer> {
  private final CommandConsole console;

  @Mixin private RunOption inputs = new RunOption();

  @Option(
      names = "--policy",
      paramLabel = "FILE",
      description = "The policy to start from; the shipped one if none is named.")
  private @Nullable String policy;

  @Option(
      names = "--out",
      paramLabel = "POLICY",
      required = true,
      description = "Where the new policy goes.")
  private Path out = Path.of("");

  CalibrateCommand(CommandConsole console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    PolicySource source = PolicySource.load(policy);
    String calibrated =
        PolicyCalibration.policy(
            inputs.judged(), source.read(), source.yaml().getBytes(UTF_8), inputs.labelsName());
    write(calibrated);
    console.out().println(out);
    return ExitCode.DONE;
  }

  /** Writes the policy beside its place and moves it there when it is whole. */
  private void write(String calibrated) throws UsageException, IOException {
    Path waiting = out.resolveSibling(out.getFileName() + ".tmp");
    try {
      Files.writeString(waiting, calibrated);
      Files.move(waiting, out, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      Files.deleteIfExists(waiting);
      throw new UsageException("--out=" + out + ": cannot be written");
    }
  }
}
