package dev.winnow.runs;

import dev.winnow.resource.ResourceFile;
import java.util.Properties;

/** The version of this build; the build writes it into a resource. */
public final class BuildVersion {
  /** The version, such as {@code 0.1.0}. */
  public static final String VERSION = read();

  private BuildVersion() {}

  private static String read() {
    Properties properties = new Properties();
    return ResourceFile.read(
        BuildVersion.class,
        "/dev/winnow/version.properties",
        in -> {
          properties.load(in);
          return properties.getProperty("version");
        });
  }
}
