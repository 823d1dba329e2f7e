package dev.winnow.cli.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.winnow.beam.job.RunProgress;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class RunHeartbeatTest {
  @Test
  void aLogGetsALineAMinute() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    AtomicLong seconds = new AtomicLong();
    RunHeartbeat heartbeat =
        new RunHeartbeat(new PrintStream(bytes, true, UTF_8), () -> seconds.get() * 1_000_000_000L);
    for (int second = 1; second <= 125; second++) {
      seconds.set(second);
      heartbeat.show(new RunProgress(second / 30, 8, second * 10L, 0, second, 250));
    }
    assertEquals(
        """
        winnow: 2 of 8 files · 600 pages · 10 pages/s · 24 % · about 3 min left
        winnow: 4 of 8 files · 1,200 pages · 10 pages/s · 48 % · about 2 min left
        """,
        bytes.toString(UTF_8).replace("\r", ""));
  }
}
