package dev.whoami.world.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On files as Linux showed them in containers. */
class CpuAccountTest {
  private Path root = Paths.get("");

  @BeforeEach
  void haveRoot(@TempDir Path folder) {
    root = folder;
  }

  private void file(String path, String text) {
    Path file = root.resolve(path);
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private CgroupCpu group() {
    return CgroupCpu.in(new KernelFiles(root));
  }

  private void fargateV1() {
    file(
        "proc/self/cgroup",
        """
        12:pids:/ecs/1dc5c17a/1dc5c17a-container
        5:cpu,cpuacct:/ecs/1dc5c17a/1dc5c17a-container
        1:name=systemd:/ecs/1dc5c17a/1dc5c17a-container
        """);
    file("sys/fs/cgroup/cpu,cpuacct/cpu.cfs_quota_us", "25000\n");
    file("sys/fs/cgroup/cpu,cpuacct/cpu.cfs_period_us", "100000\n");
    file(
        "sys/fs/cgroup/cpu,cpuacct/cpu.stat",
        "nr_periods 119\nnr_throttled 71\nthrottled_time 5379532259\n");
  }

  private void containerV2() {
    file("proc/self/cgroup", "0::/\n");
    file("sys/fs/cgroup/cpu.max", "12500 100000\n");
    file(
        "sys/fs/cgroup/cpu.stat",
        """
        usage_usec 1207931
        user_usec 1035022
        system_usec 172909
        nr_periods 95
        nr_throttled 88
        throttled_usec 7431210
        """);
  }

  @Test
  void theQuotaOfAContainerIsReadFromEachVersionOfControlGroups() {
    fargateV1();
    assertThat(group().quota()).contains(0.25);
    containerV2();
    assertThat(group().quota()).contains(0.125);
  }

  @Test
  void theTimeForWhichAGroupWasHeldUpIsInNanoseconds() {
    fargateV1();
    assertThat(group().throttledNanos()).isEqualTo(5_379_532_259L);
    containerV2();
    assertThat(group().throttledNanos()).isEqualTo(7_431_210_000L);
  }

  @Test
  void aGroupIsLimitedByTheOneAboveIt() {
    file("proc/self/cgroup", "0::/kubepods/pod7/c1\n");
    file("sys/fs/cgroup/kubepods/pod7/c1/cpu.max", "max 100000\n");
    file("sys/fs/cgroup/kubepods/pod7/cpu.max", "50000 100000\n");
    file("sys/fs/cgroup/kubepods/pod7/cpu.stat", "throttled_usec 9\n");
    file("sys/fs/cgroup/kubepods/cpu.max", "200000 100000\n");
    assertThat(group().quota()).contains(0.5);
    assertThat(group().throttledNanos()).isEqualTo(9000);
  }

  @ParameterizedTest
  @CsvSource({
    "'0::/', cpu.max, 'max 100000'",
    "'0::/../../up', cpu.max, ''",
    "'1:cpu:/', cpu/cpu.cfs_quota_us, '-1'",
    "'', cpu.max, '25000 100000'",
    "'nonsense', cpu.max, 'non sense'",
  })
  void whatIsNotLimitedHasNoQuota(String groups, String name, String text) {
    file("proc/self/cgroup", groups + "\n");
    file("sys/fs/cgroup/" + name, text + "\n");
    file("sys/fs/cgroup/cpu/cpu.cfs_period_us", "100000\n");
    assertThat(group().quota()).isEmpty();
    assertThat(group().throttledNanos()).isZero();
  }

  @Test
  void theCpuTimeOfThisProcessStandsBehindTheNameOfItsProgram() {
    file(
        "proc/self/stat",
        "71 (java) 1 (x) S 1 71 1 0 -1 4194560 9187 0 12 0 57 15 3 4 20 0 21 0 1234 5 6\n");
    assertThat(CpuAccount.in(root).usedNanos()).isEqualTo(720_000_000L);
  }

  @ParameterizedTest
  @CsvSource({
    "100000000 900000000 346, 0.9",
    "900000000 800000000 346, 0",
    "10000000 90000000 346, 0",
    "'', 0",
  })
  void aThreadThatWaitsForMostOfItsTimeIsDelayed(String schedstat, double part) {
    file("proc/thread-self/schedstat", schedstat + "\n");
    assertThat(CpuAccount.in(root).delayedPart()).isEqualTo(part);
  }

  @Test
  void aSystemThatDoesNotTellCountsNothing() {
    CpuAccount account = CpuAccount.in(root);
    assertThat(account.usedNanos()).isZero();
    assertThat(account.throttledNanos()).isZero();
    assertThat(account.delayedPart()).isZero();
  }
}
