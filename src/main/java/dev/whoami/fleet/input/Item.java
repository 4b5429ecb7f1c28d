package dev.whoami.fleet.input;

/** One object of Kubernetes or of an answer of AWS. */
public final class Item {
  private final ItemKind kind;
  private final Fields fields;
  private final boolean listed;
  private final String file;

  Item(ItemKind kind, Fields fields, boolean listed) {
    this(kind, fields, listed, "");
  }

  private Item(ItemKind kind, Fields fields, boolean listed, String file) {
    this.kind = kind;
    this.fields = fields;
    this.listed = listed;
    this.file = file;
  }

  /** The same, read from this file. */
  Item in(String name) {
    return new Item(kind, fields, listed, name);
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

  /** Whether it stood in a list, and was not asked for by its name. */
  public boolean isListed() {
    return listed;
  }
}
