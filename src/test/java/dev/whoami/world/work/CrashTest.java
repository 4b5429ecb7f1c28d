package dev.whoami.world.work;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CrashTest {
  private static StackTraceElement frame(String type, int line) {
    String file = type.substring(type.lastIndexOf('.') + 1) + ".java";
    return new StackTraceElement(type, "test", file, line);
  }

  /** The class for the lambdas of a package is in no source file, and says where nothing is. */
  @Test
  void passesOverTheClassOfTheLambdas() {
    Throwable bug = new IllegalStateException();
    bug.setStackTrace(
        new StackTraceElement[] {
          frame("java.util.Optional", 1),
          frame("dev.whoami.rule.$$Lambda3", -1),
          frame("dev.whoami.world.work.CrashBarrier", 2),
          frame("dev.whoami.rule.Rules", 30)
        });
    assertThat(Crash.describe(bug))
        .isEqualTo(
            "java.lang.IllegalStateException at java.util.Optional.test(Optional.java:1), "
                + "called by dev.whoami.rule.Rules.test(Rules.java:30)");
  }
}
