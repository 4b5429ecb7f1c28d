package dev.whoami.place.library;

import dev.whoami.world.file.Reading;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A program of Linux: where its sections and its memory are in the file. Whoever wrote the file may
 * mean harm, so each number in it is only a place to look at.
 *
 * @see <a href="https://refspecs.linuxfoundation.org/elf/gabi4+/ch4.eheader.html">ELF: object
 *     files</a>
 */
final class ElfProgram {
  private static final int HEADER = 64;
  private static final int MOST_SECTIONS = 256;
  private static final int MOST_SEGMENTS = 64;
  private static final int LOADED = 1;

  private final String path;
  private final BoundedFiles files;
  private final boolean wide;
  private final ByteOrder order;
  private final ByteBuffer header;

  private ElfProgram(String path, BoundedFiles files, byte[] header) {
    this.path = path;
    this.files = files;
    this.wide = header[4] == 2;
    this.order = header[5] == 2 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    this.header = ByteBuffer.wrap(header).order(order);
  }

  /** The program at this path; empty if the file is not an ELF file. */
  static Optional<ElfProgram> at(String path, BoundedFiles files) {
    byte[] header = bytes(files.part(path, 0, HEADER));
    boolean isElf =
        header.length == HEADER
            && header[0] == 0x7F
            && header[1] == 'E'
            && header[2] == 'L'
            && header[3] == 'F';
    return isElf ? Optional.of(new ElfProgram(path, files, header)) : Optional.empty();
  }

  /** This number of bytes from this offset, at most 1 MiB. */
  byte[] bytes(long offset, long length) {
    return offset < 0 || length <= 0
        ? new byte[0]
        : bytes(files.part(path, offset, (int) Math.min(length, 1 << 20)));
  }

  private static byte[] bytes(Reading part) {
    return part.text().getBytes(StandardCharsets.ISO_8859_1);
  }

  /** The offset and the length of a section; empty if the program has no such section. */
  Optional<long[]> section(String name) {
    int size = wide ? 64 : 40;
    long start = number(header, wide ? 40 : 32);
    int count = Math.min(MOST_SECTIONS, header.getShort(wide ? 60 : 48) & 0xFFFF);
    int names = header.getShort(wide ? 62 : 50) & 0xFFFF;
    ByteBuffer table = table(start, (long) size * count);
    if (names >= count || table.capacity() < size * count) {
      return Optional.empty();
    }
    long[] strings = extent(table, names * size);
    String all = new String(bytes(strings[0], strings[1]), StandardCharsets.ISO_8859_1);
    for (int i = 0; i < count; i++) {
      int at = table.getInt(i * size);
      if (at >= 0 && all.startsWith(name + "\0", at)) {
        return Optional.of(extent(table, i * size));
      }
    }
    return Optional.empty();
  }

  private long[] extent(ByteBuffer table, int at) {
    return new long[] {number(table, at + (wide ? 24 : 16)), number(table, at + (wide ? 32 : 20))};
  }

  /** The bytes that are at this address when the program runs. */
  byte[] bytesAt(long address, long length) {
    int size = wide ? 56 : 32;
    int count = Math.min(MOST_SEGMENTS, header.getShort(wide ? 56 : 44) & 0xFFFF);
    ByteBuffer table = table(number(header, wide ? 32 : 28), (long) size * count);
    for (int at = 0; at + size <= table.capacity(); at += size) {
      long offset = number(table, at + (wide ? 8 : 4));
      long start = number(table, at + (wide ? 16 : 8));
      long there = number(table, at + (wide ? 32 : 16));
      if (table.getInt(at) == LOADED && address >= start && address - start < there) {
        return bytes(offset + address - start, Math.min(length, there - (address - start)));
      }
    }
    return new byte[0];
  }

  private ByteBuffer table(long start, long length) {
    return ByteBuffer.wrap(bytes(start, length)).order(order);
  }

  /** A number as wide as an address of this program. */
  private long number(ByteBuffer bytes, int at) {
    return wide ? bytes.getLong(at) : bytes.getInt(at) & 0xFFFFFFFFL;
  }
}
