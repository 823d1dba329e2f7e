package dev.winnow.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.model.result.Verdict;
import dev.winnow.naming.EnumWords;
import dev.winnow.naming.NearestName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/**
 * Reads a policy strictly. An unknown key, an unknown signal, a number out of range or a missing
 * reason is an error whose message names the file, the place, the value and what is allowed.
 */
public final class PolicyReader {
  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
  private static final Pattern LONG_CODE = Pattern.compile("[a-z]{3}"); // where there is no short

  private final SortedSet<String> known;

  /**
   * A reader that accepts rules for some signals.
   *
   * @param knownSignals ids of the signals and names of the standard signals
   */
  public PolicyReader(SortedSet<String> knownSignals) {
    this.known = knownSignals;
  }

  /**
   * Reads a policy.
   *
   * @param file name of the file, for messages
   * @param content its bytes
   * @throws PolicyException if the file is not a valid policy
   */
  public Policy read(String file, byte[] content) throws PolicyException {
    PolicyNode root = new PolicyNode("policy " + file, parse(file, content));
    root.allowOnly(Set.of("policy", "scope", "signals", "families", "verdicts", "sites"));
    SortedMap<String, SignalRule> signals = new TreeMap<>();
    PolicyNode rules = root.get("signals");
    for (String id : rules.keys()) {
      if (!known.contains(id)) {
        throw rules.get(id).error("is no signal; the nearest is " + NearestName.to(id, known));
      }
      signals.put(id, rule(rules.get(id)));
    }
    List<SignalFamily> families = families(root, signals.keySet());
    List<VerdictRule> verdicts = new ArrayList<>();
    for (PolicyNode verdict : root.get("verdicts").items()) {
      verdicts.add(verdict(verdict, signals));
    }
    return new Policy(
        root.get("policy").text(),
        "sha256:" + DigestUtils.sha256Hex(content),
        scope(root.get("scope")),
        signals,
        families,
        verdicts,
        sites(root));
  }

  private static JsonNode parse(String file, byte[] content) throws PolicyException {
    try {
      JsonNode tree = YamlTree.of(content);
      if (tree == null || !tree.isObject()) {
        throw new PolicyException("policy " + file + ": is not a YAML mapping");
      }
      return tree;
    } catch (JsonProcessingException e) {
      String problem = e.getOriginalMessage().lines().findFirst().orElse("cannot be parsed");
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      throw new PolicyException(
          String.format(Locale.ROOT, "policy %s: line %d: %s", file, line, problem));
    } catch (IOException e) {
      throw new UncheckedIOException(e); // reading from memory does not fail
    }
  }

  private static PolicyScope scope(PolicyNode node) throws PolicyException {
    node.allowOnly(Set.of("languages", "measuredWeight", "why"));
    List<String> languages = node.get("languages").texts();
    for (String language : languages) {
      if (!LANGUAGES.contains(language) && !LONG_CODE.matcher(language).matches()) {
        throw node.get("languages").error("names " + language + ", which is no code of ISO 639");
      }
    }
    return new PolicyScope(
        new HashSet<>(languages), node.get("measuredWeight").number(0, 1), node.get("why").text());
  }

  private static SignalRule rule(PolicyNode node) throws PolicyException {
    node.allowOnly(Set.of("good", "bad", "weight", "flagAt", "when", "why"));
    double good = node.get("good").number(-Double.MAX_VALUE, Double.MAX_VALUE);
    double bad = node.get("bad").number(-Double.MAX_VALUE, Double.MAX_VALUE);
    if (good == bad) {
      throw node.get("bad").error("equals good; severity needs a distance between them");
    }
    return new SignalRule(
        good,
        bad,
        node.get("weight").number(0, 100),
        node.has("flagAt") ? node.get("flagAt").number(Double.MIN_VALUE, 1) : null,
        condition(node),
        node.get("why").text());
  }

  private static List<SignalFamily> families(PolicyNode root, Set<String> ruled)
      throws PolicyException {
    List<SignalFamily> families = new ArrayList<>();
    if (!root.has("families")) {
      return families;
    }
    Set<String> taken = new HashSet<>();
    for (String name : root.get("families").keys()) {
      PolicyNode node = root.get("families").get(name);
      node.allowOnly(Set.of("members", "why"));
      List<String> members = node.get("members").texts();
      for (String member : members) {
        node.get("members").requireOneOf(member, ruled);
        if (!taken.add(member)) {
          throw node.get("members").error("names " + member + ", which another family holds");
        }
      }
      families.add(new SignalFamily(name, members, node.get("why").text()));
    }
    return families;
  }

  private static @Nullable SiteRule sites(PolicyNode root) throws PolicyException {
    if (!root.has("sites")) {
      return null;
    }
    PolicyNode node = root.get("sites");
    node.allowOnly(Set.of("pages", "rejected", "why"));
    return new SiteRule(
        node.get("pages").whole(1, Integer.MAX_VALUE),
        node.get("rejected").number(0, 1),
        node.get("why").text());
  }

  private static @Nullable PageCondition condition(PolicyNode node) throws PolicyException {
    return node.has("when") ? PageCondition.read(node.get("when")) : null;
  }

  private static VerdictRule verdict(PolicyNode node, SortedMap<String, SignalRule> ruled)
      throws PolicyException {
    node.allowOnly(Set.of("verdict", "qualityBelow", "flagged", "flagsAtLeast", "when", "why"));
    Set<String> flagged = new HashSet<>();
    if (node.has("flagged")) {
      for (String flag : node.get("flagged").texts()) {
        node.get("flagged").requireOneOf(flag, ruled.keySet());
        SignalRule rule = ruled.get(flag);
        if (rule == null || rule.flagAt() == null) {
          throw node.get("flagged").error("names " + flag + ", which has no flagAt to reach");
        }
        flagged.add(flag);
      }
    }
    String word = node.get("verdict").text();
    node.get("verdict").requireOneOf(word, EnumWords.all(Verdict.class));
    return new VerdictRule(
        EnumWords.get(Verdict.class, word),
        node.has("qualityBelow") ? node.get("qualityBelow").number(0, 100) : null,
        flagged,
        node.has("flagsAtLeast") ? node.get("flagsAtLeast").whole(1, 1000) : null,
        condition(node),
        node.get("why").text());
  }
}
