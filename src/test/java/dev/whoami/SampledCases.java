package dev.whoami;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The cases that a run tries in one recorded world: every eighth, beginning with another one in
 * each world, so that every case is tried in an eighth of the worlds, which are more than sixty.
 * With -Dwhoami.cases=all, as in "scripts/verify --all", each is tried in every world.
 */
final class SampledCases {
  private static final int EACH = "all".equals(System.getProperty("whoami.cases")) ? 1 : 8;

  private SampledCases() {}

  static <T> List<T> of(List<T> cases, RecordedScenario world) {
    int turn = RecordedScenario.all().indexOf(world);
    return IntStream.range(0, cases.size())
        .filter(it -> (it + turn) % EACH == 0)
        .mapToObj(cases::get)
        .toList();
  }
}
