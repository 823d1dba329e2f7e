package dev.winnow.beam.library;

import dev.winnow.model.Media;
import dev.winnow.model.Origin;
import dev.winnow.model.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.beam.sdk.coders.AtomicCoder;
import org.apache.beam.sdk.coders.ByteArrayCoder;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.NullableCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.coders.VarLongCoder;
import org.jspecify.annotations.Nullable;

/** Codes a page as its fields in a fixed order; the result is deterministic. */
final class PageCoder extends AtomicCoder<Page> {
  private static final long serialVersionUID = 1L;
  private static final PageCoder ONE = new PageCoder();
  private static final StringUtf8Coder TEXT = StringUtf8Coder.of();
  private static final Coder<@Nullable String> MAYBE = NullableCoder.of(TEXT);
  private static final ByteArrayCoder BYTES = ByteArrayCoder.of();
  private static final VarLongCoder NUMBER = VarLongCoder.of();

  private PageCoder() {}

  /** The coder. */
  static PageCoder of() {
    return ONE;
  }

  @Override
  public void encode(Page page, OutputStream out) throws IOException {
    TEXT.encode(page.id(), out);
    MAYBE.encode(page.url(), out);
    MAYBE.encode(page.fetched(), out);
    MAYBE.encode(page.title(), out);
    TEXT.encode(page.media().name(), out);
    BYTES.encode(page.body(), out);
    MAYBE.encode(page.charset(), out);
    TEXT.encode(page.origin().file(), out);
    NUMBER.encode(page.origin().offset(), out);
    MAYBE.encode(page.origin().recordId(), out);
  }

  @Override
  public Page decode(InputStream in) throws IOException {
    return new Page(
        TEXT.decode(in),
        MAYBE.decode(in),
        MAYBE.decode(in),
        MAYBE.decode(in),
        Media.valueOf(TEXT.decode(in)),
        BYTES.decode(in),
        MAYBE.decode(in),
        new Origin(TEXT.decode(in), NUMBER.decode(in), MAYBE.decode(in)));
  }
}
