package dev.winnow.phrasing.context;

/** Says how well words fit between their neighbours. Immutable. */
public interface FitModel {
  /** Reads a text. */
  PlaceFits reading(WordStream stream);
}
