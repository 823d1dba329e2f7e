package dev.winnow.train.phrasing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Function words in groups whose members a bad rewording confuses. */
final class GrammarGroups {
  private static final String GROUPS =
      """
      a an the this that these those some any each every no another such
      my your his her its our their
      of in on at by to from with for into within
      into onto upon over under above below through throughout during across along around
      before after until till since while during when
      between among against toward towards to for about upon regarding concerning
      with without within by through via
      is are was were be been being am
      has have had having
      do does did done doing
      can could may might must should shall will would
      and or but nor plus also
      because since as although though while whereas if unless when whether
      i me my we us our he him his she her they them their it its you your
      who whom which that whose what
      very too so quite rather really extremely
      more most less least
      many much few little several some lots
      not no never none
      there here where
      also too likewise
      just only merely simply
      even still yet already
      often usually always sometimes frequently generally
      almost nearly about around
      as than like
      other others another
      """;

  private final Map<String, List<String>> others = new HashMap<>();

  GrammarGroups() {
    GROUPS
        .lines()
        .forEach(
            line -> {
              List<String> group = List.of(line.strip().split(" ", -1));
              for (String word : group) {
                List<String> found = others.computeIfAbsent(word, key -> new ArrayList<>());
                for (String other : group) {
                  if (!other.equals(word) && !found.contains(other)) {
                    found.add(other);
                  }
                }
              }
            });
  }

  /** The other members of a word's groups, none if it is in no group. */
  List<String> others(String word) {
    return others.getOrDefault(word, List.of());
  }
}
