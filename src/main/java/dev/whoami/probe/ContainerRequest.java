package dev.whoami.probe;

import dev.whoami.aws.Credentials;
import dev.whoami.aws.CredentialsDocument;
import dev.whoami.client.behavior.CredentialsReader;
import dev.whoami.world.Witness;
import dev.whoami.world.http.HttpCall;
import dev.whoami.world.http.HttpReply;
import dev.whoami.world.secret.Redaction;
import java.net.URI;
import java.util.Optional;

/** One request to the container endpoint, with one token or none, and the meaning of its reply. */
final class ContainerRequest {
  private static final int LONGEST_URL = 55;

  private final HttpCall call;
  private final Authorization authorization;
  private final Authorization.From from;

  private ContainerRequest(HttpCall call, Authorization authorization, Authorization.From from) {
    this.call = call;
    this.authorization = authorization;
    this.from = from;
  }

  static ContainerRequest of(
      HttpCall untokened, Authorization authorization, Authorization.From from) {
    return new ContainerRequest(authorization.on(untokened, from), authorization, from);
  }

  HttpCall call() {
    return call;
  }

  /** The credentials in the reply, or its flaw. */
  Outcome outcome(HttpReply reply, Witness w) {
    String shown = shown(call.uri());
    if (CredentialsReply.isIn(reply)) {
      CredentialsReply keys = CredentialsReply.of(reply, w.now(), ContainerRequest::words);
      if (keys.hasKey()) {
        return keys.as(CredentialsReader.USUAL).with(keys);
      }
    }
    CredentialsDocument document = CredentialsDocument.parse(reply.body());
    return reply.isOk()
        ? Outcome.failed(reply, shown + " answered 200 with " + document.errorMessage())
            .withFault(Fault.MALFORMED)
        : refused(reply, document, shown, w);
  }

  private static String words(Credentials keys) {
    String role = keys.role().flatMap(it -> it.roleName()).map(it -> ", role " + it).orElse("");
    return "access key " + Redaction.keyId(keys.accessKeyId()) + role;
  }

  /** The address on one line; a long one without its path. */
  private static String shown(URI uri) {
    String whole = Redaction.url(uri.toString());
    int path = whole.indexOf('/', whole.indexOf("://") + 3);
    return whole.length() > LONGEST_URL && path > 0 ? whole.substring(0, path) + "/…" : whole;
  }

  /**
   * The outcome of a rejected request. The agent's error code has the reason, and only known codes
   * are shown.
   */
  private Outcome refused(HttpReply reply, CredentialsDocument document, String shown, Witness w) {
    Outcome failed = Outcome.failed(reply, shown + ": " + reply.summary());
    if (reply.ending() == HttpReply.Ending.TLS_FAILED) {
      return failed.with(SourceDetail.WITHOUT_TLS);
    }
    Optional<PodIdentityRefusal> ofPods =
        isToPodIdentity()
            ? PodIdentityRefusal.of(reply, authorization.claims(from), w.now())
            : Optional.empty();
    if (ofPods.isPresent()) {
      String code = ofPods.get().code().map(it -> " " + it).orElse("");
      return Outcome.failed(reply, shown + ": " + reply.summary() + code).with(ofPods.get());
    }
    String code = document.errorCode().orElse("");
    if (code.equals("InvalidIdInRequest") || code.equals("NoIdInRequest")) {
      return Outcome.failed(reply, "answered " + reply.status() + " " + code)
          .withFault(Fault.STALE_ID);
    }
    if (code.equals("CredentialsUninitialized")) {
      return Outcome.failed(reply, "answered " + reply.status() + " " + code)
          .withFault(Fault.UNINITIALIZED);
    }
    return failed;
  }

  private boolean isToPodIdentity() {
    return ContainerAddress.isOfPodIdentity(call.uri());
  }
}
