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

  /** Reads at most as many bytes as the buffer holds; -1 at the end. */
  int read(byte[] buffer) throws IOException;

  /** Connects to this path; empty if this Java has no such sockets. */
  static Optional<UnixSocket> open(String path) throws IOException {
    Optional<UnixSocket> own = ChannelSocket.open(path);
    own = own.isPresent() ? own : LibrarySocket.open(path);
    return own.isPresent() ? own : ProgramSocket.open(path);
  }

  /** Whether this Java can open one. */
  static boolean isThere() {
    return ChannelSocket.isThere() || LibrarySocket.isThere() || ProgramSocket.isThere();
  }
}
