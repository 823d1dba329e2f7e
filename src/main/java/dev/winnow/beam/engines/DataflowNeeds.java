package dev.winnow.beam.engines;

import dev.winnow.beam.options.ScoreOptions;
import dev.winnow.runs.UsageException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.beam.sdk.extensions.gcp.options.GcpOptions;

/**
 * What Dataflow requires of the flags and of this machine, checked before a launch takes minutes.
 */
public final class DataflowNeeds {
  private DataflowNeeds() {}

  /**
   * Checks a job for Dataflow; a job for another engine passes.
   *
   * @throws UsageException if Dataflow cannot run the job
   */
  public static void check(ScoreOptions options) throws UsageException {
    if (!options.getRunner().getSimpleName().equals("DataflowRunner")) {
      return;
    }
    GcpOptions cloud = options.as(GcpOptions.class);
    if (cloud.getProject() == null) {
      throw new UsageException("--project is missing: the Google project that Dataflow runs in");
    }
    for (String path : paths(options)) {
      if (!path.contains("://")) {
        throw new UsageException(
            String.format(
                Locale.ROOT, "%s: workers on Dataflow see no local path; name a gs:// one", path));
      }
    }
    if (cloud.getGcpCredential() == null) {
      throw new UsageException(
          "no Google credentials on this machine; run gcloud auth application-default login, or"
              + " name a key file in GOOGLE_APPLICATION_CREDENTIALS");
    }
  }

  private static List<String> paths(ScoreOptions options) {
    List<String> paths = new ArrayList<>();
    if (options.getInput() != null) {
      paths.addAll(options.getInput());
    }
    if (options.getOutput() != null) {
      paths.add(options.getOutput());
    }
    if (options.getPhrasing() != null) {
      paths.add(options.getPhrasing()); // every worker opens it; a policy travels with the job
    }
    return paths;
  }
}
