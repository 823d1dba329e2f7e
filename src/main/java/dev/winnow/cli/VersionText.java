package dev.winnow.cli;

import dev.winnow.runs.BuildVersion;
import picocli.CommandLine.IVersionProvider;

/** The text that {@code --version} prints. */
final class VersionText implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {"winnow " + BuildVersion.VERSION};
  }
}
