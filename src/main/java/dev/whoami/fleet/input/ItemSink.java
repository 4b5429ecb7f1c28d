package dev.whoami.fleet.input;

/** Takes what is read, item by item. */
public interface ItemSink {
  void take(Item item);

  /** An answer of AWS that is a list of this kind was read to its end. */
  void listed(ItemKind kind);

  /** A list of this kind ends before its end: it was cut, or has another page. */
  void cut(ItemKind kind);
}
