package dev.whoami.lab.scenario;

import dev.whoami.lab.key.KeyRing;
import dev.whoami.lab.key.LabCredentials;
import dev.whoami.lab.key.Principal;
import dev.whoami.lab.key.SampleNames;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The AWS service that runs the container, if it is not ECS or Kubernetes. */
public enum LabService implements Trait {
  NONE(null, "", 0),
  /** The keys of its role are in the environment. */
  LAMBDA(null, "", 0),
  LAMBDA_SNAP_START(CredentialsServer.LAMBDA, "127.0.0.1", 9001),
  CODEBUILD(CredentialsServer.CODEBUILD, "", 0),
  SAGEMAKER(CredentialsServer.SAGEMAKER, "", 0),
  GREENGRASS(CredentialsServer.TOKEN_EXCHANGE_SERVICE, "localhost", 0),
  CLOUDSHELL(CredentialsServer.CLOUDSHELL, "localhost", 1338);

  private final @Nullable CredentialsServer server;
  private final String host;
  private final int port;

  LabService(@Nullable CredentialsServer server, String host, int port) {
    this.server = server;
    this.host = host;
    this.port = port;
  }

  /**
   * The program that serves its credentials; empty if that is the ECS agent, or if there is none.
   */
  public Optional<CredentialsServer> server() {
    return Optional.ofNullable(server);
  }

  /** Whether it serves the credentials on the container's own loopback. */
  public boolean isLocal() {
    return !host.isEmpty();
  }

  /** The loopback's host name in the address that it sets. */
  public String host() {
    return host;
  }

  /** Its fixed port; 0 if any port will do. */
  public int port() {
    return port;
  }

  /** The variables that identify it, without those for the credentials endpoint. */
  public Map<String, String> variables(KeyRing ring) {
    Map<String, String> all = new LinkedHashMap<>();
    switch (this) {
      case NONE:
        return all;
      case LAMBDA:
        LabCredentials keys = ring.keysOf(Principal.FUNCTION_ROLE);
        all.put("AWS_ACCESS_KEY_ID", keys.accessKeyId());
        all.put("AWS_SECRET_ACCESS_KEY", keys.secretAccessKey());
        all.put("AWS_SESSION_TOKEN", keys.sessionToken());
        function(all);
        break;
      case LAMBDA_SNAP_START:
        function(all);
        break;
      case CODEBUILD:
        build(all);
        break;
      case SAGEMAKER:
        all.put("TRAINING_JOB_NAME", "churn-1");
        all.put("TRAINING_JOB_ARN", arn("sagemaker", "training-job/churn-1"));
        break;
      case GREENGRASS:
        all.put("SVCUID", ring.token(16));
        all.put("GGC_VERSION", "2.16.1");
        all.put("AWS_IOT_THING_NAME", "gateway-7");
        all.put("AWS_GG_NUCLEUS_DOMAIN_SOCKET_FILEPATH_FOR_COMPONENT", "/greengrass/v2/ipc.socket");
        break;
      default:
        all.put("AWS_EXECUTION_ENV", "CloudShell");
    }
    all.put("AWS_REGION", SampleNames.REGION);
    all.put("AWS_DEFAULT_REGION", SampleNames.REGION);
    return all;
  }

  private static void function(Map<String, String> all) {
    all.put("AWS_LAMBDA_FUNCTION_NAME", SampleNames.FUNCTION);
    all.put("AWS_EXECUTION_ENV", "AWS_Lambda_java21");
  }

  /** CodeBuild runs its builds as tasks of ECS, in an account of AWS. */
  private static void build(Map<String, String> all) {
    all.put("AWS_EXECUTION_ENV", "AWS_ECS_EC2");
    all.put("CODEBUILD_BUILD_ID", SampleNames.BUILD_ID);
    all.put("CODEBUILD_BUILD_ARN", arn("codebuild", "build/" + SampleNames.BUILD_ID));
    all.put("CODEBUILD_SRC_DIR", "/codebuild/output/src084981953/src");
    all.put("CODEBUILD_CI", "true");
  }

  private static String arn(String service, String resource) {
    return "arn:aws:"
        + service
        + ":"
        + SampleNames.REGION
        + ":"
        + SampleNames.ACCOUNT
        + ":"
        + resource;
  }
}
