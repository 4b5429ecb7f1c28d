package dev.whoami.fleet.input;

/** One object of Kubernetes or of an answer of AWS. */
public final class Item {
  private final ItemKind kind;
  private final Fields fields;
  private final boolean listed;
  private final String file;
  private final String source;

  Item(ItemKind kind, Fields fields, boolean listed, String file, String source) {
    this.kind = kind;
    this.fields = fields;
    this.listed = listed;
    this.file = file;
    this.source = source;
  }

  public ItemKind kind() {
    return kind;
  }

  public Fields fields() {
    return fields;
  }

  /** The file that it was read from; with "!/" and the entry's name where that is a zip. */
  public String file() {
    return file;
  }

  /** Its list, or the folder of a single object: a path, # and a number. */
  public String source() {
    return source;
  }

  /** Whether it is from a list, and was not requested by its name. */
  public boolean isListed() {
    return listed;
  }
}
