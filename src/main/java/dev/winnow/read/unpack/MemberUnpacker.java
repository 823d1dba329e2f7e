package dev.winnow.read.unpack;

/** What formats share that pack a file as members, each of which can be told from the next. */
abstract class MemberUnpacker extends FileUnpacker {
  /** Offset of the member that is read, in stored bytes. */
  long member;

  /** Whether its end is still to come. */
  boolean inside;

  MemberUnpacker(RawWindow stored) {
    super(stored);
  }

  /** Gives the member up, for one reason. */
  final BrokenMember broken(String message) {
    restart();
    return new BrokenMember(false, message);
  }

  @Override
  final boolean ended() {
    return !inside;
  }

  @Override
  public final long offset(int back) {
    return member;
  }

  @Override
  public final boolean packed() {
    return true;
  }
}
