package dev.winnow.train.phrasing;

/** A stable hash of text, for folds and seeds. */
final class TextHashes {
  private TextHashes() {}

  /** FNV-1a, 64 bits, with the finaliser of SplitMix64. */
  static long of(String text) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    hash = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
    hash = (hash ^ (hash >>> 27)) * 0x94d049bb133111ebL;
    return hash ^ (hash >>> 31);
  }
}
