package dev.whoami.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** {@code --pid N}: everything is asked as process N would, whatever whoami's own settings are. */
@Execution(ExecutionMode.CONCURRENT)
class OtherProcessIT {
  /** Starts N with these words before it, then whoami with those, and ends N. */
  private static PrivateWorld.Run seen(PrivateWorld world, String before, String own) {
    return world.run(
        "sh",
        "-c",
        before + " sleep 60 & N=$!; sleep 1; " + own + " \"$@\" --pid $N; E=$?; kill $N; exit $E",
        "sh",
        PrivateWorld.java(),
        "-jar",
        PrivateWorld.jar(),
        "--format",
        "json",
        "--timeout",
        "20s");
  }

  @Test
  void itsTokenGoesToItsOwnStsAndNotToOurs() {
    PrivateWorld world = PrivateWorld.of("webIdentity=HEALTHY", "raw:trap@127.0.0.9:8099=EMPTY");
    PrivateWorld.Run run =
        seen(
            world,
            "env -u AWS_ENDPOINT_URL_STS AWS_REGION=us-west-2",
            "env -u AWS_WEB_IDENTITY_TOKEN_FILE -u AWS_ROLE_ARN AWS_PROFILE=other"
                + " AWS_ENDPOINT_URL=http://127.0.0.9:8099"
                + " AWS_ENDPOINT_URL_STS=http://127.0.0.9:8099");
    JsonObject jarRun = JsonParser.parseString(run.stdout()).getAsJsonObject();
    assertThat(jarRun.getAsJsonArray("sources").toString())
        .contains("POST https://sts.us-west-2.amazonaws.com");
    assertThat(run.requestsOf("trap")).isEmpty();
  }

  @Test
  void aByteThatIsNotUtf8InItsEnvironmentHidesNothing() {
    PrivateWorld world = PrivateWorld.of("task=EC2", "container=HEALTHY", "instance=V2_ONLY");
    PrivateWorld.Run run = seen(world, "env CITY=$(printf 'K\\366ln')", "env");
    assertThat(run.exit()).as(run.stdout() + run.stderr()).isZero();
    JsonObject verdict =
        JsonParser.parseString(run.stdout()).getAsJsonObject().getAsJsonObject("verdict");
    assertThat(List.of(verdict.get("kind").getAsString())).containsExactly("TASK_ROLE");
  }
}
