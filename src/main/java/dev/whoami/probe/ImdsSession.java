package dev.whoami.probe;

import dev.whoami.aws.Arn;
import dev.whoami.aws.InstanceDetails;
import dev.whoami.aws.TaskRoleListing;
import dev.whoami.probe.imds.ImdsSettings;
import dev.whoami.world.Witness;
import dev.whoami.world.http.HttpCall;
import dev.whoami.world.http.HttpReply;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Requests to the instance metadata that all carry the same session token (IMDSv2), or none
 * (IMDSv1): the name of the instance's role, then its keys, then the details of the instance.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instance-metadata-security-credentials.html">AWS:
 *     credentials in the instance metadata</a>
 */
final class ImdsSession {
  private static final String ROLES = "/latest/meta-data/iam/security-credentials/";

  private final ImdsSettings settings;
  private final @Nullable String token;
  private final Witness w;

  private ImdsSession(ImdsSettings settings, @Nullable String token, Witness w) {
    this.settings = settings;
    this.token = token;
    this.w = w;
  }

  static ImdsSession with(String token, ImdsSettings settings, Witness w) {
    return new ImdsSession(settings, token, w);
  }

  static ImdsSession withoutToken(ImdsSettings settings, Witness w) {
    return new ImdsSession(settings, null, w);
  }

  HttpReply listOfRoles() {
    return w.http(get(settings.address().at(ROLES)));
  }

  /** The keys of the first role in this list. */
  Outcome keysOf(HttpReply roles) {
    String role = roles.body().trim().split("\n", 2)[0].trim();
    if (roles.isAnswer() && (roles.status() == 404 || (roles.isOk() && role.isEmpty()))) {
      return Outcome.failed(roles, whyNoRole(roles)).withFault(Fault.NO_ROLE);
    }
    if (!roles.isOk()) {
      return Outcome.failed(roles, "list of roles: " + roles.summary());
    }
    Optional<URI> uri = settings.address().atRole(ROLES, role);
    if (!uri.isPresent()) {
      return Outcome.failed(roles, "the list of roles names no role").withFault(Fault.MALFORMED);
    }
    HttpReply keys = w.http(get(uri.get()));
    String name = Arn.parse(role).flatMap(Arn::roleName).orElse(role);
    InstanceDetail detail = InstanceDetail.of(InstanceDetails.unknown(), Optional.of(name));
    Outcome outcome = new InstanceRoleKeys(name, token, keys, roles).outcome(w.now());
    return outcome.with(token == null ? detail.withoutToken() : detail);
  }

  /** A server that gives no session token may not be EC2's. */
  private String whyNoRole(HttpReply roles) {
    if (token != null) {
      return "the instance has no instance profile";
    }
    return roles.isOk() ? "the list of roles is empty" : "list of roles: " + roles.summary();
  }

  /** The details of the instance, in addition to the role of these keys. */
  InstanceDetail detail(Outcome keys) {
    InstanceDetails facts = InstanceDetails.ask(path -> get(settings.address().at(path)), w);
    InstanceDetail detail = InstanceDetail.of(facts, keys.detail().instanceRole());
    return token == null ? detail.withoutToken() : detail;
  }

  TaskRoleListing taskRoles() {
    return TaskRoleListing.ask(settings.address().endpoint(), this::get, w);
  }

  private HttpCall get(URI uri) {
    HttpCall call = HttpCall.get(uri);
    return token == null ? call : call.with("x-aws-ec2-metadata-token", token);
  }
}
