package dev.whoami.trial.attach;

import java.io.IOException;
import java.util.Optional;
import sun.tools.attach.LinuxVirtualMachine;

/** The Unix domain sockets of Java 8's own attach library, which its JRE has as well. */
final class LibrarySocket implements UnixSocket {
  private final int descriptor;

  private LibrarySocket(int descriptor) {
    this.descriptor = descriptor;
  }

  static boolean isThere() {
    if (!"1.8".equals(System.getProperty("java.specification.version"))) {
      return false;
    }
    try {
      LinuxVirtualMachine.close(LinuxVirtualMachine.socket());
      return true;
    } catch (IOException | LinkageError none) {
      return false;
    }
  }

  static Optional<UnixSocket> open(String path) throws IOException {
    if (!isThere()) {
      return Optional.empty();
    }
    int descriptor = LinuxVirtualMachine.socket();
    try {
      LinuxVirtualMachine.connect(descriptor, path);
    } catch (IOException failed) {
      LinuxVirtualMachine.close(descriptor);
      throw failed;
    }
    return Optional.of(new LibrarySocket(descriptor));
  }

  @Override
  public void write(byte[] bytes) throws IOException {
    LinuxVirtualMachine.write(descriptor, bytes, 0, bytes.length);
  }

  @Override
  public int read(byte[] buffer) throws IOException {
    return LinuxVirtualMachine.read(descriptor, buffer, 0, buffer.length);
  }

  @Override
  public void close() throws IOException {
    LinuxVirtualMachine.close(descriptor);
  }
}
