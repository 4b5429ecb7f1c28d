package dev.whoami.lint.value;

import dev.whoami.lint.file.Unreadable;
import java.util.Map;

/**
 * How much of one file is read. Anchors of YAML and local values of Terraform put the same thing in
 * many places at no cost in the file, so that a small file can come to more than can be read.
 */
public final class Expansion {
  private static final int MOST = 8 << 20;

  /** As deep as any reader looks into a resource or an object. */
  private static final int DEEPEST = 12;

  private int left = MOST;

  public Expansion() {}

  /** Counts a value that is about to be read, in characters and with one more for each part. */
  public void take(Node node) throws Unreadable {
    take(node, DEEPEST);
  }

  /** Counts something by itself. */
  public void takeOne() throws Unreadable {
    take(1);
  }

  private void take(Node node, int deeper) throws Unreadable {
    take(1 + node.text().length() + node.template().length());
    if (deeper == 0) {
      return;
    }
    if (node.isList()) {
      for (Node each : node.items()) {
        take(each, deeper - 1);
      }
    }
    for (Map.Entry<String, Node> each : node.fields().entrySet()) {
      take(each.getKey().length());
      take(each.getValue(), deeper - 1);
    }
  }

  private void take(int count) throws Unreadable {
    left -= count;
    if (left < 0) {
      throw new Unreadable(
          "comes to more than 8 MiB with its anchors and local values put in; no real file does,"
              + " so look at what it repeats");
    }
  }
}
