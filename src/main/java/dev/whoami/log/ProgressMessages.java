package dev.whoami.log;

import static dev.whoami.log.LogClient.*;
import static dev.whoami.rule.Rules.*;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** What a client took, in its own log. */
final class ProgressMessages {
  static final List<KnownMessage> ALL =
      Collections.unmodifiableList(
          Arrays.asList(
              KnownMessage.of(
                  "TOOK_KEYS_BOTOCORE",
                  BOTOCORE,
                  MessagePattern.of("Found credentials in environment variables"),
                  "The client took the keys of the environment.",
                  "Whose they are, and whether a role was there too.",
                  ProvenFindings.oneOf(WHO105)),
              KnownMessage.of(
                  "TOOK_FILE_BOTOCORE",
                  BOTOCORE,
                  MessagePattern.of("Found credentials in shared credentials file"),
                  "The client took the keys of a credentials file.",
                  "Whose they are, and whether a role was there too.",
                  ProvenFindings.oneOf(WHO107)),
              KnownMessage.of(
                  "TOOK_INSTANCE_BOTOCORE",
                  BOTOCORE,
                  MessagePattern.of("Found credentials from IAM Role: "),
                  "The client took the role of the instance metadata: no variable of a role was in"
                      + " the process.",
                  "That it runs in a container.",
                  ProvenFindings.oneOf(WHO101, WHO103, WHO109)),
              KnownMessage.of(
                  "ASKED_CONTAINER_BOTOCORE",
                  BOTOCORE,
                  MessagePattern.of("Looking for credentials via: container-role"),
                  "The client came to the container's endpoint: nothing before it had credentials.",
                  "What it got there.",
                  ProvenFindings.none()),
              KnownMessage.of(
                  "ASKED_INSTANCE_BOTOCORE",
                  BOTOCORE,
                  MessagePattern.of("Looking for credentials via: iam-role"),
                  "The client came to the instance metadata, its last: no variable of a role was in"
                      + " the process.",
                  "What it got there.",
                  ProvenFindings.oneOf(WHO101, WHO102, WHO103, WHO109, WHO113)),
              KnownMessage.of(
                  "TOOK_INSTANCE_JAVA_V2",
                  JAVA_V2,
                  MessagePattern.of("Loading credentials from InstanceProfileCredentialsProvider"),
                  "The client took the role of the instance metadata.",
                  "Whether the container's endpoint was asked before and failed.",
                  ProvenFindings.oneOf(WHO101, WHO104, WHO103, WHO109)),
              KnownMessage.of(
                  "TOOK_CONTAINER_JAVA_V2",
                  JAVA_V2,
                  MessagePattern.of("Loading credentials from ContainerCredentialsProvider"),
                  "The client took the role of the container's endpoint.",
                  "Which role it is.",
                  ProvenFindings.none())));

  private ProgressMessages() {}
}
