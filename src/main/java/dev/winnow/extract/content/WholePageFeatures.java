package dev.winnow.extract.content;

import dev.winnow.extract.flow.BlockNode;
import dev.winnow.extract.flow.MarkupHints;
import dev.winnow.extract.flow.MetadataReader;
import dev.winnow.extract.flow.PageWalk;
import dev.winnow.extract.flow.PassageCounts;
import dev.winnow.extract.flow.PassageDraft;
import dev.winnow.model.Block.Kind;
import dev.winnow.model.Block.Region;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the type of a page is learnt from: its address, what it declares, how its text is built. No
 * feature decides; sites name their parts as they like.
 *
 * <p>The first of them are also learnt from by the judgement of passages: the same post is content
 * in a forum and a comment below an article. The address is not among them, as most collections of
 * marked pages have none.
 */
public final class WholePageFeatures {
  /** Names of parts of sites, roughly one group a type of page. */
  private static final WordGroups SECTIONS =
      new WordGroups(
          "blog blogs news article articles post posts story stories magazine journal press"
              + " insights opinion review reviews tips recipe recipes single features entry",
          "forum forums thread threads topic topics community discussion discussions discuss"
              + " viewtopic showthread viewforum board boards question questions answers bbs talk"
              + " xenforo phpbb vbulletin ipb nodebb discourse flarum",
          "product products item items dp sku prod pd pdp goods offer listing buy",
          "collection collections category categories catalog catalogue department departments"
              + " brands cat browse plp shop store",
          "tag tags archive archives list lists directory search results index page latest jobs"
              + " events courses all resources author authors",
          "docs doc documentation guide guides reference api manual wiki help tutorial tutorials"
              + " learn developer developers dev kb spec rfc readthedocs sdk docusaurus sphinx"
              + " mkdocs gitbook vuepress docfx javadoc rustdoc",
          "service services solution solutions about pricing company contact platform enterprise"
              + " plans hire agency clinic consulting insurance software");

  /** Types of schema.org, roughly one group a type of page. */
  private static final WordGroups ITEM_TYPES =
      new WordGroups(
          "article newsarticle blogposting report scholarlyarticle reportagenewsarticle"
              + " opinionnewsarticle liveblogposting review recipe",
          "discussionforumposting qapage question answer comment socialmediaposting",
          "product offer aggregateoffer productgroup individualproduct book vehicle",
          "collectionpage itemlist offercatalog searchresultspage",
          "blog event jobposting course listitem",
          "techarticle apireference howto softwaresourcecode learningresource",
          "localbusiness service professionalservice organization faqpage aboutpage"
              + " softwareapplication webapplication medicalbusiness corporation contactpage");

  /** Words on buttons and beside entries. */
  private static final WordGroups LABELS =
      new WordGroups(
          "add cart bag basket buy price sale stock sku quantity wishlist shipping checkout size"
              + " color colour warranty pack",
          "filter filters sort showing results view grid load compare per clear apply refine all",
          "reply replies quote posts posted joined likes member members thread views topic solved"
              + " answered votes answer answers user level",
          "read more min minutes ago author updated published by written share comments",
          "services contact appointment consultation demo pricing team clients testimonials call"
              + " free request book schedule started",
          "next previous copy edit github version contents overview example examples parameters"
              + " returns install guide reference docs");

  private static final List<String> GRAPH_TYPES =
      List.of("article", "product", "website", "profile", "video"); // of the Open Graph protocol

  /** How many of the features, from the first on, passages are judged by, too. */
  static final int CONTEXT = 6 + ITEM_TYPES.size() + 15;

  private static final int LABEL = 6; // words; longer lines are text
  private static final int LIKE = 4; // blocks of the same names; fewer are chance
  private static final int LEVELS = 4; // above a passage, in which it may be one of many
  private static final int LONG = 40; // words
  private static final int PRICED = 60; // characters in which a price stands at the latest
  private static final int RANKS = 6; // of headings

  private final FeatureRow row = new FeatureRow();
  private final PageWalk walk;
  private final List<PassageDraft> passages;
  private final float[][] table;

  private WholePageFeatures(PageWalk walk, float[][] table) {
    this.walk = walk;
    this.passages = walk.blocks.passages();
    this.table = table;
  }

