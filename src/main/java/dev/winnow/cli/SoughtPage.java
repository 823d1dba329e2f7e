package dev.winnow.cli;

import dev.winnow.model.Origin;
import dev.winnow.model.Page;
import dev.winnow.model.Rejected;
import dev.winnow.model.SkipReason;
import dev.winnow.read.record.PageSink;
import dev.winnow.runs.UsageException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Searches for one page among the records of a file. */
final class SoughtPage implements PageSink {
  private final @Nullable String url;
  private @Nullable Page found;
  private @Nullable Rejected rejected;
  private int pages;

  /** Makes a search for a URL or a record id; null searches for the only page. */
  SoughtPage(@Nullable String url) {
    this.url = url;
  }

  @Override
  public void page(Page page) {
    pages++;
    if (found == null && (url == null || url.equals(page.url()) || url.equals(page.id()))) {
      found = page;
    }
  }

  @Override
  public void skipped(Origin origin, SkipReason reason) {}

  @Override
  public void rejected(Rejected reject) {
    if (rejected == null) {
      rejected = reject;
    }
  }

  /** Checks that the search found exactly one page. */
  void require(String file) throws UsageException {
    if (found == null && rejected != null) {
      throw new UsageException(
          String.format(
              Locale.ROOT, "%s: %s: %s", file, rejected.code().word(), rejected.message()));
    }
    if (found == null) {
      throw new UsageException(
          url == null
              ? file + " holds no page"
              : String.format(Locale.ROOT, "%s holds no page %s among its %d", file, url, pages));
    }
    if (url == null && pages > 1) {
      String first = found.url() == null ? found.id() : found.url();
      throw new UsageException(
          String.format(
              Locale.ROOT, "%s holds %d pages; name one, such as %s#%s", file, pages, file, first));
    }
  }

  Page page() {
    if (found == null) {
      throw new IllegalStateException("require comes first");
    }
    return found;
  }
}
