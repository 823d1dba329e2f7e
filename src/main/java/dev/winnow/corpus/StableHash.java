package dev.winnow.corpus;

/** Evenly distributed hashes of names; the same on every machine and in every run. */
public final class StableHash {
  private StableHash() {}

  /** FNV-1a over the characters, then {@link #mixed}. */
  public static long of(String name) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < name.length(); i++) {
      hash = (hash ^ name.charAt(i)) * 0x100000001b3L;
    }
    return mixed(hash);
  }

  /** The finaliser of MurmurHash3: every bit of the argument changes half of the bits. */
  static long mixed(long hash) {
    long mixed = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
    mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return mixed ^ (mixed >>> 33);
  }

  /** A number in (0, 1) from a name. */
  public static double unit(String name) {
    return ((of(name) >>> 11) + 0.5) * 0x1.0p-53; // a double holds 53 bits
  }
}
