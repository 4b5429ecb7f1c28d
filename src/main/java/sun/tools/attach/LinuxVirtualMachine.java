package sun.tools.attach;

import java.io.IOException;

/**
 * The natives of libattach.so, which a JRE 8 has although it lacks the classes that use them. They
 * belong to the class of this name, and only on Java 8.
 */
public final class LinuxVirtualMachine {
  static {
    System.loadLibrary("attach");
  }

  private LinuxVirtualMachine() {}

  /** Opens a Unix domain socket. */
  public static native int socket() throws IOException;

  public static native void connect(int descriptor, String path) throws IOException;

  public static native void close(int descriptor) throws IOException;

  /** Up to this number of bytes; -1 at the end. */
  public static native int read(int descriptor, byte[] buffer, int offset, int length)
      throws IOException;

  public static native void write(int descriptor, byte[] buffer, int offset, int length)
      throws IOException;
}
