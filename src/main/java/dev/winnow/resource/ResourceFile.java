package dev.winnow.resource;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Opens resources of the class path. */
public final class ResourceFile {
  private ResourceFile() {}

  /** Turns the bytes of a resource into a value. */
  public interface Parser<T> {
    /** Reads the stream, which the caller closes. */
    T parse(InputStream in) throws IOException;
  }

  /**
   * Reads a resource.
   *
   * @param beside the class whose package holds it
   * @param name relative to that package, or absolute with a leading slash
   * @throws IllegalStateException if there is no such resource: the jar is incomplete
   * @throws UncheckedIOException if it cannot be read
   */
  public static <T> T read(Class<?> beside, String name, Parser<T> parser) {
    try (InputStream in = beside.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the class path lacks the resource " + name);
      }
      return parser.parse(new BufferedInputStream(in));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the resource " + name, e);
    }
  }

  /** All of a resource in UTF-8, found and failing as by {@link #read}. */
  public static String text(Class<?> beside, String name) {
    return read(beside, name, in -> new String(in.readAllBytes(), UTF_8));
  }
}
