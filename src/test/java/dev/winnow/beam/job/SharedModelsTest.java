package dev.winnow.beam.job;

import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.winnow.phrasing.PhrasingModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedModelsTest {
  @TempDir Path folder;

  @Test
  void oneCopyServesAllThreads() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PhrasingModel.shipped().save(bytes);
    Path file = Files.write(folder.resolve("english.phrasing"), bytes.toByteArray());
    PhrasingModel first = PhrasingSource.load(file.toString());
    assertSame(first, PhrasingSource.load(file.toString()));
    assertNotSame(PhrasingModel.shipped(), first);
  }

  @Test
  void otherBytesAreNoResource() {
    assertThrows(IOException.class, () -> SharedModels.of(new byte[] {1, 2, 3, 4}));
  }
}
