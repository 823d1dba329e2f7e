package dev.winnow.beam.job;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.winnow.runs.InputRef;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WorkUnitTest {
  private static List<InputRef> files(int count, long bytes) {
    List<InputRef> files = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      files.add(InputRef.whole("f" + i, "f" + i, bytes, ""));
    }
    return files;
  }

  private static List<Integer> sizes(List<InputRef> files) {
    return WorkUnit.plan(files).stream().map(unit -> unit.files().size()).toList();
  }

  @Test
  void smallFilesShareAUnit() {
    assertEquals(List.of(250, 250, 100), sizes(files(600, 1000)));
  }

  @Test
  void largeFilesStandAlone() {
    assertEquals(List.of(1, 1, 1), sizes(files(3, 1L << 30)));
  }

  @Test
  void aUnitStopsBeforeItGrowsTooLarge() {
    assertEquals(List.of(3, 3, 3), sizes(files(300, 5L << 20)).subList(0, 3));
  }

  @Test
  void aSmallRunHasSmallUnits() {
    assertEquals(List.of(1, 1, 1, 1), sizes(files(4, 1L << 20)));
    assertEquals(List.of(4, 4), sizes(files(8, 1L << 18)));
  }

  @ParameterizedTest
  @CsvSource({"1, 1048576", "77, 2523136", "2048, 67108864", "5120, 67108864"})
  void partsGrowWithTheRunUpToALimit(long megabytes, long bytes) {
    assertEquals(bytes, WorkUnit.partBytes(files(1, megabytes << 20)));
  }

  @Test
  void everyFileIsInOneUnitInOrder() {
    List<InputRef> files = files(777, 100_000);
    List<InputRef> planned = new ArrayList<>();
    WorkUnit.plan(files).forEach(unit -> planned.addAll(unit.files()));
    assertEquals(files, planned);
  }
}
