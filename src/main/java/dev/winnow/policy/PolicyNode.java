package dev.winnow.policy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * A node of a policy file with its path, so that every message can name the place.
 *
 * @param path file and keys, such as {@code policy health-1.yaml: signals.thin-content.good}
 */
record PolicyNode(String path, JsonNode json) {

  boolean has(String key) {
    return json.has(key);
  }

  /** The child under a key, which must exist. */
  PolicyNode get(String key) throws PolicyException {
    JsonNode child = json.get(key);
    if (child == null) {
      throw new PolicyException(String.format(Locale.ROOT, "%s: %s is missing", path, key));
    }
    return new PolicyNode(path + (path.contains(": ") ? "." : ": ") + key, child);
  }

  List<String> keys() throws PolicyException {
    if (!json.isObject()) {
      throw error("must be a mapping");
    }
    List<String> keys = new ArrayList<>();
    json.fieldNames().forEachRemaining(keys::add);
    return keys;
  }

  /** The entries of a list, which must not be empty. */
  List<PolicyNode> items() throws PolicyException {
    if (!json.isArray() || json.isEmpty()) {
      throw error("must be a list with at least one entry");
    }
    List<PolicyNode> items = new ArrayList<>();
    for (int i = 0; i < json.size(); i++) {
      items.add(new PolicyNode(path + "[" + i + "]", json.get(i)));
    }
    return items;
  }

  List<String> texts() throws PolicyException {
    List<String> texts = new ArrayList<>();
    for (PolicyNode item : items()) {
      texts.add(item.text());
    }
    return texts;
  }

  String text() throws PolicyException {
    if (!json.isTextual() || json.textValue().isBlank()) {
      throw error("must be text");
    }
    return json.textValue();
  }

  /** A finite number within a range, both ends included. */
  double number(double least, double most) throws PolicyException {
    if (!json.isNumber()
        || !Double.isFinite(json.doubleValue())
        || json.doubleValue() < least
        || json.doubleValue() > most) {
      throw error(String.format(Locale.ROOT, "must be a number%s", range(least, most)));
    }
    return json.doubleValue();
  }

  /** A whole number within a range, both ends included. */
  int whole(int least, int most) throws PolicyException {
    double number = number(least, most);
    if (number != Math.rint(number)) {
      throw error("must be a whole number");
    }
    return (int) number;
  }

  private static String range(double least, double most) {
    if (most == Double.MAX_VALUE) {
      return "";
    }
    return String.format(
        Locale.ROOT, " from %s to %s", least == Double.MIN_VALUE ? "above 0" : least, most);
  }

  void allowOnly(Set<String> allowed) throws PolicyException {
    for (String key : keys()) {
      if (!allowed.contains(key)) {
        throw get(key)
            .error("is no key here; allowed: " + String.join(", ", new TreeSet<>(allowed)));
      }
    }
  }

  void requireOneOf(String value, Collection<String> allowed) throws PolicyException {
    if (!allowed.contains(value)) {
      throw error(
          String.format(
              Locale.ROOT,
              "names %s, which is none of: %s",
              value,
              String.join(", ", new TreeSet<>(allowed))));
    }
  }

  PolicyException error(String problem) {
    String shown = json.isValueNode() ? " (is " + json.asText() + ")" : "";
    return new PolicyException(String.format(Locale.ROOT, "%s %s%s", path, problem, shown));
  }
}
