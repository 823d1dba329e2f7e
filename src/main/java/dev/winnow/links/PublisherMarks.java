package dev.winnow.links;

import dev.winnow.links.TargetPlaces.LinkPlace;
import dev.winnow.links.paid.AddressSigns;
import dev.winnow.links.words.PageNames;
import dev.winnow.model.Document;
import dev.winnow.web.HostNames;
import dev.winnow.web.UrlQuery;
import dev.winnow.web.WebUrl;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What addresses of one site say of whom they pay, if all links of a page to it say the same: a
 * parameter of a programme, an id, the name of the page, or an id in the path before the name of
 * the place. Whatever a page sends to a site once, or in one of its links, names a thing there.
 */
final class PublisherMarks {
  private static final int MIN_LABELLED = 3; // links that differ in their last part only
  private static final int MAX_FOLDER = 3; // characters: /c/7731/top
  private static final int MIN_ID = 4; // characters
  private static final int MIN_NAME = 5; // letters of the page's name in a value
  private static final int MAX_LABEL = 16; // characters
  private static final int MIN_STEM = 5; // characters before the name of a place

  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+"); // addresses have none

  private static final Pattern LETTERS = Pattern.compile("[^a-z]+");

  /** Parameters that say where a reader comes from, to count him, or how he reads. */
  private static final Set<String> NEUTRAL =
      Set.of("lang", "hl", "locale", "language", "country", "currency", "id", "page", "v", "ver");

  private final AddressSigns addresses;
  private final Document document;
  private @Nullable String name; // letters of what the page calls itself; few addresses ask

  PublisherMarks(AddressSigns addresses, Document document) {
    this.addresses = addresses;
    this.document = document;
  }

  /**
   * The mark that the links to one site share.
   *
   * @param seen for a reviewer
   * @param certain whether nothing else looks so: the name of a parameter or of the page, or places
   *     that are told apart behind an id; an id under any name may be a branch's
   */
  record Mark(String seen, boolean certain) {}

  /** The mark that the links to one site share; null if there is none. */
  @Nullable Mark of(List<LinkPlace> places) {
    List<WebUrl> urls = new ArrayList<>();
    for (LinkPlace place : places) {
      if (place.found() != null) {
        return new Mark(place.found().network(), true);
      }
      if (place.url() != null) {
        urls.add(place.url());
      }
    }
    String path = inPath(urls);
    if (path != null) {
      return new Mark(path, true);
    }
    boolean queries = urls.stream().anyMatch(url -> !url.query().isEmpty());
    String stem = queries ? stem(urls) : null;
    if (stem != null) {
      return new Mark(stem, true);
    }
    String folder = inFolders(urls);
    return folder != null ? new Mark(folder, false) : queries ? inQuery(urls) : null;
  }

  /**
   * {@code ?k=knee_nina} beside {@code ?k=knee_nina_end}: links to one page that a parameter tells
   * apart by what stands behind one word. Products have words of their own.
   */
  private static @Nullable String stem(List<WebUrl> urls) {
    Map<String, List<String>> parameters = new TreeMap<>();
    for (WebUrl url : urls) {
      if (!url.path().equals(urls.get(0).path())) {
        return null; // as of most
      }
      for (UrlQuery.Parameter parameter : url.parameters().parameters()) {
        if (!parameter.name().startsWith("utm_") && !NEUTRAL.contains(parameter.name())) {
          parameters
              .computeIfAbsent(parameter.name(), key -> new ArrayList<>())
              .add(parameter.value());
        }
      }
    }
    for (Map.Entry<String, List<String>> parameter : parameters.entrySet()) {
      List<String> values = parameter.getValue();
      boolean each = values.size() == urls.size() && values.size() > 1;
      if (each && Set.copyOf(values).size() == values.size()) {
        int common = stemLength(values);
        if (common >= MIN_STEM) {
          return parameter.getKey() + "=" + values.get(0).substring(0, common) + "…";
        }
      }
    }
    return null;
  }

  /** The length of what all values begin with, up to a mark or before their numbers. */
  private static int stemLength(List<String> values) {
    int common = values.get(0).length();
    for (String value : values) {
      int same = 0;
      while (same < Math.min(common, value.length())
          && value.charAt(same) == values.get(0).charAt(same)) {
        same++;
      }
      common = same;
    }
    for (String value : values) {
      boolean label =
          value.length() - common <= MAX_LABEL
              && (value.length() == common
                  || !Character.isLetter(value.charAt(common))
                  || (common > 0 && !Character.isLetterOrDigit(value.charAt(common - 1))));
      if (!label) {
        return 0;
      }
    }
    return common;
  }

