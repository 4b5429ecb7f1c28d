package dev.whoami.hadoop;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What was read of a site file: all its properties, or none of them and the reason. */
final class SiteContent {
  private final List<Item> items;
  private final List<Trouble> troubles;

  SiteContent(List<Item> items, List<Trouble> troubles) {
    this.items = Collections.unmodifiableList(new ArrayList<>(items));
    this.troubles = Collections.unmodifiableList(new ArrayList<>(troubles));
  }

  List<Item> items() {
    return items;
  }

  List<Trouble> troubles() {
    return troubles;
  }
}
