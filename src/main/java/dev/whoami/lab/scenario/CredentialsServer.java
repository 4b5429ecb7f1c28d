package dev.whoami.lab.scenario;

import com.google.gson.JsonObject;
import dev.whoami.lab.http.EndpointReply;
import dev.whoami.lab.http.EndpointRequest;
import dev.whoami.lab.key.LabCredentials;
import dev.whoami.lab.key.Principal;
import dev.whoami.lab.key.SampleNames;
import dev.whoami.lab.key.Times;
import java.util.Optional;

/**
 * A program that returns the credentials of a container's role: its path, its accepted tokens, and
 * its answer to other requests.
 */
public enum CredentialsServer {
  ECS_AGENT("/v2/credentials/" + SampleNames.CREDENTIALS_ID, Principal.TASK_ROLE),
  /** The same agent, at the ID of another task. */
  ECS_AGENT_OF_OTHER_TASK(
      "/v2/credentials/" + SampleNames.OTHER_CREDENTIALS_ID, Principal.OTHER_TASK_ROLE),
  POD_IDENTITY_AGENT("/v1/credentials", Principal.POD_ROLE),
  /** Its RoleArn is not an ARN. */
  CODEBUILD(ECS_AGENT.path, Principal.BUILD_ROLE),
  SAGEMAKER(ECS_AGENT.path, Principal.EXECUTION_ROLE),
  LAMBDA("/2021-04-23/credentials", Principal.FUNCTION_ROLE),
  TOKEN_EXCHANGE_SERVICE("/2016-11-01/credentialprovider/", Principal.TOKEN_EXCHANGE_ROLE),
  CLOUDSHELL("/latest/meta-data/container/security-credentials", Principal.CONSOLE_ROLE);

  private final String path;
  private final Principal owner;

  CredentialsServer(String path, Principal owner) {
    this.path = path;
    this.owner = owner;
  }

  public String path() {
    return path;
  }

  /** The owner of the credentials. */
  public Principal owner() {
    return owner;
  }

  /** The answer to a request for another path, or without the token. */
  public Optional<EndpointReply> refusalOf(EndpointRequest request, String token) {
    if (!request.path().equals(path)) {
      return Optional.of(wrongPath());
    }
    if (path.equals(ECS_AGENT.path) || this == ECS_AGENT_OF_OTHER_TASK) {
      return Optional.empty();
    }
    Optional<String> shown = request.header("Authorization");
    if (!shown.isPresent()) {
      return Optional.of(withoutToken());
    }
    return shown.get().equals(token) ? Optional.empty() : Optional.of(wrongToken());
  }

  private EndpointReply wrongPath() {
    switch (this) {
      case ECS_AGENT:
      case ECS_AGENT_OF_OTHER_TASK:
      case CODEBUILD:
      case SAGEMAKER:
        return unknownId();
      case TOKEN_EXCHANGE_SERVICE:
        return EndpointReply.text(400, "");
      default:
        return EndpointReply.text(404, "404 page not found\n");
    }
  }

  private EndpointReply withoutToken() {
    return this == POD_IDENTITY_AGENT
        ? EndpointReply.text(401, "the Authorization header is missing\n")
        : wrongToken();
  }

  private EndpointReply wrongToken() {
    switch (this) {
      case POD_IDENTITY_AGENT:
        return EndpointReply.text(403, "the service account token is not valid\n");
      case LAMBDA:
        return EndpointReply.text(404, "cannot get credentials for the provided token\n");
      default:
        return EndpointReply.text(403, "");
    }
  }

  /** The ECS agent's answer to an unknown ID in the path. */
  public static EndpointReply unknownId() {
    return EndpointReply.error(400, "InvalidIdInRequest", "no credentials are known by this ID");
  }

  public JsonObject credentials(LabCredentials keys) {
    JsonObject body = new JsonObject();
    if (this == POD_IDENTITY_AGENT) {
      body.addProperty("AccountId", SampleNames.ACCOUNT);
    }
    if (this == ECS_AGENT || this == ECS_AGENT_OF_OTHER_TASK) {
      body.addProperty("RoleArn", owner.roleArn());
    }
    if (this == CODEBUILD) {
      body.addProperty("RoleArn", "AQICAHgEXAMPLEOpaqueTextThatIsNoArn");
    }
    body.addProperty("AccessKeyId", keys.accessKeyId());
    body.addProperty("SecretAccessKey", keys.secretAccessKey());
    body.addProperty("Token", keys.sessionToken());
    body.addProperty("Expiration", Times.toSeconds(keys.expiration()));
    return body;
  }
}
