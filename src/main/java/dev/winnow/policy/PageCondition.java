package dev.winnow.policy;

import dev.winnow.model.PageType;
import dev.winnow.naming.EnumWords;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Pages to which a rule applies: {@code page.type = product or collection}, or all but those, with
 * {@code !=}. A page of no type, such as a text, is none of any.
 *
 * @param types that are named
 * @param named whether the page must be of a named type, or must not
 */
public record PageCondition(Set<PageType> types, boolean named) {
  private static final Pattern FORM = Pattern.compile("page\\.type\\s*(!?=)\\s*(\\S.*)");
  private static final Pattern OR = Pattern.compile("\\s+or\\s+");

  /** Copies the types. */
  public PageCondition {
    types = Set.copyOf(types);
  }

  /** Whether a page of a type, or of none, is one of them. */
  public boolean holds(@Nullable PageType type) {
    return named == (type != null && types.contains(type));
  }

  static PageCondition read(PolicyNode node) throws PolicyException {
    Matcher form = FORM.matcher(node.text().strip());
    if (!form.matches()) {
      throw node.error("must be page.type = TYPE or TYPE …, or page.type != TYPE or TYPE …");
    }
    List<String> words = EnumWords.all(PageType.class);
    Set<PageType> types = EnumSet.noneOf(PageType.class);
    for (String word : OR.split(form.group(2).strip(), -1)) {
      node.requireOneOf(word, words);
      types.add(EnumWords.get(PageType.class, word));
    }
    return new PageCondition(types, form.group(1).equals("="));
  }
}
