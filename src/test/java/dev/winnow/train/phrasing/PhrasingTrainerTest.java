package dev.winnow.train.phrasing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.winnow.phrasing.PhrasingModel;
import dev.winnow.text.WordSplitter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PhrasingTrainerTest {
  private static final String[] PARTS = {
    "the patient had a heart attack", "she felt severe pain", "a small cut can heal",
    "the doctor may order a test", "rest helps sore muscles", "a risk factor is high blood pressure"
  };

  @TempDir Path folder;

  @Test
  void sameInputsGiveTheSameBytes() throws IOException {
    TrainingInputs inputs = inputs();
    byte[] first = train(inputs);
    assertArrayEquals(first, train(inputs));
    PhrasingModel read = PhrasingModel.load(new ByteArrayInputStream(first));
    assertTrue(read.provenance().contains("sha256:"), read.provenance());
  }

  private byte[] train(TrainingInputs inputs) throws IOException {
    List<String> report = new ArrayList<>();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new PhrasingTrainer(inputs, WordSplitter::split, report::add).train().save(bytes);
    assertTrue(report.stream().anyMatch(line -> line.contains("words known")), report.toString());
    return bytes.toByteArray();
  }

  private TrainingInputs inputs() throws IOException {
    SplittableRandom random = new SplittableRandom(5);
    StringBuilder rows = new StringBuilder();
    for (int row = 0; row < 60; row++) {
      rows.append("{\"url\":\"").append(row).append("\",\"text\":\"");
      for (int part = 0; part < 20; part++) {
        rows.append(PARTS[random.nextInt(PARTS.length)]).append(". ");
      }
      rows.append("\"}\n");
    }
    Path corpus = Files.writeString(folder.resolve("answers.jsonl"), rows);
    Path swaps =
        Files.writeString(
            folder.resolve("caught.tsv"),
            "spun\texpected\nheart assault\theart attack\ngamble factor\trisk factor\n");
    Path words = Files.writeString(folder.resolve("words.txt"), "assault 9\ngamble 8\nagony 7\n");
    return new TrainingInputs(List.of(corpus), List.of(corpus), List.of(swaps), words);
  }
}
