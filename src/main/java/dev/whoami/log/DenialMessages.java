package dev.whoami.log;

import static dev.whoami.log.LogClient.*;
import static dev.whoami.rule.Rules.*;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** A policy forbids what was asked for: which kind of policy, and whom. */
final class DenialMessages {
  static final List<KnownMessage> ALL =
      Collections.unmodifiableList(
          Arrays.asList(
              KnownMessage.of(
                  "DENIED_NO_POLICY",
                  MessagePattern.of("because no identity-based policy allows")
                      .without("User: anonymous"),
                  "AWS knew the caller; no policy of that identity allows the action.",
                  "That a policy is missing: where the caller is not the one you meant, its role is"
                      + " wrong.",
                  ProvenFindings.none()),
              KnownMessage.of(
                  "DENIED_BY_RESOURCE_CONTROL",
                  MessagePattern.of("with an explicit deny in a resource control policy"),
                  "AWS knew the caller; a resource control policy of the organization denies it.",
                  "That another role would be let in.",
                  ProvenFindings.none()),
              KnownMessage.of(
                  "DENIED_BY_SERVICE_CONTROL",
                  MessagePattern.of("with an explicit deny in a service control policy"),
                  "AWS knew the caller; a service control policy of the organization denies it.",
                  "That another role would be let in.",
                  ProvenFindings.none()),
              KnownMessage.of(
                  "DENIED_BY_BOUNDARY",
                  MessagePattern.of("because no permissions boundary allows"),
                  "AWS knew the caller; the permissions boundary of its role does not allow the"
                      + " action.",
                  "That its policy does.",
                  ProvenFindings.none()),
              KnownMessage.of(
                  "DENIED_BY_SESSION_POLICY",
                  MessagePattern.of("because no session policy allows"),
                  "AWS knew the caller; the policy that was given with the session does not allow"
                      + " it.",
                  "That the role's own policy does.",
                  ProvenFindings.none()),
              KnownMessage.of(
                  "DENIED_BY_ENDPOINT",
                  MessagePattern.of("VPC endpoint policy", "ot authorized to perform")
                      .without("GetCallerIdentity", "sts:AssumeRoleWithWebIdentity"),
                  "AWS knew the caller; the policy of the VPC endpoint stands in the way.",
                  "That the role's own policy allows it.",
                  ProvenFindings.none()),
              KnownMessage.of(
                  "DENIED_BY_RESOURCE",
                  MessagePattern.of("because no resource-based policy allows")
                      .without("User: anonymous"),
                  "AWS knew the caller; the policy of the resource does not allow it.",
                  "That the role's own policy does.",
                  ProvenFindings.none()),
              KnownMessage.of(
                  "DENIED_EXPLICITLY",
                  MessagePattern.of("with an explicit deny in an identity-based policy")
                      .without("User: anonymous"),
                  "AWS knew the caller; a policy of that identity denies the action.",
                  "Which policy.",
                  ProvenFindings.none()),
              KnownMessage.of(
                  "DENIED_BY_POLICY_OF_RESOURCE",
                  MessagePattern.of("with an explicit deny in a resource-based policy")
                      .without("User: anonymous"),
                  "AWS knew the caller; the policy of the resource denies the action.",
                  "That the role's own policy allows it.",
                  ProvenFindings.none()),
              KnownMessage.of(
                  "DENIED_WITHOUT_CALLER_BOTOCORE",
                  BOTOCORE,
                  MessagePattern.of("An error occurred (", ") when calling the ")
                      .withOneOf("(AccessDenied", "(403)")
                      .without("ot authorized", "arn:aws"),
                  "The service denied the request, and does not name the caller.",
                  "That a policy is missing: a wrong role looks the same, so run whoami in the"
                      + " container.",
                  ProvenFindings.none()),
              KnownMessage.of(
                  "DENIED_WITHOUT_CALLER_JAVA_V2",
                  JAVA_V2,
                  MessagePattern.of("(Service: ", "Status Code: 403,")
                      .withOneOf("Access Denied (", "Forbidden (", "null (")
                      .without("ot authorized"),
                  "The service denied the request, and does not name the caller.",
                  "That a policy is missing: a wrong role looks the same, so run whoami in the"
                      + " container.",
                  ProvenFindings.none()),
              KnownMessage.of(
                  "DENIED_WITHOUT_CALLER_JAVA_V1",
                  JAVA_V1,
                  MessagePattern.of("(Service: ", "Status Code: 403;")
                      .withOneOf("Access Denied (", "Forbidden (", "null (")
                      .without("ot authorized"),
                  "The service denied the request, and does not name the caller.",
                  "That a policy is missing: a wrong role looks the same, so run whoami in the"
                      + " container.",
                  ProvenFindings.none()),
              KnownMessage.of(
                  "DENIED_WITHOUT_CALLER_GO",
                  GO_V2,
                  MessagePattern.of("https response error StatusCode: 403")
                      .withOneOf("api error AccessDenied: Access Denied", "api error Forbidden"),
                  "The service denied the request, and does not name the caller.",
                  "That a policy is missing: a wrong role looks the same, so run whoami in the"
                      + " container.",
                  ProvenFindings.none())));

  private DenialMessages() {}
}
