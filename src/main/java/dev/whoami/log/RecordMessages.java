package dev.whoami.log;

import static dev.whoami.rule.Rules.*;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** What a record of AWS says, without a message of a client. */
final class RecordMessages {
  static final KnownMessage UNSIGNED_REQUEST =
      KnownMessage.of(
          "UNSIGNED_REQUEST",
          MessagePattern.of("Requester: -", "Access Denied, and the request was not signed"),
          "A request without a signature was denied: the client had no credentials, and said"
              + " nothing.",
          "That it was your program: anybody can ask a bucket.",
          ProvenFindings.oneOf(WHO114));

  static final KnownMessage DELIVERED_BY_IMDS_V1 =
      KnownMessage.of(
          "DELIVERED_BY_IMDS_V1",
          MessagePattern.of("\"ec2RoleDelivery\": \"1.0\""),
          "Credentials of an instance came by IMDSv1.",
          "Which client asked for them.",
          ProvenFindings.of(WHO308));

  static final List<KnownMessage> ALL =
      Collections.unmodifiableList(
          Arrays.asList(
              UNSIGNED_REQUEST,
              KnownMessage.of(
                  "ANONYMOUS_CALLER",
                  MessagePattern.of("User: anonymous is not authorized to perform"),
                  "The request was not signed: the client had no credentials, or is none that"
                      + " signs.",
                  "Which of the two: a browser and curl do not sign.",
                  ProvenFindings.oneOf(WHO114)),
              DELIVERED_BY_IMDS_V1));

  private RecordMessages() {}
}
