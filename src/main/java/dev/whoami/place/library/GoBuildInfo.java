package dev.whoami.place.library;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * The text that Go writes into each program about its modules. The command strip does not remove
 * it. In Go 1.18 and later, the texts follow the magic bytes; earlier versions have pointers to
 * them.
 *
 * @see <a href="https://pkg.go.dev/debug/buildinfo">Go: debug/buildinfo</a>
 */
final class GoBuildInfo {
  private static final byte[] MAGIC = "\u00ff Go buildinf:".getBytes(StandardCharsets.ISO_8859_1);
  private static final int HEADER = 32;
  private static final int INLINE = 2;
  private static final int BIG_ENDIAN = 1;
  private static final int MARK = 16;
  private static final int LONGEST = 1 << 20;

  private GoBuildInfo() {}

  /** The lines about the modules; empty for a program that is not Go's. */
  static Optional<String> of(ElfProgram program) {
    Optional<long[]> section = program.section(".go.buildinfo");
    if (!section.isPresent()) {
      return Optional.empty();
    }
    byte[] info = program.bytes(section.get()[0], section.get()[1]);
    if (info.length < HEADER || !Arrays.equals(MAGIC, Arrays.copyOf(info, MAGIC.length))) {
      return Optional.empty();
    }
    byte[] text = (info[15] & INLINE) != 0 ? inline(info) : pointedTo(program, info);
    return Optional.of(unmarked(text));
  }

  /** Two texts, the version of Go and the modules, each after its length. */
  private static byte[] inline(byte[] info) {
    ByteBuffer left = ByteBuffer.wrap(info);
    left.position(HEADER);
    text(left);
    return text(left);
  }

  private static byte[] text(ByteBuffer left) {
    long length = 0;
    for (int shift = 0; shift < 35 && left.hasRemaining(); shift += 7) {
      int part = left.get();
      length |= (long) (part & 0x7F) << shift;
      if (part >= 0) {
        break;
      }
    }
    byte[] text = new byte[(int) Math.min(length, left.remaining())];
    left.get(text);
    return text;
  }

  /** The second pointer leads to a string of Go: again a pointer, and a length. */
  private static byte[] pointedTo(ElfProgram program, byte[] info) {
    int size = info[14];
    if (size != 4 && size != 8) {
      return new byte[0];
    }
    ByteOrder order = (info[15] & BIG_ENDIAN) != 0 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    long pointer = number(ByteBuffer.wrap(info).order(order), MARK + size, size);
    byte[] string = program.bytesAt(pointer, 2L * size);
    if (string.length < 2 * size) {
      return new byte[0];
    }
    ByteBuffer parts = ByteBuffer.wrap(string).order(order);
    long length = number(parts, size, size);
    return program.bytesAt(number(parts, 0, size), Math.max(0, Math.min(length, LONGEST)));
  }

  private static long number(ByteBuffer bytes, int at, int size) {
    return size == 8 ? bytes.getLong(at) : bytes.getInt(at) & 0xFFFFFFFFL;
  }

  /** The modules stand between two marks of 16 bytes. */
  private static String unmarked(byte[] text) {
    boolean isMarked = text.length > 2 * MARK && text[text.length - MARK - 1] == '\n';
    return isMarked
        ? new String(text, MARK, text.length - 2 * MARK, StandardCharsets.UTF_8)
        : new String(text, StandardCharsets.UTF_8);
  }
}
