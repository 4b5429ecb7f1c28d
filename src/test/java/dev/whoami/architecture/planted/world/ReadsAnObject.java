package dev.whoami.architecture.planted.world;

import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;

/** Breaks the rule: whoever wrote the bytes chooses the class whose code runs. */
final class ReadsAnObject {
  private ReadsAnObject() {}

  @SuppressWarnings("BanSerializableRead")
  static Object read(InputStream in) throws IOException, ClassNotFoundException {
    return new ObjectInputStream(in).readObject();
  }
}
