package dev.whoami.fleet.input;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The items of one file. Each item knows its file and its list there, because two lists in one
 * stream can be from two clusters.
 */
final class FileItems {
  private final String file;
  private final ItemSink all;
  private final String alone;
  private final String list;
  private final Set<String> errors;
  private final Set<String> others;

  private FileItems(
      String file,
      ItemSink all,
      String alone,
      String list,
      Set<String> errors,
      Set<String> others) {
    this.file = file;
    this.all = all;
    this.alone = alone;
    this.list = list;
    this.errors = errors;
    this.others = others;
  }

  static FileItems of(String file, ItemSink all) {
    String folder = file.substring(0, file.lastIndexOf('/') + 1);
    return new FileItems(
        file, all, folder + "#0", file + "#1", new LinkedHashSet<>(), new LinkedHashSet<>());
  }

  /** The items of one document of the stream, by the document's position. */
  FileItems of(String document) {
    return new FileItems(file, all, alone, file + "#" + document, errors, others);
  }

  /** An error stands in place of an answer. The reason is a clause that follows the file's name. */
  void error(String reason) {
    errors.add(reason);
  }

  /** The file has an object of a kind that fleet does not read. */
  void other(String kind) {
    others.add(kind);
  }

  Optional<String> error() {
    return errors.stream().findFirst();
  }

  /** Why nothing in the file was read, if its objects are of other kinds. */
  Optional<String> onlyOthers() {
    return OtherKinds.fault(others);
  }

  void takeListed(ItemKind kind, Fields fields) {
    all.take(new Item(kind, fields, true, file, list));
  }

  /** A single object. All single objects of a folder belong together. */
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
