package dev.whoami.fleet.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.fleet.account.AccountFacts;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What clusters are called where there are very many lists, as in one stream. */
class ClusterNamesTest {
  private static final int MANY = 20_000;

  /** A tenth of it is enough where the work grows with the lists; their square takes minutes. */
  private static final Duration BOUND = Duration.ofSeconds(6);

  @Test
  void manyListsOfOneFileAreNumberedInTheirOrder() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadCpuTime();
    List<ClusterSource> lists =
        Stream.generate(() -> new ClusterSource("both.json")).limit(MANY).toList();
    List<ClusterIdentity> named = new ClusterNames(new AccountFacts()).of(lists);
    assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - before)).isLessThan(BOUND);
    assertThat(named.get(0).title()).isEqualTo("both");
    assertThat(named.get(MANY - 1).title()).isEqualTo("both " + MANY);
  }

  /** A file can be called as the number of another one says. */
  @Test
  void aNumberThatIsTakenIsLeftOut() {
    List<ClusterSource> lists =
        Stream.of("a/x 2.json", "x.json", "x.json", "x.json").map(ClusterSource::new).toList();
    assertThat(new ClusterNames(new AccountFacts()).of(lists))
        .extracting(ClusterIdentity::title)
        .containsExactly("x 2", "x", "x 3", "x 4");
  }
}
