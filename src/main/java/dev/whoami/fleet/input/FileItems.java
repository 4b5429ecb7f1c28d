package dev.whoami.fleet.input;

/**
 * The items of one file, each of which then knows where it is from: the file, and which of the
 * lists in it. Two lists in one stream can be of two clusters.
 */
final class FileItems {
  private final String file;
  private final ItemSink all;
  private final String alone;
  private final String list;

  private FileItems(String file, ItemSink all, String alone, String list) {
    this.file = file;
    this.all = all;
    this.alone = alone;
    this.list = list;
  }

  static FileItems of(String file, ItemSink all) {
    String folder = file.substring(0, file.lastIndexOf('/') + 1);
    return new FileItems(file, all, folder + "#0", file + "#1");
  }

  /** Those of a document of the stream, by its place there. */
  FileItems of(String document) {
    return new FileItems(file, all, alone, file + "#" + document);
  }

  void takeListed(ItemKind kind, Fields fields) {
    all.take(new Item(kind, fields, true, file, list));
  }

  /** One that stands for itself: all of these in a folder belong together. */
  void takeAlone(ItemKind kind, Fields fields) {
    all.take(new Item(kind, fields, false, file, alone));
  }

  void listed(ItemKind kind) {
    all.listed(kind, list);
  }

  void version(ItemKind kind, Fields whole) {
    String version = whole.object("metadata").text("resourceVersion");
    if (!version.isEmpty()) {
      all.version(kind, list, version);
    }
  }

  void cut(ItemKind kind) {
    all.cut(kind, list);
  }
}
