package dev.winnow.phrasing.context;

import java.util.Arrays;

/**
 * How often a text holds each of its symbols: a hash table with open addressing, whose slots also
 * number the distinct symbols, so that others keep what they know of a symbol in arrays.
 */
public final class SymbolTally {
  private static final int FREE = -1;
  private static final int MIXER = 0x9E3779B9; // 2^32 over the golden ratio

  private final int shift;
  private final int[] symbols;
  private final int[] counts;

  SymbolTally(int[] text) {
    int bits = 32 - Integer.numberOfLeadingZeros(Math.max(1, text.length) * 2 - 1);
    this.shift = 32 - bits;
    this.symbols = new int[1 << bits];
    this.counts = new int[symbols.length];
    Arrays.fill(symbols, FREE);
    for (int symbol : text) {
      int slot = slot(symbol);
      symbols[slot] = symbol;
      counts[slot]++;
    }
  }

  /** How many slots there are. */
  public int slots() {
    return symbols.length;
  }

  /** The slot of a symbol, or the free one where it would stand. */
  public int slot(int symbol) {
    int slot = (symbol * MIXER) >>> shift;
    while (symbols[slot] != symbol && symbols[slot] != FREE) {
      slot = (slot + 1) & (symbols.length - 1);
    }
    return slot;
  }

  /** How often the text holds a symbol. */
  public int count(int symbol) {
    return counts[slot(symbol)];
  }
}
