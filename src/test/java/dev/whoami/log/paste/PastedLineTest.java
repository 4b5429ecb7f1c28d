package dev.whoami.log.paste;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Four times the text takes four times the work, and not sixteen times. What is measured is the
 * time that this thread has had of a processor; the least of three, since the first one also warms
 * up.
 */
class PastedLineTest {
  private static final int SHORT = 20_000;
  private static final int TIMES = 4;
  private static final int MOST = 10;

  /** Below that, what the machine does beside it weighs more than the work. */
  private static final long FEW = 20_000_000;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private static long work(String line) {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 3; i++) {
      long before = THREADS.getCurrentThreadCpuTime();
      assertThat(PastedLine.plain(line)).isNotEmpty();
      least = Math.min(least, THREADS.getCurrentThreadCpuTime() - before);
    }
    return least;
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\", "&", "&a", "<http://a>", "<http://", "\\u", "#0", "%"})
  void theWorkGrowsWithTheLine(String part) {
    long small = work("arn%3A" + part.repeat(SHORT / part.length()));
    long large = work("arn%3A" + part.repeat(TIMES * SHORT / part.length()));
    assertThat(large).isLessThan(FEW + MOST * small);
  }
}
