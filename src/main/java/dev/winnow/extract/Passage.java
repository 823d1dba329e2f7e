package dev.winnow.extract;

/** A block while the page is read, with what its label will be decided by. */
final class Passage {
  final Place place;
  final int start;
  int end;

  /** UTF-16 units of it within links. */
  int linked;

  Passage(Place place, int start) {
    this.place = place;
    this.start = start;
    this.end = start;
  }

  int length() {
    return end - start;
  }
}
