package dev.winnow.read;

import dev.winnow.read.store.InputFile;
import dev.winnow.read.unpack.FileUnpacker;
import dev.winnow.read.unpack.MemberStream;
import dev.winnow.read.unpack.RawWindow;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;

/**
 * A file that was packed once more, as servers do with files that they take for text. Its stored
 * bytes are those that unpacking it once gives; offsets in it count from there.
 *
 * @param file as it is stored
 */
record PackedTwice(InputFile file) implements InputFile {
  private static final int MOST = 3; // layers, so that no file unpacks without end

  /** Whether a file has been unpacked so often that what is packed in it counts as content. */
  static boolean isDeep(InputFile file) {
    InputFile at = file;
    for (int i = 0; i < MOST; i++) {
      if (!(at instanceof PackedTwice twice)) {
        return false;
      }
      at = twice.file;
    }
    return true;
  }

  @Override
  public String name() {
    return file.name();
  }

  @Override
  public long size() {
    return Long.MAX_VALUE / 2; // not known before it is read
  }

  @Override
  public ReadableByteChannel open() throws IOException {
    return Channels.newChannel(new MemberStream(FileUnpacker.of(new RawWindow(file))));
  }
}
