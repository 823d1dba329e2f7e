package dev.winnow.sites;

import dev.winnow.corpus.AnchorWords;
import dev.winnow.corpus.DoorwayReader;
import dev.winnow.corpus.FamilyReader;
import dev.winnow.corpus.KinReader;
import dev.winnow.corpus.PageFamily;
import dev.winnow.corpus.PageRecord;
import dev.winnow.corpus.PageSketcher;
import dev.winnow.line.PageLine;
import dev.winnow.line.PageRejectedException;
import dev.winnow.model.Page;
import dev.winnow.phrasing.PhrasingModel;
import dev.winnow.policy.Policy;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A handful of pages, each held against each in memory: what a job finds by bands and joins. Pages
 * that have a tie belong to one group.
 */
final class GroupedPages {
  private final PageLine line;
  private final AnchorWords kinds = new AnchorWords(PhrasingModel.shipped());
  private final PageSketcher sketcher = new PageSketcher(kinds);

  GroupedPages(Policy policy) {
    this.line = new PageLine(policy, PhrasingModel.shipped(), true);
  }

  /** Scores pages, the ties between them known. */
  List<PageLine.Result> score(List<Page> pages) throws IOException, PageRejectedException {
    List<PageLine.Result> first = new ArrayList<>();
    List<PageRecord> records = new ArrayList<>();
    Map<String, SharedMark> marks = new HashMap<>();
    for (int i = 0; i < pages.size(); i++) {
      PageLine.Result result = line.score(pages.get(i));
      first.add(result);
      PageRecord record = sketcher.record(result.scored(), result.document(), result.words(), i);
      if (record != null) {
        records.add(record);
      }
      PageFacts facts = facts(result);
      String site = facts.site();
      if (site != null) {
        for (PageMark mark : facts.marks()) {
          SharedMark use = SharedMark.of(new SiteUse(site, facts.id(), facts.url()));
          marks.merge(mark.sharedKey(), use, SharedMark::plus);
        }
      }
    }
    Map<Integer, PageTies> ties = ties(records);
    Map<String, SharedMark.Counted> shared = new HashMap<>();
    marks.forEach((key, mark) -> shared.put(key, mark.counted()));
    shared.values().removeIf(counted -> !counted.shared());
    List<PageLine.Result> second = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      SharedLinks links = SharedLinks.of(facts(first.get(i)), shared);
      if (links != null) {
        ties.merge(i, PageTies.of(links), PageTies::and);
      }
      second.add(line.score(pages.get(i), ties.getOrDefault(i, PageTies.NONE)));
    }
    return second;
  }

  private static PageFacts facts(PageLine.Result result) {
    return PageFactsReader.read(result.scored(), result.document());
  }

  private Map<Integer, PageTies> ties(List<PageRecord> records) throws IOException {
    List<PageRecord> kin = new ArrayList<>();
    List<PageRecord> doors = new ArrayList<>();
    KinReader reader = new KinReader(kinds);
    for (PageRecord one : records) {
      boolean hasKin = false;
      boolean isDoor = false;
      for (PageRecord other : records) {
        hasKin |= one.ordinal() != other.ordinal() && reader.kind(one, other) != null;
        isDoor |= one.ordinal() != other.ordinal() && reader.doorways(one, other);
      }
      if (hasKin) {
        kin.add(one);
      }
      if (isDoor) {
        doors.add(one);
      }
    }
    Map<Integer, PageTies> ties = new HashMap<>();
    if (!kin.isEmpty()) {
      PageFamily family = new FamilyReader(kinds).read(kin);
      family.kin().forEach(k -> ties.merge(k.ordinal(), PageTies.of(k), PageTies::and));
    }
    if (!doors.isEmpty()) {
      new DoorwayReader(kinds)
          .read(doors)
          .forEach((page, door) -> ties.merge(page.ordinal(), PageTies.of(door), PageTies::and));
    }
    return ties;
  }
}
