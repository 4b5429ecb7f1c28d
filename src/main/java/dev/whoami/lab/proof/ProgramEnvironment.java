package dev.whoami.lab.proof;

import dev.whoami.lab.RunningWorld;
import dev.whoami.lab.machine.ForeignVariables;
import dev.whoami.lab.scenario.World;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * The environment of a program in a proof: the variables of its image, and those that make it trust
 * the lab. The shell's AWS variables are removed.
 */
final class ProgramEnvironment {
  private static final String AUTHORITY = "{home}/../authority.pem";
  private static final String TRUST_STORE = "{home}/../authority.jks";

  private ProgramEnvironment() {}

  /** The variables of an environment that come from the image. */
  static Map<String, String> ofImage(Map<String, String> ambient) {
    Map<String, String> own = new TreeMap<>();
    own.put("PATH", "/usr/local/bin:/usr/bin:/bin");
    ambient.forEach(
        (name, value) -> {
          if (!ForeignVariables.has(name) && !name.startsWith(PassedVariables.PREFIX)) {
            own.put(name, value);
          }
        });
    return own;
  }

  static Path authority(RunningWorld world) {
    return world.scratch("authority.pem");
  }

  static Path trustStore(RunningWorld world) {
    return world.scratch("authority.jks");
  }

  /**
   * A world in which the names of AWS lead to its services. It has the variables by which programs
   * find a certificate authority: for Amazon's libraries, OpenSSL, Python, curl, Node and Java.
   * Java takes its home from the list of users unless an option sets it.
   */
  static World trusting(World world, String javaOptions) {
    String java =
        "-Djavax.net.ssl.trustStore="
            + TRUST_STORE
            + " -Djavax.net.ssl.trustStoreType=JKS -Duser.home={home}";
    return world.with(
        world
            .extras()
            .unset("AWS_ENDPOINT_URL_STS")
            .variable("AWS_CA_BUNDLE", AUTHORITY)
            .variable("SSL_CERT_FILE", AUTHORITY)
            .variable("REQUESTS_CA_BUNDLE", AUTHORITY)
            .variable("CURL_CA_BUNDLE", AUTHORITY)
            .variable("NODE_EXTRA_CA_CERTS", AUTHORITY)
            .variable("JAVA_TOOL_OPTIONS", (javaOptions + " " + java).trim()));
  }
}
