package dev.whoami.fleet.kubernetes;

import dev.whoami.fleet.input.Fields;
import java.util.Locale;

/**
 * Which pods of a workload a restart replaces: none with OnDelete, and those from the partition on
 * with a partition. The numbers of the pods can start at another one than 0. A paused Deployment
 * replaces its pods when it is resumed.
 */
final class UpdateStrategy {
  private static final UpdateStrategy EVERY_POD = new UpdateStrategy(0, false);
  private static final UpdateStrategy NO_POD = new UpdateStrategy(Integer.MAX_VALUE, false);
  private static final UpdateStrategy PAUSED = new UpdateStrategy(0, true);

  private final int firstReplaced;
  private final boolean paused;

  private UpdateStrategy(int firstReplaced, boolean paused) {
    this.firstReplaced = firstReplaced;
    this.paused = paused;
  }

  static UpdateStrategy everyPod() {
    return EVERY_POD;
  }

  static UpdateStrategy of(Fields spec) {
    if (spec.isTrue("paused")) {
      return PAUSED;
    }
    Fields strategy = spec.object("updateStrategy");
    if (strategy.text("type").toLowerCase(Locale.ROOT).equals("ondelete")) {
      return NO_POD;
    }
    int partition = strategy.object("rollingUpdate").number("partition").orElse(0);
    int start = spec.object("ordinals").number("start").orElse(0);
    return partition > 0 ? new UpdateStrategy(partition + start, false) : EVERY_POD;
  }

  boolean isEveryPod() {
    return firstReplaced == 0;
  }

  boolean isOnDelete() {
    return firstReplaced == Integer.MAX_VALUE;
  }

  boolean isPaused() {
    return paused;
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
