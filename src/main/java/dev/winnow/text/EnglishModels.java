package dev.winnow.text;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.winnow.resource.ResourceFile;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import opennlp.tools.langdetect.LanguageDetectorFactory;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.BinaryFileDataReader;
import opennlp.tools.ml.model.GenericModelReader;
import opennlp.tools.sentdetect.SentenceModel;

/**
 * OpenNLP's models for English and for telling languages. Each is read once a process, when it is
 * first needed, and shared by all threads: models are immutable, the tools that use them are not.
 *
 * <p>They are opened by file name, because the {@code model.properties} of their artefacts
 * overwrite each other in a shaded jar.
 */
public final class EnglishModels {
  private static final String SENTENCES = "/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin";
  private static final String LANGUAGES = "/langdetect-183.bin";

  private static final String DIGESTS = "/dev/winnow/text/models.sha256";

  private static final int BUFFER = 1 << 16;

  private EnglishModels() {}

  /**
   * {@code sha256:} digests of the models' files, by purpose. They are read from a list in the
   * format of {@code sha256sum}, because computing them over 16 MB would take a tenth of the start.
   */
  public static SortedMap<String, String> digests() {
    String list = load(DIGESTS, in -> new String(in.readAllBytes(), US_ASCII));
    SortedMap<String, String> digests = new TreeMap<>();
    digests.put("sentences", digest(list, SENTENCES));
    digests.put("language", digest(list, LANGUAGES));
    return digests;
  }

  private static String digest(String list, String model) {
    for (String line : list.lines().toList()) {
      if (line.endsWith("  " + model.substring(1))) {
        return "sha256:" + line.substring(0, line.indexOf(' '));
      }
    }
    throw new IllegalStateException(DIGESTS + " does not list " + model);
  }

  static SentenceModel sentences() {
    return Sentences.MODEL;
  }

  static LanguageDetectorModel languages() {
    return Languages.MODEL;
  }

  private static final class Sentences {
    static final SentenceModel MODEL = load(SENTENCES, SentenceModel::new);
  }

  private static final class Languages {
    static final LanguageDetectorModel MODEL = load(LANGUAGES, EnglishModels::languages);
  }

  /**
   * Computes {@code new LanguageDetectorModel(in)}. It is fast because a buffer stands between the
   * numbers and the inflater, which OpenNLP calls for each number: 0.25 s of processor time in
   * place of 0.5 s, once a process. {@code LanguageReaderTest} compares the two models.
   */
  private static LanguageDetectorModel languages(InputStream in) throws IOException {
    ZipInputStream entries = new ZipInputStream(in);
    ZipEntry entry = entries.getNextEntry();
    while (entry != null && !entry.getName().endsWith(".model")) {
      entry = entries.getNextEntry();
    }
    InputStream buffered = new BufferedInputStream(entries, BUFFER);
    AbstractModel weights = new GenericModelReader(new BinaryFileDataReader(buffered)).getModel();
    return new LanguageDetectorModel(weights, Map.of(), new LanguageDetectorFactory());
  }

  private static <M> M load(String resource, ResourceFile.Parser<M> parser) {
    return ResourceFile.read(EnglishModels.class, resource, parser);
  }
}