  /**
   * The features of a page.
   *
   * @param url where it was fetched, or null
   * @param table of its passages, as {@link PassageFeatures} makes it
   */
  public static float[] of(@Nullable String url, PageWalk walk, float[][] table) {
    WholePageFeatures features = new WholePageFeatures(walk, table);
    features.declarations(walk.metadata);
    features.passages();
    features.names(walk.metadata);
    features.address(url == null ? "" : url);
    features.repetition();
    features.marks();
    return features.row.toArray();
  }

  private void address(String url) {
    int scheme = url.indexOf("://");
    int host = scheme < 0 ? 0 : scheme + 3;
    int path = from(url, '/', host, url.length());
    int end = from(url, '#', path, url.length());
    int query = from(url, '?', path, end);
    int pathEnd = query;
    while (pathEnd > path + 1 && url.charAt(pathEnd - 1) == '/') {
      pathEnd--;
    }
    int last = Math.max(path, url.lastIndexOf('/', pathEnd - 1));
    String name = url.substring(Math.min(last, pathEnd), pathEnd);
    row.addAll(SECTIONS.in(url.substring(host, path)));
    row.addAll(SECTIONS.in(url.substring(path, Math.min(last, pathEnd))));
    row.addAll(SECTIONS.in(name));
    row.addAll(SECTIONS.in(url.substring(query, end)));
    row.add(url.isEmpty() ? -1 : count(url, path, pathEnd, '/'));
    row.add(count(name, 0, name.length(), '-') + count(name, 0, name.length(), '_'));
    row.add((int) name.chars().filter(WholePageFeatures::isDigit).count());
    row.add(name.length());
    row.add(name.indexOf('.') >= 0);
    row.add(pathEnd - path <= 1);
    row.add(query < end);
    row.add(url.startsWith("www.", host));
    row.add(url.indexOf("srsltid=", query) >= 0); // a search engine's mark of shopping results
  }

  /** Index of a character, or the end if it does not stand between. */
  private static int from(String text, char wanted, int start, int end) {
    int at = text.indexOf(wanted, start);
    return at < 0 ? end : Math.min(at, end);
  }

