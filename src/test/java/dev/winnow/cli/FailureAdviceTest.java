package dev.winnow.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.UnknownHostException;
import java.nio.file.AccessDeniedException;
import java.util.Objects;
import org.junit.jupiter.api.Test;

final class FailureAdviceTest {
  /** As the client of S3 names its failures. */
  private static final class S3Exception extends RuntimeException {
    private static final long serialVersionUID = 1L;

    S3Exception(String message) {
      super(message);
    }
  }

  @Test
  void whatARetryCannotMendIsExitCode2() {
    assertEquals(2, code(new IOException(new AccessDeniedException("/data/out"))));
    assertEquals(2, code(new IOException(new S3Exception("null (Service: S3, Status Code: 403)"))));
  }

  @Test
  void whatMayPassIsExitCode1() {
    assertEquals(1, code(new IOException("/out/part: No space left on device")));
    assertEquals(1, code(new RuntimeException(new UnknownHostException("nn1"))));
    assertEquals(1, code(new RuntimeException(new OutOfMemoryError("Java heap space"))));
  }

  @Test
  void anythingElseIsTheMessageAlone() {
    assertNull(FailureAdvice.about(new IllegalStateException("odd")));
  }

  @Test
  void theLineSaysWhatToDo() {
    String line =
        Objects.requireNonNull(FailureAdvice.about(new IOException("No space left on device")))
            .line("cannot write /out/part");
    assertTrue(line.startsWith("cannot write /out/part ("), line);
    assertTrue(line.contains("--resume"), line);
  }

  private static int code(Throwable thrown) {
    return Objects.requireNonNull(FailureAdvice.about(thrown)).code();
  }
}
