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
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PhrasingTrainerTest {
  private static final String[] PARTS = {
    "the patient had a heart attack", "she felt severe pain", "a small cut can heal",
    "the doctor may order a test", "rest helps sore muscles", "a risk factor is high blood pressure"
  };
  private static final int DIMENSIONS = 4;

  @TempDir Path folder;

  @Test
  void sameInputsGiveTheSameBytes() throws IOException {
    TrainingInputs inputs = inputs();
    byte[] first = train(inputs, "first");
    assertArrayEquals(first, train(inputs, "second"), "counted anew");
    assertArrayEquals(first, train(inputs, "second"), "with the counts of the last run");
    PhrasingModel read = PhrasingModel.load(new ByteArrayInputStream(first));
    assertTrue(read.provenance().contains("sha256:"), read.provenance());
    assertTrue(read.spin().vocabulary().id("muscles") >= 0);
  }

  private byte[] train(TrainingInputs inputs, String work) throws IOException {
    List<String> report = new ArrayList<>();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Path kept = Files.createDirectories(folder.resolve(work));
    new PhrasingTrainer(inputs, kept, Set.of(), WordSplitter::split, report::add)
        .train()
        .save(bytes);
    assertTrue(report.stream().anyMatch(line -> line.contains("line")), report.toString());
    return bytes.toByteArray();
  }

  private TrainingInputs inputs() throws IOException {
    SplittableRandom random = new SplittableRandom(5);
    for (String kind : List.of("answers", "leaflets", "letters")) {
      StringBuilder rows = new StringBuilder();
      for (int row = 0; row < 100; row++) {
        rows.append("{\"url\":\"").append(kind).append(row).append("\",\"text\":\"");
        for (int part = 0; part < 25; part++) {
          rows.append(PARTS[random.nextInt(PARTS.length)]).append(". ");
        }
        rows.append("\"}\n");
      }
      Files.createDirectories(folder.resolve("corpus"));
      Files.writeString(folder.resolve("corpus/" + kind + ".jsonl"), rows);
    }
    Path thesaurus =
        Files.writeString(
            folder.resolve("moby.txt"),
            "pain,agony,ache,discomfort\nattack,assault,raid\nsevere,harsh,stern\n");
    Path words = Files.writeString(folder.resolve("words.txt"), "pain\nattack\nsevere\ndoctor\n");
    byte[] vectors = new byte[4 * DIMENSIONS];
    for (int i = 0; i < vectors.length; i++) {
      vectors[i] = (byte) (1 + random.nextInt(100));
    }
    return new TrainingInputs(
        List.of(folder.resolve("corpus")),
        List.of(),
        List.of(),
        Files.writeString(folder.resolve("frequencies.txt"), "agony 7\nache 6\n"),
        thesaurus,
        Files.write(folder.resolve("vectors.bin"), vectors),
        words);
  }
}
