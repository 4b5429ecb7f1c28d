package dev.whoami.chain;

import dev.whoami.aws.Version;
import dev.whoami.probe.Observations;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/** The first version of a client that uses credentials which an earlier version does not use. */
public final class FirstVersion {
  private static final int HIGHEST = 99_999;

  private FirstVersion() {}

  /**
   * The first version after an old one that does not use them. The newest known version of the same
   * major version does.
   */
  public static Version of(ClientVersion old, Observations seen, Predicate<Walk> takes) {
    String[] first = numbers(old.version());
    String[] last = numbers(old.client().newest());
    if (!first[0].equals(last[0])) {
      return old.client().newest();
    }
    int minor =
        smallest(
            Integer.parseInt(first[1]),
            Integer.parseInt(last[1]),
            it -> takes.test(walk(old, seen, first[0] + "." + it + "." + HIGHEST)));
    int patch =
        smallest(0, HIGHEST, it -> takes.test(walk(old, seen, first[0] + "." + minor + "." + it)));
    return Version.of(first[0] + "." + minor + "." + patch);
  }

  private static Walk walk(ClientVersion client, Observations seen, String version) {
    return ClientVersion.of(client.client(), Version.of(version)).walk(seen);
  }

  private static int smallest(int low, int high, IntPredicate holds) {
    int from = low;
    int to = high;
    while (from < to) {
      int middle = from + (to - from) / 2;
      if (holds.test(middle)) {
        to = middle;
      } else {
        from = middle + 1;
      }
    }
    return from;
  }

  private static String[] numbers(Version version) {
    return (version.base() + ".0.0").split("[^\\d]+", -1);
  }
}
