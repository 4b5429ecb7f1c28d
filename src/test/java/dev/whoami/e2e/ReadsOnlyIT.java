package dev.whoami.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The real jar changes nothing: it leaves no file anywhere, and listens nowhere. */
class ReadsOnlyIT {
  private static final String NO_OVERLAY = "no overlay";

  /**
   * Runs the command over the whole file system, laid below a layer that takes what is written, and
   * lists that layer. Each JVM keeps figures of its own in /tmp and removes those of JVMs that have
   * ended, which are not whoami's files.
   */
  private static final String LAYERED =
      """
      layer=/mnt
      mount -t tmpfs tmpfs $layer && mkdir $layer/up $layer/work $layer/root &&
        mount -t overlay overlay \
          -o "lowerdir=/,upperdir=$layer/up,workdir=$layer/work" $layer/root || {
        echo 'no overlay'
        exit 0
      }
      for each in proc dev sys; do mount --rbind /$each $layer/root/$each; done
      chroot $layer/root "$@" >$layer/said 2>&1
      code=$?
      cd $layer/up && find . ! -type d ! -path './tmp/hsperfdata_*'
      exit $code
      """;

  /** Runs the command, and prints each address that is listened at meanwhile and was not before. */
  private static final String WATCHED =
      """
      listening() { awk '$4 == "0A" { print $2 }' /proc/net/tcp /proc/net/tcp6 | sort; }
      before=$(listening)
      "$@" >/dev/null 2>&1 &
      command=$!
      looks=0
      while kill -0 $command 2>/dev/null; do
        now=$(listening)
        looks=$((looks + 1))
        [ "$now" = "$before" ] || {
          echo "$now" | grep -vxF "$before"
          kill $command
        }
        sleep 0.01
      done
      echo "looked $([ $looks -gt 5 ] && echo often || echo $looks times)"
      """;

  private static PrivateWorld.Run inLayer(String arguments) {
    PrivateWorld world = PrivateWorld.of("task=EC2", "container=HEALTHY", "instance=V2_ONLY");
    PrivateWorld.Run run = world.run(command("unshare --mount sh -c", LAYERED, arguments));
    assumeTrue(!run.stdout().startsWith(NO_OVERLAY), "no layer over the file system is allowed");
    return run;
  }

  private static String[] command(String before, String script, String arguments) {
    List<String> all = new ArrayList<>(List.of(before.split(" ", -1)));
    all.addAll(List.of(script, "sh"));
    all.addAll(PrivateWorld.start());
    all.addAll(List.of(arguments.trim().split(" +", -1)));
    all.remove("");
    return all.toArray(new String[0]);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "--verbose --format html",
        "--run-credential-process",
        "chains --try",
        "hadoop",
        "roles",
        "ps --all",
        "--pid auto",
        "explain WHO101",
      })
  void noFileIsWrittenAnywhere(String arguments) {
    PrivateWorld.Run run = inLayer(arguments);
    assertThat(run.stdout()).isEmpty();
    assertThat(run.exit()).isIn(0, 1);
  }

  @Test
  void whatIsAskedForIsWrittenAndNothingElse() {
    assertThat(inLayer("--output /tmp/report.json --format json").stdout())
        .isEqualTo("./tmp/report.json\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "chains --try", "ps --all", "roles"})
  void noPortIsOpened(String arguments) {
    assertThat(listened(arguments)).isEqualTo("looked often\n");
  }

  @Test
  void onlyTheWatchListens() {
    // 9464, in the kernel's way.
    assertThat(listened("watch")).contains("0100007F:24F8").endsWith("looked often\n");
  }

  private static String listened(String arguments) {
    PrivateWorld world = PrivateWorld.of("task=EC2", "container=HEALTHY", "instance=V2_ONLY");
    return world.run(command("sh -c", WATCHED, arguments)).stdout();
  }
}
