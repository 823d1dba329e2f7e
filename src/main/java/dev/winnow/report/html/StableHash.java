package dev.winnow.report.html;

/** Evenly distributed hashes of names; the same on every machine and in every run. */
final class StableHash {
  private StableHash() {}

  /** FNV-1a over the characters, with the finaliser of MurmurHash3 for even high bits. */
  static long of(String name) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < name.length(); i++) {
      hash = (hash ^ name.charAt(i)) * 0x100000001b3L;
    }
    hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
    hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return hash ^ (hash >>> 33);
  }

  /** A number in (0, 1) from a name. */
  static double unit(String name) {
    return ((of(name) >>> 11) + 0.5) * 0x1.0p-53; // a double holds 53 bits
  }
}
