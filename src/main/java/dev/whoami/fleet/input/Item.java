package dev.whoami.fleet.input;

/** One object of Kubernetes or of an answer of AWS. */
public final class Item {
  private final ItemKind kind;
  private final Fields fields;
  private final boolean listed;

  Item(ItemKind kind, Fields fields, boolean listed) {
    this.kind = kind;
    this.fields = fields;
    this.listed = listed;
  }

  public ItemKind kind() {
    return kind;
  }

  public Fields fields() {
    return fields;
  }

  /** Whether it stood in a list, and was not asked for by its name. */
  public boolean isListed() {
    return listed;
  }
}
