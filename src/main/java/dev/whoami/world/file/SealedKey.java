package dev.whoami.world.file;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.ObjectStreamConstants;
import java.io.StreamCorruptedException;
import java.util.ArrayList;
import java.util.List;

/**
 * A secret key in a key store: a serialized javax.crypto.SealedObject, whose fields are texts and
 * arrays of bytes. Its length is not recorded, so it must be parsed to skip it. No class is loaded,
 * no object is created, and any unexpected form is rejected.
 *
 * @see <a href="https://docs.oracle.com/javase/8/docs/platform/serialization/spec/protocol.html">
 *     Java: object serialization stream protocol</a>
 */
final class SealedKey {
  private static final String CLASS = ".SealedObjectForKeyProtector";
  private static final String BYTES = "[B";
  private static final int MOST_SUPERCLASSES = 8;

  private final DataInputStream in;

  /**
   * The objects that the stream may refer to by number: the names of classes, and "" for all
   * others.
   */
  private final List<String> handles = new ArrayList<>();

  SealedKey(DataInputStream in) {
    this.in = in;
  }

  void skip() throws IOException {
    require(in.readShort() == ObjectStreamConstants.STREAM_MAGIC);
    require(in.readShort() == ObjectStreamConstants.STREAM_VERSION);
    require(in.readByte() == ObjectStreamConstants.TC_OBJECT);
    require(in.readByte() == ObjectStreamConstants.TC_CLASSDESC);
    int fields = 0;
    int depth = 0;
    boolean hasMore = true;
    while (hasMore) {
      require(depth <= MOST_SUPERCLASSES);
      String name = in.readUTF();
      require(depth > 0 || name.endsWith(CLASS));
      fields += skipDescription(name);
      byte next = in.readByte();
      require(next == ObjectStreamConstants.TC_CLASSDESC || next == ObjectStreamConstants.TC_NULL);
      hasMore = next == ObjectStreamConstants.TC_CLASSDESC;
      depth++;
    }
    handles.add(""); // the object itself
    for (int i = 0; i < fields; i++) {
      skipValue();
    }
  }

  /** Skips a class after its name, and returns its number of fields; none may be a number. */
  private int skipDescription(String name) throws IOException {
    handles.add(name);
    JceksFile.skip(in, Long.BYTES); // the serial version
    require(in.readByte() == ObjectStreamConstants.SC_SERIALIZABLE);
    int fields = in.readUnsignedShort();
    for (int i = 0; i < fields; i++) {
      byte type = in.readByte();
      require(type == 'L' || type == '[');
      JceksFile.skip(in, in.readUnsignedShort());
      skipValue();
    }
    require(in.readByte() == ObjectStreamConstants.TC_ENDBLOCKDATA);
    return fields;
  }

  private void skipValue() throws IOException {
    switch (in.readByte()) {
      case ObjectStreamConstants.TC_NULL:
        return;
      case ObjectStreamConstants.TC_REFERENCE:
        nameOfReference();
        return;
      case ObjectStreamConstants.TC_STRING:
        handles.add("");
        JceksFile.skip(in, in.readUnsignedShort());
        return;
      case ObjectStreamConstants.TC_ARRAY:
        skipArray();
        return;
      default:
        throw new StreamCorruptedException("no sealed key");
    }
  }

  private void skipArray() throws IOException {
    byte next = in.readByte();
    if (next == ObjectStreamConstants.TC_CLASSDESC) {
      require(in.readUTF().equals(BYTES));
      require(skipDescription(BYTES) == 0);
      require(in.readByte() == ObjectStreamConstants.TC_NULL);
    } else {
      require(next == ObjectStreamConstants.TC_REFERENCE && nameOfReference().equals(BYTES));
    }
    handles.add("");
    JceksFile.skip(in, in.readInt());
  }

  private String nameOfReference() throws IOException {
    int number = in.readInt() - ObjectStreamConstants.baseWireHandle;
    require(number >= 0 && number < handles.size());
    return handles.get(number);
  }

  private static void require(boolean isAsInASealedKey) throws IOException {
    if (!isAsInASealedKey) {
      throw new StreamCorruptedException("no sealed key");
    }
  }
}
