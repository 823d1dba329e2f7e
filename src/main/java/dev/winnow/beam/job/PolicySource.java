package dev.winnow.beam.job;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.winnow.beam.store.NamedFile;
import dev.winnow.policy.Policy;
import dev.winnow.policy.PolicyException;
import dev.winnow.policy.PolicyReader;
import dev.winnow.resource.ResourceFile;
import dev.winnow.runs.UsageException;
import dev.winnow.signals.Signals;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The text of a policy, which travels with the job so that every worker reads the same policy.
 *
 * @param file its name, for messages
 * @param yaml its text
 */
public record PolicySource(String file, String yaml) implements Serializable {
  /** The policy inside the jar, a copy of {@code pipelines/policy/health-1.yaml}. */
  private static final String SHIPPED = "health-1.yaml";

  /**
   * Loads a policy.
   *
   * @param file path or URI, or null for the policy inside the jar
   * @throws UsageException if there is no such file
   */
  public static PolicySource load(@Nullable String file) throws UsageException, IOException {
    if (file == null) {
      String shipped = "/dev/winnow/policy/" + SHIPPED;
      return new PolicySource(SHIPPED, ResourceFile.text(PolicySource.class, shipped));
    }
    try (InputStream in = NamedFile.open(file)) {
      return new PolicySource(file, new String(in.readAllBytes(), UTF_8));
    } catch (NoSuchFileException | FileNotFoundException e) {
      throw new UsageException(
          String.format(Locale.ROOT, "--policy=%s: there is no such file", file));
    }
  }

  /** Parses the text; unknown keys and wrong values are errors. */
  public Policy read() throws PolicyException {
    return new PolicyReader(Signals.ids()).read(file, yaml.getBytes(UTF_8));
  }
}
