package dev.winnow.beam.job;

import dev.winnow.phrasing.PhrasingModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The phrasing resources in use, one copy a process: a runner builds a scorer a thread, and a
 * resource takes some 60 MB of memory. Told apart by their bytes, so that a file that changed is
 * another resource; held weakly, so that what nobody uses goes.
 */
final class SharedModels {
  private static final Map<String, WeakReference<PhrasingModel>> IN_USE = new HashMap<>();

  private SharedModels() {}

  /**
   * The resource of these bytes.
   *
   * @throws IOException where they are none
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
