package dev.whoami.fleet.input;

/** Takes each item that is read. A source is a list, or a folder of single objects. */
public interface ItemSink {
  void take(Item item);

  /** An answer of AWS that is a list of this kind was read to its end. */
  void listed(ItemKind kind, String source);

  /** A list of this kind says its resourceVersion. */
  void version(ItemKind kind, String source, String version);

  /** A list of this kind ends before its end: it was cut, or has another page. */
  void cut(ItemKind kind, String source);
}
