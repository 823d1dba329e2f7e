package dev.winnow.phrasing.spin;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.winnow.learn.BoostedTrees;
import dev.winnow.phrasing.context.ContextModel;
import dev.winnow.phrasing.context.PairModel;
import dev.winnow.phrasing.counts.PairCounts;
import dev.winnow.phrasing.counts.WordVocabulary;
import dev.winnow.resource.ResourceSizes;
import java.io.BufferedReader;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.StringReader;

/**
 * What was learnt of spun text. Immutable.
 *
 * @param context says which word belongs between its neighbours
 * @param first probability that a word was swapped, over {@link WordFeatures#NAMES}
 * @param second the same for suspicious words, over {@link PlaceFeatures#place}
 * @param prior log odds of a swapped word in the texts that {@code first} was learnt from
 * @param screening judges a page by first looks; below its line no page is looked at again
 * @param pages judges a page by both looks; from its line on, its places are shown
 * @param pairs counts for the second look and for notes
 * @param places the second look
 * @param secondContext a dearer model than {@code context}, for suspicious pages
 */
public record SpinModel(
    WordVocabulary vocabulary,
    SynonymTable synonyms,
    ContextModel context,
    BoostedTrees first,
    BoostedTrees second,
    double prior,
    PageTrees screening,
    PageTrees pages,
    PairCounts pairs,
    PlaceTrees places,
    PairModel secondContext) {
  private static final int MOST_TREE_BYTES = 1 << 24;

  /** Probability of a page from which its places are shown. */
  public double shownFrom() {
    return pages.line();
  }

  /** The same with another second context model. */
  public SpinModel with(PairModel other) {
    return new SpinModel(
        vocabulary,
        synonyms,
        context,
        first,
        second,
        prior,
        screening,
        pages,
        pairs,
        places,
        other);
  }

  /** Writes everything. */
  public void write(DataOutputStream out) throws IOException {
    vocabulary.write(out);
    synonyms.write(out);
    context.write(out);
    trees(out, first);
    trees(out, second);
    out.writeDouble(prior);
    trees(out, screening.trees());
    out.writeDouble(screening.line());
    trees(out, pages.trees());
    out.writeDouble(pages.line());
    pairs.write(out);
    trees(out, places.places());
    trees(out, places.candidates());
    out.writeFloat(places.shownFrom());
    out.writeFloat(places.namedFrom());
    secondContext.write(out);
  }

  /** Reads what {@link #write} wrote. */
  public static SpinModel read(DataInputStream in) throws IOException {
    return new SpinModel(
        WordVocabulary.read(in),
        SynonymTable.read(in),
        ContextModel.read(in),
        trees(in),
        trees(in),
        in.readDouble(),
        new PageTrees(trees(in), in.readDouble()),
        new PageTrees(trees(in), in.readDouble()),
        PairCounts.read(in),
        new PlaceTrees(trees(in), trees(in), in.readFloat(), in.readFloat()),
        PairModel.read(in));
  }

  private static void trees(DataOutputStream out, BoostedTrees trees) throws IOException {
    byte[] text = (String.join("\n", trees.lines()) + "\n").getBytes(UTF_8);
    out.writeInt(text.length);
    out.write(text);
  }

  private static BoostedTrees trees(DataInputStream in) throws IOException {
    byte[] text = new byte[ResourceSizes.checked("trees", in.readInt(), MOST_TREE_BYTES)];
    in.readFully(text);
    return BoostedTrees.read(new BufferedReader(new StringReader(new String(text, UTF_8))));
  }
}
