package dev.winnow.links.networks;

import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Forms of parameter values that a glob cannot express, by the name that the table uses. */
final class ValueForm {
  private static final Map<String, Pattern> FORMS =
      Map.of(
          // a publisher's id; 0, -1 and "none" are what sites send if there is no publisher
          "~id", Pattern.compile("(?!0+$|-1$|none$|null$|undefined$|false$|true$|all$).{1,80}"),
          "~number", Pattern.compile("[1-9][0-9]{0,11}"),
          "~nickname", Pattern.compile("[a-z][a-z0-9]{3,9}"), // of ClickBank: 5 to 10 since 2010
          "~awc", Pattern.compile("[0-9]{3,7}_[0-9]{9,11}_[0-9a-f]{6,}.*"), // of Awin's click ids
          "~site", Pattern.compile("[0-9]{3,8}x[0-9]{5,10}"), // of Skimlinks: publisher and site
          "~key", Pattern.compile("[0-9a-f]{32}"), // of Sovrn
          "~long", Pattern.compile("[a-z0-9_-]{8,}")); // an id that no person writes

  private ValueForm() {}

  static Predicate<String> of(String name) {
    Pattern form = Objects.requireNonNull(FORMS.get(name), name);
    return value -> form.matcher(value).matches();
  }
}
