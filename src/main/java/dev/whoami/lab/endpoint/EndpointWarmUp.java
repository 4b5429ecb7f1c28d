package dev.whoami.lab.endpoint;

import dev.whoami.lab.http.RequestLog;
import dev.whoami.lab.key.KeyRing;
import dev.whoami.lab.machine.LabException;
import dev.whoami.lab.scenario.ContainerBehavior;
import dev.whoami.lab.scenario.InstanceBehavior;
import dev.whoami.lab.scenario.Network;
import dev.whoami.lab.scenario.TaskMetadata;
import dev.whoami.lab.scenario.World;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URL;
import java.nio.charset.StandardCharsets;

/**
 * Sends a request to each endpoint of a healthy world, before the lab's own world starts. AWS's
 * endpoints have been running for a long time when a container asks. But the first answer of a Java
 * program with a fraction of a CPU can take longer than a client waits.
 */
public final class EndpointWarmUp {
  private static final World HEALTHY =
      World.of(TaskMetadata.EC2, ContainerBehavior.HEALTHY, InstanceBehavior.V2_ONLY);
  private static final int LONGEST_MILLIS = 5000;
  private static final String ROLES = "/latest/meta-data/iam/security-credentials/";

  private EndpointWarmUp() {}

  public static void run() {
    KeyRing ring = new KeyRing();
    Tokens tokens = Tokens.of(HEALTHY, ring);
    try (Endpoints some =
        Endpoints.open(HEALTHY, Network.LOOPBACK, tokens, ring, new RequestLog())) {
      String token = ask("PUT", some.instance() + "/latest/api/token", "");
      String role = ask("GET", some.instance() + ROLES, token);
      ask("GET", some.instance() + ROLES + role, token);
      ask("GET", some.agent() + "/v2/credentials/none", "");
      ask("GET", some.agent() + "/v4/none/task", "");
      ask("POST", some.sts() + "/", "");
    } catch (IOException | LabException ignored) {
      // The world's own endpoints report the error later.
    }
  }

  private static String ask(String method, String url, String token) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) new URL(url).openConnection(Proxy.NO_PROXY);
    connection.setConnectTimeout(LONGEST_MILLIS);
    connection.setReadTimeout(LONGEST_MILLIS);
    connection.setRequestMethod(method);
    connection.setRequestProperty("x-aws-ec2-metadata-token-ttl-seconds", "60");
    connection.setRequestProperty("x-aws-ec2-metadata-token", token);
    if (connection.getResponseCode() >= HttpURLConnection.HTTP_BAD_REQUEST) {
      connection.disconnect();
      return "";
    }
    byte[] part = new byte[256];
    try (InputStream in = connection.getInputStream()) {
      int length = Math.max(in.read(part), 0);
      return new String(part, 0, length, StandardCharsets.US_ASCII);
    }
  }
}
