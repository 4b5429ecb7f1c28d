package dev.whoami.launcher;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.File;
import java.io.IOException;
import java.lang.ref.SoftReference;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * The classes of the jar in a few large entries, in the order in which an ordinary run needs them.
 * Opening two thousand small entries costs more than loading their classes.
 *
 * <p>A block is a quarter of a MiB with classes; no class is split between two blocks. A class is
 * the length of its name, its name, its length, and its file. The index has the number of slots,
 * the number of blocks, and a hash table. For each name the table has the hash, and the offset in
 * all blocks together. No class is at offset 0, which marks an empty slot.
 *
 * <p>Java does not compare the checksum of an entry that it opens by its name. Here each checksum
 * is compared once, when the entry is read.
 */
public final class Pack {
  public static final String FOLDER = "packed/";
  public static final String INDEX = FOLDER + "index";
  private static final int BLOCK_BITS = 18;
  public static final int BLOCK_BYTES = 1 << BLOCK_BITS;
  public static final int HEAD_BYTES = 8;

  /** The limit for an index or a block; an index takes half a MiB for sixty thousand classes. */
  private static final long MOST_BYTES = 1 << 24;

  public static final int SLOT_BYTES = 8;

  /** The folder in which a jar lists its services. */
  public static final String SERVICES = "META-INF/services/";

  /** Java must not see this folder: it requires that a module has the listed classes as entries. */
  public static final String PACKED_SERVICES = FOLDER + "services/";

  private final ZipFile jar;
  private final byte[] index;
  private final int slots;
  private final Block[] blocks;

  private Pack(ZipFile jar, byte[] index) {
    this.jar = jar;
    this.index = index;
    this.slots = number(index, 0);
    this.blocks = new Block[number(index, Integer.BYTES)];
  }

  /** The pack of this jar; empty if its classes are files or entries. */
  static Optional<Pack> in(File place) throws IOException {
    if (!place.isFile()) {
      return Optional.empty();
    }
    ZipFile jar = new ZipFile(place);
    if (jar.getEntry(INDEX) == null) {
      jar.close();
      return Optional.empty();
    }
    byte[] index = read(jar, INDEX);
    if (index.length < HEAD_BYTES || index.length != at(number(index, 0))) {
      throw endsEarly(INDEX);
    }
    return Optional.of(new Pack(jar, index));
  }

  /** The offset of a slot in the index. */
  public static int at(int slot) {
    return HEAD_BYTES + slot * SLOT_BYTES;
  }

  /** Spreads the hash, because names have similar endings. */
  public static int slot(int hash, int slots) {
    return (hash ^ (hash >>> 16)) & (slots - 1);
  }

  /** The class file with this name; empty if it is not in the pack. */
  Optional<ByteBuffer> find(String name) throws IOException {
    int hash = name.hashCode();
    int slot = slot(hash, slots);
    for (int tried = 0; tried < slots; tried++) {
      int at = at(slot);
      int place = number(index, at + Integer.BYTES);
      if (place == 0) {
        return Optional.empty();
      }
      if (number(index, at) == hash) {
        byte[] block = block(place >>> BLOCK_BITS);
        int start = place & (BLOCK_BYTES - 1);
        int length = shortNumber(block, start);
        int end = start + Short.BYTES + length;
        // Java compares two strings at once, but characters one by one. The pack has only names
        // with one byte for each character.
        if (length == name.length()
            && name.equals(
                new String(block, start + Short.BYTES, length, StandardCharsets.ISO_8859_1))) {
          return Optional.of(ByteBuffer.wrap(block, end + Integer.BYTES, number(block, end)));
        }
      }
      slot = (slot + 1) & (slots - 1);
    }
    return Optional.empty();
  }

  /** The content of an entry of the jar. */
  Optional<byte[]> resource(String name) throws IOException {
    return jar.getEntry(name) == null ? Optional.empty() : Optional.of(read(jar, name));
  }

  /** Reads a number as ByteBuffer does, which would need a dozen calls for each of ten thousand. */
  private static int number(byte[] bytes, int at) {
    return (bytes[at] << 24)
        | ((bytes[at + 1] & 0xff) << 16)
        | ((bytes[at + 2] & 0xff) << 8)
        | (bytes[at + 3] & 0xff);
  }

  private static int shortNumber(byte[] bytes, int at) {
    return ((bytes[at] & 0xff) << Byte.SIZE) | (bytes[at + 1] & 0xff);
  }

  private byte[] block(int number) throws IOException {
    byte[] known = known(number);
    if (known != null) {
      return known;
    }
    synchronized (blocks) {
      byte[] meanwhile = known(number);
      if (meanwhile != null) {
        return meanwhile;
      }
      byte[] bytes = read(jar, FOLDER + number);
      if (bytes.length != BLOCK_BYTES) {
        throw endsEarly(FOLDER + number);
      }
      blocks[number] = new Block(bytes);
      return bytes;
    }
  }

  private byte @Nullable [] known(int number) {
    Block block = blocks[number];
    return block == null ? null : block.bytes.get();
  }

  private static byte[] read(ZipFile jar, String name) throws IOException {
    ZipEntry entry = jar.getEntry(name);
    if (entry == null) {
      throw new IOException(name + " is missing in it");
    }
    if (entry.getSize() < 0 || entry.getSize() > MOST_BYTES) {
      throw new IOException(name + " has no size in it that it can have");
    }
    byte[] bytes = new byte[(int) entry.getSize()];
    try (DataInputStream in = new DataInputStream(jar.getInputStream(entry))) {
      in.readFully(bytes);
    } catch (EOFException tooShort) {
      throw endsEarly(name);
    } catch (ZipException damaged) {
      throw new IOException(name + " cannot be unpacked", damaged);
    }
    CRC32 sum = new CRC32();
    sum.update(bytes, 0, bytes.length);
    if (sum.getValue() != entry.getCrc()) {
      throw new IOException(name + " has another checksum than it should have");
    }
    return bytes;
  }

  private static IOException endsEarly(String name) {
    return new IOException(name + " ends early in it");
  }

  /**
   * Final fields are visible to every thread without a lock. When memory is scarce, Java drops the
   * bytes, and they are read again for the next class: a run with a heap of 32 MiB needs the memory
   * for its work, and most of its classes are loaded by then.
   */
  private static final class Block {
    final SoftReference<byte[]> bytes;

    Block(byte[] bytes) {
      this.bytes = new SoftReference<>(bytes);
    }
  }
}
