package dev.whoami.fleet.kubernetes;

import dev.whoami.fleet.input.Fields;
import java.util.Locale;

/**
 * Which pods of a StatefulSet or DaemonSet a restart replaces: none with OnDelete, and those from
 * the partition on with a partition. The numbers of the pods can start at another one than 0.
 */
final class UpdateStrategy {
  private static final UpdateStrategy EVERY_POD = new UpdateStrategy(0);
  private static final UpdateStrategy NO_POD = new UpdateStrategy(Integer.MAX_VALUE);

  private final int firstReplaced;

  private UpdateStrategy(int firstReplaced) {
    this.firstReplaced = firstReplaced;
  }

  static UpdateStrategy everyPod() {
    return EVERY_POD;
  }

  static UpdateStrategy of(Fields spec) {
    Fields strategy = spec.object("updateStrategy");
    if (strategy.text("type").toLowerCase(Locale.ROOT).equals("ondelete")) {
      return NO_POD;
    }
    int partition = strategy.object("rollingUpdate").number("partition").orElse(0);
    int start = spec.object("ordinals").number("start").orElse(0);
    return partition > 0 ? new UpdateStrategy(partition + start) : EVERY_POD;
  }

  boolean isEveryPod() {
    return firstReplaced == 0;
  }

  boolean replaces(String pod) {
    return isEveryPod() || number(pod) >= firstReplaced;
  }

  private static int number(String pod) {
    try {
      return Integer.parseInt(pod.substring(pod.lastIndexOf('-') + 1));
    } catch (NumberFormatException none) {
      return -1;
    }
  }
}
