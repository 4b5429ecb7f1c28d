package dev.whoami.place;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.world.ProcessTable;
import dev.whoami.world.http.FakeSurroundings;
import dev.whoami.world.process.ProcessEntry;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainProcessTest {
  private final FakeSurroundings here = new FakeSurroundings();

  /** whoami itself, run from a shell that came from outside. */
  MainProcessTest() {
    process(90, 0, "bash");
    process(91, 90, "java -jar whoami.jar --pid auto");
    here.file("/proc/self/status", "Name:\tjava\nPid:\t91\nPPid:\t90\n");
  }

  private void process(long pid, long parent, String words) {
    here.file("/proc/" + pid + "/cmdline", words.replace(' ', '\0') + "\0");
    here.file("/proc/" + pid + "/status", "Pid:\t" + pid + "\nPPid:\t" + parent + "\n");
  }

  private MainProcess main() {
    return MainProcess.of(ProcessTable.in(here), here);
  }

  private long chosen() {
    return main().process().map(ProcessEntry::pid).orElse(0L);
  }

  /** The other JVM, or the one process below the shell, may be among those that were not seen. */
  @Test
  void ofTooManyProcessesNoneIsCertainButAJvmAtTheTop() {
    process(1, 0, "sh /start.sh");
    process(7, 1, "java -jar app.jar");
    for (int pid = 100; pid < 700; pid++) {
      process(pid, 99, "nginx");
    }
    assertThat(main().process()).isEmpty();
    assertThat(main().isCut()).isTrue();
    assertThat(main().candidates()).extracting(ProcessEntry::pid).contains(7L);
    process(1, 0, "java -jar app.jar");
    assertThat(chosen()).isEqualTo(1);
  }

  @Test
  void pid1IsTheApplication() {
    process(1, 0, "java -jar app.jar");
    process(8, 1, "python3 helper.py");
    assertThat(chosen()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/sbin/tini -- /srv/app",
        "/usr/bin/dumb-init /srv/app",
        "/dev/init -- /srv/app",
        "/sbin/docker-init -- /srv/app",
        "sh -c /srv/app;true",
        "/bin/bash /start.sh",
        "s6-svscan -t0 /var/run/s6/services",
        "/usr/bin/python3 /usr/bin/supervisord -n"
      })
  void whatOnlyStartsOthersIsLookedThrough(String shim) {
    process(1, 0, shim);
    process(7, 1, "/srv/app --port 80");
    assertThat(chosen()).isEqualTo(7);
  }

  @Test
  void aChainOfShimsIsLookedThrough() {
    process(1, 0, "s6-svscan /services");
    process(5, 1, "s6-supervise app");
    process(6, 5, "sh -e ./run");
    process(7, 6, "node server.js");
    assertThat(chosen()).isEqualTo(7);
  }

  @Test
  void thePauseContainerOfSharedProcessesIsNoApplication() {
    process(1, 0, "/pause");
    process(12, 0, "/usr/bin/tini -- gunicorn app");
    process(13, 12, "gunicorn app");
    assertThat(chosen()).isEqualTo(13);
  }

  @Test
  void theAgentsOfEcsExecAreNoApplication() {
    process(1, 0, "/pause");
    process(12, 0, "/srv/app");
    process(20, 0, "/managed-agents/execute-command/amazon-ssm-agent");
    process(30, 20, "/managed-agents/execute-command/ssm-agent-worker");
    assertThat(chosen()).isEqualTo(12);
  }

  @Test
  void theOneJvmBesideAShellIsChosen() {
    process(1, 0, "sh /start.sh");
    process(7, 1, "/opt/java/bin/java -jar app.jar");
    process(8, 1, "nginx");
    assertThat(chosen()).isEqualTo(7);
  }

  @Test
  void whatKeepsAContainerAliveIsNoApplicationWhereSomethingElseIs() {
    process(1, 0, "sleep infinity");
    assertThat(chosen()).isEqualTo(1);
    process(40, 0, "java org.example.Main");
    assertThat(chosen()).isEqualTo(40);
  }

  @Test
  void ofTwoJvmsTheMainOneIsChosen() {
    process(1, 0, "/usr/bin/tini -- java -jar app.jar");
    process(7, 1, "java -jar app.jar");
    process(8, 7, "java -jar child.jar");
    assertThat(chosen()).isEqualTo(7);
  }

  @Test
  void severalThatMayBeItAreListed() {
    process(1, 0, "/pause");
    process(10, 0, "java -jar one.jar");
    process(11, 0, "java -jar two.jar");
    assertThat(chosen()).isZero();
    assertThat(main().candidates().stream().map(ProcessEntry::pid)).isEqualTo(List.of(10L, 11L));
  }

  @Test
  void whoamiAloneHasNoApplicationBesideIt() {
    process(1, 0, "/pause");
    assertThat(chosen()).isZero();
    assertThat(main().candidates()).isEmpty();
  }

  /** The script that has started whoami has also started the application. */
  @Test
  void whoamiBelowPid1IsNotTakenForTheApplication() {
    process(1, 0, "sh -c java -jar app.jar & java -jar whoami.jar");
    process(7, 1, "java -jar app.jar");
    process(91, 1, "java -jar whoami.jar --pid auto");
    assertThat(chosen()).isEqualTo(7);
  }
}
