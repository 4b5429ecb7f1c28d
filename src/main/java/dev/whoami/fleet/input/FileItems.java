package dev.whoami.fleet.input;

/** The items of one file, each of which then knows where it is from. */
final class FileItems implements ItemSink {
  private final String file;
  private final ItemSink all;

  FileItems(String file, ItemSink all) {
    this.file = file;
    this.all = all;
  }

  @Override
  public void take(Item item) {
    all.take(item.in(file));
  }

  @Override
  public void listed(ItemKind kind) {
    all.listed(kind);
  }

  @Override
  public void cut(ItemKind kind) {
    all.cut(kind);
  }
}
