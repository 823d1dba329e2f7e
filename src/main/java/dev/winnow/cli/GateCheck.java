package dev.winnow.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.winnow.beam.job.ScoreJob;
import dev.winnow.review.RunGate;
import dev.winnow.runs.UsageException;
import dev.winnow.signals.Signals;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The assertions for a finished run, read before the run starts.
 *
 * @param gate the assertions, or null without a gate
 * @param baseline {@code run.json} of the run to compare with, or null
 */
record GateCheck(@Nullable RunGate gate, @Nullable JsonNode baseline) {

  /** Reads the gate that the flags name; without such a flag, every run passes. */
  static GateCheck of(@Nullable String file, @Nullable String baseline)
      throws UsageException, IOException {
    if (file == null) {
      if (baseline != null) {
        throw new UsageException("--baseline goes with --gate");
      }
      return new GateCheck(null, null);
    }
    try {
      RunGate gate = RunGate.read(file, Files.readAllBytes(Path.of(file)), Signals.ids());
      if (baseline != null) {
        RunOption.requireEnded(Path.of(baseline));
      }
      return new GateCheck(gate, baseline == null ? null : run(Path.of(baseline)));
    } catch (NoSuchFileException e) {
      throw new UsageException(
          String.format(Locale.ROOT, "--gate=%s: there is no such file", file));
    } catch (IOException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  /** Checks a run on any file system and prints the result; a quiet run prints what is wrong. */
  boolean passes(ScoreJob job, CommandConsole console) throws IOException {
    if (gate == null) {
      return true;
    }
    RunGate.Result result;
    try (InputStream in = job.open("run.json")) {
      result = gate.check(new JsonMapper().readTree(in), baseline);
    }
    if (job.options().isQuiet()) {
      console.err().print(result.broken().text());
    } else {
      (result.success() ? console.out() : console.err()).print(result.text());
    }
    return result.success();
  }

  private static JsonNode run(Path folder) throws IOException {
    return new JsonMapper().readTree(folder.resolve("run.json").toFile());
  }
}
