package dev.winnow.cli;

import dev.winnow.runs.Build;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {"winnow " + Build.VERSION};
  }
}
