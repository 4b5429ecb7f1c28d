package dev.whoami;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The cases that a run tries with one input, a recorded world or a log: some of them, beginning
 * with another one at each input, so that every case is tried with some of the inputs, which are
 * hundreds. With -Dwhoami.cases=all, as in "scripts/verify --all", each is tried with every input.
 */
public final class SampledCases {
  private static final boolean ALL = "all".equals(System.getProperty("whoami.cases"));

  private SampledCases() {}

  /** One in thirty-two. */
  static <T> List<T> of(List<T> cases, RecordedScenario world) {
    return oneIn(32, cases, RecordedScenario.all().indexOf(world));
  }

  /** How often to do again what shows an error at the second time, as a rule. */
  public static int times(int some, int all) {
    return ALL ? all : some;
  }

  /** One in this number of them, counted from the one whose turn it is. */
  public static <T> List<T> oneIn(int number, List<T> cases, int turn) {
    if (ALL) {
      return cases;
    }
    return IntStream.range(0, cases.size())
        .filter(it -> (it + turn) % number == 0)
        .mapToObj(cases::get)
        .toList();
  }
}