  private static int count(String text, int start, int end, char wanted) {
    int count = 0;
    for (int i = start; i < end; i++) {
      count += text.charAt(i) == wanted ? 1 : 0;
    }
    return count;
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private void declarations(MetadataReader metadata) {
    String graph = metadata.declared("og:type").toLowerCase(Locale.ROOT);
    int type = graph.isEmpty() ? -1 : GRAPH_TYPES.size();
    for (int i = 0; i < GRAPH_TYPES.size(); i++) {
      type = type == GRAPH_TYPES.size() && graph.contains(GRAPH_TYPES.get(i)) ? i : type;
    }
    row.add(type);
    row.add(!metadata.declared("article:published_time").isEmpty());
    row.add(!metadata.declared("product:price:amount").isEmpty());
    row.add(!metadata.declared("og:price:amount").isEmpty());
    row.add(!metadata.declared("description").isEmpty());
    row.add(!metadata.declared("author").isEmpty());
    row.addAll(ITEM_TYPES.in(metadata.itemTypes()));
  }

  /** What titles and names say. */
  private void names(MetadataReader metadata) {
    row.addAll(SECTIONS.in(metadata.declared("generator") + " " + walk.bodyNames()));
    row.addAll(SECTIONS.in(metadata.declared("og:site_name")));
    String title = metadata.title();
    row.addAll(SECTIONS.in(title));
    row.add(count(title, 0, title.length(), ' '));
    row.add(title.length());
    row.add(title.indexOf('?') >= 0);
    row.add(title.indexOf('|') >= 0);
    row.add(title.contains(" - "));
    row.add(metadata.headings().size());
  }

  /** How much of the text stands in which kinds and parts of the page. */
  @SuppressWarnings("EnumOrdinal") // a column each
  private void passages() {
    float[] kinds = new float[Kind.values().length];
    float[] ranks = new float[RANKS];
    float[] regions = new float[Region.values().length];
    float[] hints = new float[MarkupHints.COUNT];
    float[] groups = new float[PassageCounts.GROUP_COUNT];
    float characters = 0;
    float words = 0;
    float linked = 0;
    float prose = 0;
    float digits = 0;
    float sentences = 0;
    int brief = 0;
    int extended = 0;
    for (int i = 0; i < passages.size(); i++) {
      PassageDraft passage = passages.get(i);
      int length = passage.length();
      float own = table[PassageFeatures.WORDS][i];
      characters += length;
      words += own;
      linked += passage.linked;
      prose += PassageFeatures.isProse(table, i) ? length : 0;
      digits += table[PassageFeatures.DIGITS][i] * length;
      sentences += table[PassageFeatures.SENTENCE_ENDS][i];
      brief += own <= LABEL ? 1 : 0;
      extended += own > LONG ? 1 : 0;
      kinds[passage.place.kind().ordinal()] += length;
      regions[passage.place.region().ordinal()] += length;
      if (passage.place.kind() == Kind.HEADING) {
        ranks[Math.max(0, Math.min(RANKS, passage.place.level()) - 1)]++;
      }
      for (int group = 0; group < hints.length; group++) {
        hints[group] += table[PassageFeatures.HINTS + group][i] < BlockNode.FAR ? length : 0;
      }
      for (int group = 0; group < groups.length; group++) {
        groups[group] += table[PassageFeatures.GROUPS + group][i] * own;
      }
    }
    int count = Math.max(1, passages.size());
    row.add(BlockNode.log((int) words));
    row.add(BlockNode.log(passages.size()));
    row.add(BlockNode.log(walk.anchors.count()));
    row.add((float) walk.anchors.count() / count);
    row.add(characters / count);
    row.add(linked / Math.max(1, characters));
    row.add(prose / Math.max(1, characters));
    row.add(BlockNode.log((int) prose));
    row.add(digits / Math.max(1, characters));
    row.add(sentences / Math.max(1, words));
    row.add((float) brief / count);
    row.add(extended);
    row.add((float) extended / count);
    row.add(hints[MarkupHints.COMMENT] / Math.max(1, characters));
    row.add(hints[MarkupHints.THING] / Math.max(1, characters));
    row.addShares(kinds, characters);
    row.addAll(ranks);
    row.addShares(regions, characters);
    row.addShares(hints, characters);
    row.addShares(groups, words);
  }

  /** How much of the text stands in blocks of which the page has many. */
  private void repetition() {
    int most = 0;
    float characters = 0;
    float listed = 0;
    float prose = 0;
    float linked = 0;
    int alike = 0;
    int depth = 0;
    for (int i = 0; i < passages.size(); i++) {
      PassageDraft passage = passages.get(i);
      int likes = 0;
      for (int level = 0; level < LEVELS; level++) {
        likes = Math.max(likes, passage.place.area().up(level).likes());
      }
      most = Math.max(most, likes);
      characters += passage.length();
      if (likes >= LIKE) {
        listed += passage.length();
        prose += PassageFeatures.isProse(table, i) ? passage.length() : 0;
        linked += passage.linked;
      }
      alike += table[PassageFeatures.ALIKE][i] > 1 ? 1 : 0;
      depth += passage.place.area().depth;
    }
    int count = Math.max(1, passages.size());
    row.add(most);
    row.add(listed / Math.max(1, characters));
    row.add(prose / Math.max(1, listed));
    row.add(linked / Math.max(1, listed));
    row.add((float) alike / count);
    row.add((float) depth / count);
  }

  /** Prices, questions, and the words of buttons. */
  private void marks() {
    char[] text = walk.text.chars();
    float[] labels = new float[LABELS.size()];
    int brief = 0;
    int priced = 0;
    int asked = 0;
    for (int i = 0; i < passages.size(); i++) {
      PassageDraft passage = passages.get(i);
      if (table[PassageFeatures.WORDS][i] <= LABEL) {
        LABELS.count(text, passage.start, passage.end, labels);
        brief++;
      }
      int end = Math.min(passage.end, passage.start + PRICED);
      priced += isPriced(text, passage.start, end) ? 1 : 0;
      asked += text[passage.end - 1] == '?' ? 1 : 0;
    }
    int count = Math.max(1, passages.size());
    row.addAll(labels);
    row.addShares(labels, brief);
    row.add(BlockNode.log(priced));
    row.add((float) priced / count);
    row.add(BlockNode.log(asked));
    row.add((float) asked / count);
  }

  private static boolean isPriced(char[] text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (text[i] == '$' || text[i] == '€' || text[i] == '£') {
        return true;
      }
    }
    return false;
  }
}
