package dev.whoami.log;

import static dev.whoami.log.LogClient.*;
import static dev.whoami.rule.Rules.*;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** The instance metadata is out of reach, or has no role. */
final class InstanceMetadataMessages {
  static final List<KnownMessage> ALL =
      Collections.unmodifiableList(
          Arrays.asList(
              KnownMessage.of(
                  "BLOCKED_GO",
                  GO_V2,
                  MessagePattern.of("no EC2 IMDS role found", "connect: invalid argument"),
                  "No variable of a role is in this process, and a blackhole route blocks instance"
                      + " metadata.",
                  "That a role is missing: its variable may be lost.",
                  ProvenFindings.of(WHO303)),
              KnownMessage.of(
                  "NO_PROFILE_GO",
                  GO_V2,
                  MessagePattern.of("no EC2 IMDS role found", "StatusCode: 404"),
                  "No variable of a role is in this process, and the instance has no instance"
                      + " profile.",
                  "That the machine is on EC2: another program may answer.",
                  ProvenFindings.of(WHO304)),
              KnownMessage.of(
                  "INSTANCE_UNREACHED_GO",
                  GO_V2,
                  MessagePattern.of("no EC2 IMDS role found")
                      .without("connect: invalid argument", "StatusCode: 404"),
                  "No variable of a role is in this process, so the client asked the instance"
                      + " metadata, which gave none.",
                  "Why it gave none: a hop limit, a firewall, or a machine that is not on EC2.",
                  ProvenFindings.oneOf(WHO113, WHO102, WHO103, WHO301, WHO303)),
              KnownMessage.of(
                  "TOKEN_OF_INSTANCE_GO",
                  GO_V2,
                  MessagePattern.of("failed to get API token, operation error ec2imds: getToken"),
                  "The instance metadata gave no session token.",
                  "Why: where a plain GET is answered, the hop limit is too low.",
                  ProvenFindings.oneOf(WHO301, WHO303)),
              KnownMessage.of(
                  "METADATA_GO",
                  GO_V2,
                  MessagePattern.of("operation error ec2imds: ", "deadline exceeded")
                      .without("no EC2 IMDS role found", "getToken"),
                  "The instance metadata does not answer.",
                  "Why: the hop limit is too low, most often, or it is blocked.",
                  ProvenFindings.oneOf(WHO301, WHO303)),
              KnownMessage.of(
                  "METADATA_GO_V1",
                  GO_V1,
                  MessagePattern.of("EC2MetadataError: failed to make EC2Metadata request"),
                  "The instance metadata gives nothing without a session token (status 401), or not"
                      + " at all.",
                  "Why the client has no token: the hop limit is too low, most often.",
                  ProvenFindings.oneOf(WHO301, WHO303)),
              KnownMessage.of(
                  "TOKEN_OF_INSTANCE_GO_V1",
                  MessagePattern.of("http://169.254.169.254/latest/api/token", "Put ")
                      .withOneOf("deadline exceeded", "Client.Timeout", "i/o timeout"),
                  "The instance metadata gave no session token in time.",
                  "Why: where a plain GET is answered, the hop limit is too low.",
                  ProvenFindings.oneOf(WHO301, WHO303)),
              KnownMessage.of(
                  "TOKEN_OF_INSTANCE_RUST",
                  RUST,
                  MessagePattern.of("failed to load IMDS session token"),
                  "The instance metadata gave no session token.",
                  "Why: where a plain GET is answered, the hop limit is too low.",
                  ProvenFindings.oneOf(WHO301, WHO303)),
              KnownMessage.of(
                  "INSTANCE_CPP",
                  CPP,
                  MessagePattern.of("Can not retrieve resource from http://169.254.169.254"),
                  "The client asked the instance metadata, and got nothing.",
                  "Why: a hop limit, a firewall, or a machine that is not on EC2.",
                  ProvenFindings.oneOf(WHO113, WHO301, WHO303)),
              KnownMessage.of(
                  "ROLE_OF_INSTANCE_GO_V1",
                  GO_V1,
                  MessagePattern.of("EC2RoleRequestError: "),
                  "The client asked the instance metadata for a role, and got none.",
                  "Why: no instance profile, a hop limit, or a block.",
                  ProvenFindings.oneOf(WHO304, WHO301, WHO303)),
              KnownMessage.of(
                  "INSTANCE_JAVA_V2",
                  JAVA_V2,
                  MessagePattern.of("Failed to load credentials from IMDS"),
                  "The client asked the instance metadata for a role, and got none.",
                  "Why: no instance profile, a hop limit, or a block.",
                  ProvenFindings.oneOf(WHO304, WHO301, WHO303)),
              KnownMessage.of(
                  "INSTANCE_JAVA_V1",
                  JAVA_V1,
                  MessagePattern.of("Unable to load credentials from Amazon EC2 metadata service"),
                  "The client asked the instance metadata for a role, and got none.",
                  "Why: no instance profile, a hop limit, or a block.",
                  ProvenFindings.oneOf(WHO304, WHO301, WHO303)),
              KnownMessage.of(
                  "INSTANCE_NET",
                  NET,
                  MessagePattern.of(
                      "Unable to get IAM security credentials from EC2 Instance Metadata Service"),
                  "The client asked the instance metadata for a role, and got none.",
                  "Why: no instance profile, a hop limit, or a block.",
                  ProvenFindings.oneOf(WHO113, WHO304, WHO301, WHO303)),
              KnownMessage.of(
                  "INSTANCE_PHP",
                  PHP,
                  MessagePattern.of(
                      "Error retrieving credentials from the instance profile metadata service"),
                  "The client asked the instance metadata for a role, and got none.",
                  "Why: no instance profile, a hop limit, or a block.",
                  ProvenFindings.oneOf(WHO113, WHO304, WHO301, WHO303)),
              KnownMessage.of(
                  "TOKEN_OF_INSTANCE_BOTOCORE",
                  BOTOCORE,
                  MessagePattern.of(
                      "metadata service request to http://169.254.169.254/latest/api/token",
                      "imeout"),
                  "The instance metadata gave no session token in time.",
                  "Why: where a plain GET is answered, the hop limit is too low.",
                  ProvenFindings.oneOf(WHO301, WHO303)),
              KnownMessage.of(
                  "TOKEN_OF_INSTANCE_OBJECT_STORE",
                  OBJECT_STORE,
                  MessagePattern.of("Error performing PUT http://169.254.169.254/latest/api/token"),
                  "No variable of a role that this client knows is in this process: it asked the"
                      + " instance.",
                  "Why the instance gave none.",
                  ProvenFindings.oneOf(WHO113, WHO102, WHO103, WHO301, WHO303)),
              KnownMessage.of(
                  "NO_PROFILE_PGBACKREST",
                  PGBACKREST,
                  MessagePattern.of("role to retrieve temporary credentials not found"),
                  "repo-s3-key-type=auto asks the instance metadata alone, and the instance has no"
                      + " profile.",
                  "That there is no task role: this setting never asks for it.",
                  ProvenFindings.of(WHO304)),
              KnownMessage.of(
                  "WEB_ID_PGBACKREST",
                  PGBACKREST,
                  MessagePattern.of(
                      "is 'web-id' but 'AWS_ROLE_ARN' and 'AWS_WEB_IDENTITY_TOKEN_FILE' are not"
                          + " set"),
                  "repo-s3-key-type=web-id needs both variables of a web identity.",
                  "Which of the two is missing.",
                  ProvenFindings.oneOf(WHO405, WHO113)),
              KnownMessage.of(
                  "PROXY_BEFORE_METADATA",
                  MessagePattern.of("onnect to proxy").withOneOf("169.254.169.254", "169.254.170."),
                  "A request to a link-local address went to a proxy.",
                  "Which setting sent it there.",
                  ProvenFindings.of(WHO504)),
              KnownMessage.of(
                  "NGINX_GATEWAY",
                  NGINX_S3_GATEWAY,
                  MessagePattern.of("Could not load ECS task role credentials"),
                  "The container's endpoint failed, and this client stops there.",
                  "How: the reason follows.",
                  ProvenFindings.oneOf(WHO201, WHO202, WHO203, WHO204, WHO213))));

  private InstanceMetadataMessages() {}
}
