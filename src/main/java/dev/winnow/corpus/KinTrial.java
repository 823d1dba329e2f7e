package dev.winnow.corpus;

import dev.winnow.corpus.tuples.LongTuples;
import dev.winnow.corpus.tuples.StarGroups;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Groups texts that are in memory, by the steps that a job does on many workers: for measurements.
 *
 * @param heads for each text the smallest number of its group; its own if it stands alone
 * @param kin pairs that are kin, by {@link #pair}
 * @param met pairs that were looked at
 */
@SuppressWarnings("ArrayRecordComponent") // no copy: nobody changes the array once it is built
public record KinTrial(int[] heads, Map<Long, KinKind> kin, int met) {

  /** Groups texts. */
  public static KinTrial of(List<String> texts, AnchorWords kinds) throws IOException {
    PageSketcher sketcher = new PageSketcher(kinds);
    List<PageRecord> records = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      String text = texts.get(i);
      records.add(
          new PageRecord(
              "", null, "", "", "", i, true, 0, sketcher.sketch(i, text), PageRecord.pack(text)));
    }
    Map<Long, KinKind> kin = new HashMap<>();
    LongTuples both = new LongTuples();
    KinReader reader = new KinReader(kinds);
    LongTuples pairs = new LongTuples();
    for (int band = 0; band < PageSketch.BANDS; band++) {
      LongTuples entries = new LongTuples();
      for (int i = 0; i < texts.size(); i++) {
        records.get(i).enter(entries, band, i);
      }
      pairs.addAll(BandGroups.pairs(BandGroups.capped(entries)).toArray());
    }
    long[] different = pairs.sorted();
    for (int i = 0; i < different.length; i += LongTuples.WIDTH) {
      int one = (int) different[i];
      int other = (int) different[i + 2];
      KinKind kind = reader.kind(records.get(one), records.get(other));
      if (kind != null) {
        kin.put(pair(one, other), kind);
        both.add(one, one, other, other);
        both.add(other, other, one, one);
      }
    }
    int[] heads = new int[texts.size()];
    Arrays.setAll(heads, i -> i);
    long[] members = StarGroups.members(StarGroups.heard(both.sorted()).sorted()).toArray();
    for (int i = 0; i < members.length; i += LongTuples.WIDTH) {
      heads[(int) members[i + 2]] = (int) members[i];
    }
    return new KinTrial(heads, kin, different.length / LongTuples.WIDTH);
  }

  /** Names a pair of texts by their numbers. */
  public static long pair(int one, int other) {
    return ((long) Math.min(one, other) << Integer.SIZE) | Math.max(one, other);
  }
}