  private @Nullable Mark inQuery(List<WebUrl> urls) {
    Map<String, List<String>> parameters = new TreeMap<>(); // in order, so that runs agree
    Mark counted = null;
    for (WebUrl url : urls) {
      for (UrlQuery.Parameter parameter : url.parameters().parameters()) {
        String name = parameter.name();
        boolean counts = name.startsWith("utm_");
        if (name.equals("utm_campaign")
            && isNamed(parameter.value())
            && !isOfHost(parameter.value(), url)) {
          counted = new Mark(name + "=", false); // a source is named so by anybody
        }
        if (!parameter.value().isEmpty() && !counts && !NEUTRAL.contains(name)) {
          parameters.computeIfAbsent(name, key -> new ArrayList<>()).add(parameter.value());
        }
      }
    }
    boolean labelled = false;
    for (List<String> values : parameters.values()) {
      labelled |= areLabels(values, urls.size());
    }
    Mark mark = counted;
    for (Map.Entry<String, List<String>> parameter : parameters.entrySet()) {
      List<String> values = parameter.getValue();
      if (values.size() == urls.size() && Set.copyOf(values).size() == 1) {
        String name = parameter.getKey();
        boolean certain = labelled || addresses.namesPublisher(name) || isNamed(values.get(0));
        boolean may = certain || addresses.isProgramme(name) || isId(values.get(0));
        if (may && (mark == null || (certain && !mark.certain()))) {
          mark = new Mark(name + "=", certain);
        }
      }
    }
    return mark;
  }

  /** Whether values tell the links of a page apart, all but one that has none. */
  private static boolean areLabels(List<String> values, int links) {
    return links >= MIN_LABELLED
        && values.size() >= links - 1
        && Set.copyOf(values).size() == values.size()
        && values.stream().allMatch(value -> value.length() <= MAX_LABEL);
  }

  /** A folder that all links share, made of the page's own name: {@code /s/nina-k/start}. */
  private @Nullable String inFolders(List<WebUrl> urls) {
    Set<String> shared = new LinkedHashSet<>(urls.isEmpty() ? List.of() : urls.get(0).segments());
    for (int i = 1; i < urls.size() && !shared.isEmpty(); i++) {
      shared.retainAll(urls.get(i).segments());
    }
    for (String folder : shared) {
      if (isNamed(folder) && !isOfHost(folder, urls.get(0))) {
        return "/" + folder;
      }
    }
    return null;
  }

  /** {@code /c/7731/top} beside {@code /c/7731/end}: the places are told apart behind one id. */
  private static @Nullable String inPath(List<WebUrl> urls) {
    Set<String> ids = new HashSet<>();
    for (WebUrl url : urls) {
      List<String> path = url.lowerSegments();
      boolean tracks =
          path.size() > 1
              && path.get(0).length() <= MAX_FOLDER
              && isId(path.get(1))
              && !isYear(path.get(1));
      if (!tracks) {
        return null; // as most
      }
      ids.add("/" + path.get(0) + "/" + path.get(1));
    }
    return urls.size() >= MIN_LABELLED && ids.size() == 1 ? ids.iterator().next() : null;
  }

  /** Whether a value has the form of an id: a digit, and no word. */
  private static boolean isId(String value) {
    return value.length() >= MIN_ID
        && value.length() <= 2 * MAX_LABEL
        && value.chars().anyMatch(c -> c >= '0' && c <= '9');
  }

  private static boolean isYear(String value) {
    return value.length() == MIN_ID && (value.startsWith("19") || value.startsWith("20"));
  }

  /** Whether a value is made of a word, or two, that the page calls itself by. */
  boolean isNamed(String value) {
    for (String word : LETTERS.split(value.toLowerCase(Locale.ROOT), -1)) {
      if (word.length() >= MIN_NAME && (name().contains(word) || PageNames.joins(name(), word))) {
        return true;
      }
    }
    return false;
  }

  private String name() {
    String known = name;
    if (known == null) {
      String letters = PageNames.of(document).toLowerCase(Locale.ROOT);
      known = ACCENTS.matcher(Normalizer.normalize(letters, Normalizer.Form.NFD)).replaceAll("");
      name = known;
    }
    return known;
  }

  /** Whether a value is made of the name of the host itself, which then is the page's own. */
  private static boolean isOfHost(String value, WebUrl url) {
    String host = LETTERS.matcher(url.host()).replaceAll("");
    String word = LETTERS.matcher(value.toLowerCase(Locale.ROOT)).replaceAll("");
    return host.contains(word) || word.contains(HostNames.name(HostNames.site(url.host())));
  }
}
