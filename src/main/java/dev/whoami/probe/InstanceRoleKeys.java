package dev.whoami.probe;

import dev.whoami.aws.CredentialsDocument;
import dev.whoami.aws.CredentialsFlaw;
import dev.whoami.client.behavior.CredentialsReader;
import dev.whoami.world.http.HttpReply;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The answer of the instance metadata to the request for the keys of the instance's role. */
final class InstanceRoleKeys {
  /** The longest session token that the AWS Common Runtime can hold. */
  private static final int LONG = 64;

  /** The code that EC2 sends in place of keys, with status 200. */
  private static final String UNTRUSTING = "AssumeRoleUnauthorizedAccess";

  private final String role;
  private final @Nullable String token;
  private final HttpReply reply;
  private final HttpReply roles;

  /**
   * The reply for a role in the list {@code roles}. The token is null if the request had no session
   * token.
   */
  InstanceRoleKeys(String role, @Nullable String token, HttpReply reply, HttpReply roles) {
    this.role = role;
    this.token = token;
    this.reply = reply;
    this.roles = roles;
  }

  Outcome outcome(Instant now) {
    if (CredentialsReply.isIn(reply)) {
      CredentialsReply keys = CredentialsReply.of(reply, now, it -> "role " + shown());
      if (keys.hasKey()) {
        CredentialsReply all = withFlaws(keys);
        return all.as(CredentialsReader.USUAL).with(all);
      }
    }
    if (!reply.isOk()) {
      return Outcome.failed(reply, "keys of the role " + role + ": " + reply.summary());
    }
    CredentialsDocument document = CredentialsDocument.parse(reply.body());
    if (document.errorCode().filter(UNTRUSTING::equals).isPresent()) {
      return Outcome.failed(reply, "EC2 may not assume the role " + role + ": " + UNTRUSTING)
          .withFault(Fault.ROLE_UNTRUSTING);
    }
    return Outcome.failed(reply, "keys of the role " + role + ": " + document.errorMessage())
        .withFault(Fault.MALFORMED);
  }

  private String shown() {
    return role + (token == null ? ", IMDSv1" : ", IMDSv2");
  }

  private CredentialsReply withFlaws(CredentialsReply keys) {
    CredentialsReply listed = withFlawsOfList(keys);
    return token != null && token.length() > LONG
        ? listed.and(CredentialsFlaw.SESSION_TOKEN_LONG)
        : listed;
  }

  /** Each line of the list is one role. */
  private CredentialsReply withFlawsOfList(CredentialsReply keys) {
    if (roles.body().trim().indexOf('\n') >= 0) {
      return keys.and(CredentialsFlaw.SEVERAL_ROLES);
    }
    return roles.body().endsWith("\n") ? keys.and(CredentialsFlaw.LIST_WITH_LINE_BREAK) : keys;
  }
}
