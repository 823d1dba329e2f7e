package dev.winnow.runs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of this build; the build writes it into a resource. */
public final class BuildVersion {
  /** The version, such as {@code 0.1.0}. */
  public static final String VERSION = read();

  private BuildVersion() {}

  private static String read() {
    try (InputStream in =
        BuildVersion.class.getResourceAsStream("/dev/winnow/version.properties")) {
      Properties properties = new Properties();
      properties.load(in);
      return properties.getProperty("version");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
