package dev.whoami.world.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The central directory of a zip file, read within limits, since the file may be hostile. An entry
 * is unpacked up to a limit, whatever size it claims to have.
 *
 * @see <a href="https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT">PKWARE: .ZIP file
 *     format</a>
 */
final class ZipDirectory {
  private static final int MOST_BYTES = 48 << 20;
  private static final int END = 0x06054b50;
  private static final int END_LENGTH = 22;
  private static final int MOST_COMMENT = 0xFFFF;
  private static final int LOCATOR_64 = 0x07064b50;
  private static final int LOCATOR_64_LENGTH = 20;
  private static final int END_64 = 0x06064b50;
  private static final int END_64_LENGTH = 56;
  private static final int HEADER = 0x02014b50;
  private static final int HEADER_LENGTH = 46;
  private static final int LOCAL = 0x04034b50;
  private static final int LOCAL_LENGTH = 30;

  private final FileBytes zip;
  private final byte[] directory;

  /** The offset of the archive: a program can precede it. */
  private final long start;

  private ZipDirectory(FileBytes zip, byte[] directory, long start) {
    this.zip = zip;
    this.directory = directory;
    this.start = start;
  }

  /** Reads the directory; throws IOException if there is none, or if it is larger than 48 MiB. */
  static ZipDirectory of(FileBytes zip) throws IOException {
    Optional<ZipDirectory> usual = within(zip, 1024);
    return usual.isPresent()
        ? usual.get()
        : within(zip, END_LENGTH + MOST_COMMENT).orElseThrow(() -> new IOException("not a zip"));
  }

  private static Optional<ZipDirectory> within(FileBytes zip, int last) throws IOException {
    long from = Math.max(0, zip.size() - last);
    byte[] tail = zip.at(from, last);
    for (int at = tail.length - END_LENGTH; at >= 0; at--) {
      if (number(tail, at) == END && at + END_LENGTH + twoBytes(tail, at + 20) == tail.length) {
        return Optional.of(endingAt(zip, from + at, tail, at));
      }
    }
    return Optional.empty();
  }

  private static ZipDirectory endingAt(FileBytes zip, long end, byte[] tail, int at)
      throws IOException {
    long size = Integer.toUnsignedLong(number(tail, at + 12));
    long offset = Integer.toUnsignedLong(number(tail, at + 16));
    long behind = end;
    byte[] locator = zip.at(end - LOCATOR_64_LENGTH, LOCATOR_64_LENGTH);
    if (locator.length == LOCATOR_64_LENGTH && number(locator, 0) == LOCATOR_64) {
      // The record states its own size, but no program writes a longer one.
      long before = end - LOCATOR_64_LENGTH - END_64_LENGTH;
      byte[] large = zip.at(before, END_64_LENGTH);
      if (large.length == END_64_LENGTH && number(large, 0) == END_64) {
        size = eightBytes(large, 40);
        offset = eightBytes(large, 48);
        behind = before;
      }
    }
    if (size < 0 || size > MOST_BYTES || size > behind || offset < 0 || offset > behind - size) {
      throw new IOException("not a zip, or its directory is too large");
    }
    byte[] directory = zip.at(behind - size, (int) size);
    if (directory.length != size) {
      throw new IOException("shorter than it says");
    }
    return new ZipDirectory(zip, directory, behind - size - offset);
  }

  /** The names with one of these endings, up to one more than the limit. */
  List<String> namesThatEndIn(List<String> endings, int limit) {
    List<byte[]> wanted = new ArrayList<>();
    endings.forEach(each -> wanted.add(each.getBytes(StandardCharsets.UTF_8)));
    List<String> names = new ArrayList<>();
    for (int at = 0; isHeader(at) && names.size() <= limit; at = next(at)) {
      int end = at + HEADER_LENGTH + twoBytes(directory, at + 28);
      if (endsInOne(end, end - at - HEADER_LENGTH, wanted)) {
        names.add(name(at));
      }
    }
    return names;
  }

  private boolean endsInOne(int end, int length, List<byte[]> wanted) {
    for (byte[] each : wanted) {
      int left = each.length;
      if (left <= length) {
        while (left > 0 && directory[end - each.length + left - 1] == each[left - 1]) {
          left--;
        }
        if (left == 0) {
          return true;
        }
      }
    }
    return false;
  }

