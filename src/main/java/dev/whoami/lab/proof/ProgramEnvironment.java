package dev.whoami.lab.proof;

import dev.whoami.lab.RunningWorld;
import dev.whoami.lab.machine.ForeignVariables;
import dev.whoami.lab.scenario.World;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * The environment of a program in a proof: the variables of its image, without the shell's AWS
 * variables, and with those that make it trust the lab.
 */
final class ProgramEnvironment {
  private static final String AUTHORITY = "{home}/../authority.pem";
  private static final String TRUST_STORE = "{home}/../authority.jks";

  private ProgramEnvironment() {}

  /** What of an environment is the image's own. */
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
   * A world in which the names of AWS lead to its services, and with the variables by which
   * programs find a certificate authority: those of Amazon's libraries, of OpenSSL and what is
   * built on it, of Python, curl and Node, and of every Java, which takes its home from the list of
   * users unless an option sets it.
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
