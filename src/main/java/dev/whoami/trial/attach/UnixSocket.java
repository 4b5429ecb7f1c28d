package dev.whoami.trial.attach;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/**
 * A Unix domain socket, which Java has since 16, and a JRE 8 in a library that is not meant for it.
 */
interface UnixSocket extends Closeable {
  void write(byte[] bytes) throws IOException;

  /** What comes next, into the whole of the buffer at most; -1 at the end. */
  int read(byte[] buffer) throws IOException;

  /** Connected to this path; empty where this Java has none. */
  static Optional<UnixSocket> open(String path) throws IOException {
    Optional<UnixSocket> modern = ChannelSocket.open(path);
    return modern.isPresent() ? modern : LibrarySocket.open(path);
  }

  /** Whether this Java has any. */
  static boolean isThere() {
    return ChannelSocket.isThere() || LibrarySocket.isThere();
  }
}