  /** The position of each entry in the directory; a missing name is left out. */
  Map<String, Integer> places(List<String> names) {
    Set<Integer> lengths = new HashSet<>();
    names.forEach(each -> lengths.add(each.getBytes(StandardCharsets.UTF_8).length));
    Set<String> wanted = new HashSet<>(names);
    Map<String, Integer> places = new HashMap<>();
    for (int at = 0; isHeader(at) && places.size() < wanted.size(); at = next(at)) {
      if (lengths.contains(twoBytes(directory, at + 28)) && wanted.contains(name(at))) {
        places.putIfAbsent(name(at), at);
      }
    }
    return places;
  }

  /** The bytes of the entry, at most one more than the limit. */
  byte[] bytes(int place, int limit) throws IOException {
    FileBytes packed = packed(place);
    switch (twoBytes(directory, place + 10)) {
      case 0:
        return packed.at(0, limit + 1);
      case 8:
        return inflated(packed, limit);
      default:
        throw new IOException("packed in a way that is not known");
    }
  }

  /** The entry as a file: read in place if it is stored, unpacked otherwise. */
  FileBytes file(int place, int limit) throws IOException {
    if (twoBytes(directory, place + 10) == 0) {
      return packed(place);
    }
    byte[] bytes = bytes(place, limit);
    if (bytes.length > limit) {
      throw new IOException("too large to be unpacked");
    }
    return FileBytes.of(bytes);
  }

  private FileBytes packed(int place) throws IOException {
    long size = Integer.toUnsignedLong(number(directory, place + 20));
    long local = start + Integer.toUnsignedLong(number(directory, place + 42));
    byte[] header = zip.at(local, LOCAL_LENGTH);
    if (header.length < LOCAL_LENGTH || number(header, 0) != LOCAL) {
      throw new IOException("the entry is not where the directory says");
    }
    return zip.part(local + LOCAL_LENGTH + twoBytes(header, 26) + twoBytes(header, 28), size);
  }

  private static byte[] inflated(FileBytes packed, int limit) throws IOException {
    // Deflate makes a text longer by only a few bytes for each block.
    long most = Math.min(packed.size(), limit + (limit >> 3) + 1024L);
    Inflater inflater = new Inflater(true);
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      byte[] buffer = new byte[8192];
      long read = 0;
      while (out.size() <= limit && !inflater.finished()) {
        if (inflater.needsInput()) {
          byte[] next = packed.at(read, (int) Math.min(buffer.length, most - read));
          if (next.length == 0 || inflater.needsDictionary()) {
            throw new IOException("the entry ends too early");
          }
          read += next.length;
          inflater.setInput(next);
        }
        int some = inflater.inflate(buffer, 0, Math.min(buffer.length, limit + 1 - out.size()));
        if (some == 0 && inflater.needsDictionary()) {
          throw new IOException("the entry is damaged");
        }
        out.write(buffer, 0, some);
      }
      return out.toByteArray();
    } catch (DataFormatException damaged) {
      throw new IOException("the entry is damaged", damaged);
    } finally {
      inflater.end();
    }
  }

  private boolean isHeader(int at) {
    return at + HEADER_LENGTH <= directory.length
        && number(directory, at) == HEADER
        && at + HEADER_LENGTH + twoBytes(directory, at + 28) <= directory.length;
  }

  private int next(int at) {
    return at
        + HEADER_LENGTH
        + twoBytes(directory, at + 28)
        + twoBytes(directory, at + 30)
        + twoBytes(directory, at + 32);
  }

  private String name(int at) {
    int length = twoBytes(directory, at + 28);
    return new String(directory, at + HEADER_LENGTH, length, StandardCharsets.UTF_8);
  }

  private static int twoBytes(byte[] bytes, int at) {
    return (bytes[at] & 0xFF) | (bytes[at + 1] & 0xFF) << 8;
  }

  private static int number(byte[] bytes, int at) {
    return twoBytes(bytes, at) | twoBytes(bytes, at + 2) << 16;
  }

  private static long eightBytes(byte[] bytes, int at) {
    return Integer.toUnsignedLong(number(bytes, at)) | (long) number(bytes, at + 4) << 32;
  }
}
