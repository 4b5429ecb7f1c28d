package dev.whoami.build.pack;

import dev.whoami.launcher.Pack;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes what {@link Pack} reads. */
public final class Packing {
  private final Map<String, Integer> places = new LinkedHashMap<>();
  private final List<ByteBuffer> blocks = new ArrayList<>();

  /** Adds a class, whose name has points, at the end. */
  public void add(String name, byte[] file) {
    byte[] letters = name.getBytes(StandardCharsets.ISO_8859_1);
    int size = Short.BYTES + letters.length + Integer.BYTES + file.length;
    ByteBuffer block = blockFor(name, size);
    places.put(name, (blocks.size() - 1) * Pack.BLOCK_BYTES + block.position());
    block.putShort((short) letters.length).put(letters).putInt(file.length).put(file);
  }

  private ByteBuffer blockFor(String name, int size) {
    if (blocks.isEmpty() || blocks.get(blocks.size() - 1).remaining() < size) {
      ByteBuffer block = ByteBuffer.allocate(Pack.BLOCK_BYTES);
      if (blocks.isEmpty()) {
        // Place 0 is that of no class.
        block.put((byte) 0);
      }
      blocks.add(block);
    }
    ByteBuffer last = blocks.get(blocks.size() - 1);
    if (last.remaining() < size) {
      throw new IllegalArgumentException(
          name + " has " + size + " bytes, and a block " + Pack.BLOCK_BYTES + "; make it larger.");
    }
    return last;
  }

  /** The entries of a jar with this pack, by name. */
  public Map<String, byte[]> entries() {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put(Pack.INDEX, index());
    for (int number = 0; number < blocks.size(); number++) {
      entries.put(Pack.FOLDER + number, blocks.get(number).array());
    }
    return entries;
  }

  private byte[] index() {
    // At least every other slot is empty, so that a name that is not there is soon known.
    int slots = Integer.highestOneBit(Math.max(1, places.size())) * 4;
    ByteBuffer index = ByteBuffer.allocate(Pack.HEAD_BYTES + slots * Pack.SLOT_BYTES);
    index.putInt(slots).putInt(blocks.size());
    places.forEach(
        (name, place) -> {
          int at = freeSlot(index, name.hashCode(), slots);
          index.putInt(at, name.hashCode()).putInt(at + Integer.BYTES, place);
        });
    return index.array();
  }

  private static int freeSlot(ByteBuffer index, int hash, int slots) {
    int slot = Pack.slot(hash, slots);
    while (index.getInt(Pack.at(slot) + Integer.BYTES) != 0) {
      slot = (slot + 1) & (slots - 1);
    }
    return Pack.at(slot);
  }
}
