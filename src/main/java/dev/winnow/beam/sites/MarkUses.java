package dev.winnow.beam.sites;

import dev.winnow.sites.PageFacts;
import dev.winnow.sites.PageMark;
import dev.winnow.sites.SiteUse;
import java.util.Map;
import java.util.TreeMap;
import org.apache.beam.sdk.transforms.DoFn.OutputReceiver;
import org.apache.beam.sdk.values.KV;
import org.jspecify.annotations.Nullable;

/** Collects on which sites marks stand: one use a mark and site, whatever the number of pages. */
public final class MarkUses {
  private static final int MOST_USES = 10_000; // some 3 MB

  private final @Nullable OutputReceiver<KV<String, SiteUse>> out;
  private final Map<String, KV<String, SiteUse>> uses = new TreeMap<>();

  /** Uses that go to an output. */
  public MarkUses(OutputReceiver<KV<String, SiteUse>> out) {
    this.out = out;
  }

  private MarkUses() {
    this.out = null;
  }

  /** Uses that were sent before, when the pages were scored for the first time. */
  public static MarkUses known() {
    return new MarkUses();
  }

  /** Adds the marks of a page. */
  public void add(PageFacts page) {
    String site = page.site();
    if (out == null || site == null) {
      return;
    }
    for (PageMark mark : page.marks()) {
      SiteUse use = new SiteUse(site, page.id(), page.url());
      uses.merge(
          mark.sharedKey() + ' ' + site,
          KV.of(mark.sharedKey(), use),
          (one, other) -> KV.of(one.getKey(), one.getValue().first(other.getValue())));
    }
    if (uses.size() >= MOST_USES) {
      send();
    }
  }

  /** Sends the rest. */
  public void send() {
    if (out != null) {
      uses.values().forEach(out::output);
    }
    uses.clear();
  }
}
