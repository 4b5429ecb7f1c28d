package dev.whoami.world.file;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.util.Set;
import java.util.TreeSet;

/**
 * The aliases in a key store of the type JCEKS, without its entries. Java's own reader creates an
 * object of each entry, whatever class the file names. Before Java 8u171 it has no filter, so the
 * author of the store could run code in this process.
 */
public final class JceksFile {
  private static final int JCEKS = 0xCECECECE;
  private static final int JKS = 0xFEEDFEED;
  private static final int PRIVATE_KEY = 1;
  private static final int CERTIFICATE = 2;
  private static final int SECRET_KEY = 3;

  private final DataInputStream in;
  private final int version;

  private JceksFile(DataInputStream in) throws IOException {
    this.in = in;
    int type = in.readInt();
    this.version = in.readInt();
    if ((type != JCEKS && type != JKS) || (version != 1 && version != 2)) {
      throw new StreamCorruptedException("no key store");
    }
  }

  /**
   * The aliases in alphabetical order. Throws IOException for bytes that Java could not read as a
   * key store.
   */
  public static Set<String> aliases(byte[] file) throws IOException {
    JceksFile store = new JceksFile(new DataInputStream(new ByteArrayInputStream(file)));
    Set<String> aliases = new TreeSet<>();
    for (int left = store.in.readInt(); left > 0; left--) {
      int kind = store.in.readInt();
      aliases.add(store.in.readUTF());
      skip(store.in, Long.BYTES); // the creation date
      store.skipEntry(kind);
    }
    return aliases;
  }

  private void skipEntry(int kind) throws IOException {
    switch (kind) {
      case PRIVATE_KEY:
        skip(in, in.readInt());
        for (int left = in.readInt(); left > 0; left--) {
          skipCertificate();
        }
        return;
      case CERTIFICATE:
        skipCertificate();
        return;
      case SECRET_KEY:
        new SealedKey(in).skip();
        return;
      default:
        throw new StreamCorruptedException("no such kind of entry");
    }
  }

  private void skipCertificate() throws IOException {
    if (version == 2) {
      skip(in, in.readUnsignedShort());
    }
    skip(in, in.readInt());
  }

  /** Skips this number of bytes; throws if there are fewer. */
  static void skip(DataInputStream in, int length) throws IOException {
    if (length < 0 || in.skipBytes(length) < length) {
      throw new EOFException();
    }
  }
}
