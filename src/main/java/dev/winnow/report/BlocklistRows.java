package dev.winnow.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.winnow.sites.SiteCard;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.Objects;

/**
 * Writes sites as a list of domains, one a line, as filters of URLs and of DNS read it; the line
 * before each is a comment with the reason. A domain that is not plain ASCII does not occur: sites
 * have their ASCII form.
 */
public final class BlocklistRows implements Closeable {
  private final Writer out;

  /** A list that goes to a stream, which {@link #close} closes. */
  public BlocklistRows(OutputStream out) {
    this.out = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
  }

  /** Writes a site that is blocked. */
  public void add(SiteCard card) throws IOException {
    out.write("# " + Objects.requireNonNull(card.blocked()) + "\n");
    out.write(card.summary().site() + "\n");
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
