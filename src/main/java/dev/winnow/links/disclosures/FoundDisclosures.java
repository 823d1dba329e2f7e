package dev.winnow.links.disclosures;

import dev.winnow.model.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of its links.
 *
 * @param sentences those that disclose, in order, visible and outside menus and footers
 * @param footer the first one in a menu or footer, or null
 * @param hidden whether words that the reader does not see disclose
 */
public record FoundDisclosures(List<Span> sentences, @Nullable Span footer, boolean hidden) {}
