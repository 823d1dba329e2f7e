package dev.winnow.beam.job;

import dev.winnow.phrasing.PhrasingModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The phrasing resources in use, one copy per process: a runner builds one scorer per thread, and a
 * resource takes some 60 MB of memory. The key is the content, so a changed file is another
 * resource. References are weak, so an unused resource is collected.
 */
final class SharedModels {
  private static final Map<String, WeakReference<PhrasingModel>> IN_USE = new HashMap<>();

  private SharedModels() {}

  /**
   * Returns the resource with this content.
   *
   * @throws IOException if the bytes are no phrasing resource
   */
  static synchronized PhrasingModel of(byte[] bytes) throws IOException {
    String digest = DigestUtils.sha256Hex(bytes);
    WeakReference<PhrasingModel> known = IN_USE.get(digest);
    PhrasingModel model = known == null ? null : known.get();
    if (model == null) {
      model = PhrasingModel.load(new ByteArrayInputStream(bytes));
      IN_USE.values().removeIf(held -> held.get() == null);
      IN_USE.put(digest, new WeakReference<>(model));
    }
    return model;
  }
}
