package dev.winnow.phrasing.context;

/** A text as a model reads it, place by place. For one thread. */
public interface PlaceFits {
  /** Goes to a place; {@link #fit} then speaks of it. */
  void moveTo(int at);

  /** How well a word fits at the place, in nats against its synonyms. */
  float fit(int word);
}
