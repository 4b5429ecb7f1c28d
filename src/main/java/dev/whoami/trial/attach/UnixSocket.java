package dev.whoami.trial.attach;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/**
 * A Unix domain socket: Java has these since 16, a JRE 8 has them in an internal library, and any
 * other Java needs a program that it starts.
 */
interface UnixSocket extends Closeable {
  void write(byte[] bytes) throws IOException;

  /** What comes next, into the whole of the buffer at most; -1 at the end. */
  int read(byte[] buffer) throws IOException;

  /** Connected to this path; empty where this Java has none. */
  static Optional<UnixSocket> open(String path) throws IOException {
    Optional<UnixSocket> own = ChannelSocket.open(path);
    own = own.isPresent() ? own : LibrarySocket.open(path);
    return own.isPresent() ? own : ProgramSocket.open(path);
  }

  /** Whether there is any here. */
  static boolean isThere() {
    return ChannelSocket.isThere() || LibrarySocket.isThere() || ProgramSocket.isThere();
  }
}
