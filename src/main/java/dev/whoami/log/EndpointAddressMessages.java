package dev.whoami.log;

import static dev.whoami.log.LogClient.*;
import static dev.whoami.rule.Rules.*;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The container's endpoint is not asked at all: its address is not allowed, the client is too old
 * for it, or the token for it cannot be read.
 */
final class EndpointAddressMessages {
  static final List<KnownMessage> ALL =
      Collections.unmodifiableList(
          Arrays.asList(
              // php-fpm hands on no variable unless it is told to (clear_env).
              KnownMessage.of(
                  "NO_PATH_PHP",
                  PHP,
                  MessagePattern.of(
                      "Error retrieving credential from ECS", "GET http://169.254.170.2`"),
                  "The client asked the container's endpoint without a path: this process has no"
                      + " variable AWS_CONTAINER_CREDENTIALS_RELATIVE_URI.",
                  "Whether it was lost on the way, as php-fpm loses them with clear_env, or never"
                      + " set.",
                  ProvenFindings.oneOf(WHO103, WHO102)),
              KnownMessage.of(
                  "HOST_NOT_ALLOWED_BOTOCORE",
                  BOTOCORE,
                  MessagePattern.of(
                          "Can only retrieve metadata from these hosts", "Unsupported host '")
                      .without("'169.254.170.23'"),
                  "The address of AWS_CONTAINER_CREDENTIALS_FULL_URI is not one that the client"
                      + " allows.",
                  "Where the address came from.",
                  ProvenFindings.of(WHO208)),
              KnownMessage.of(
                  "TOO_OLD_BOTOCORE",
                  BOTOCORE,
                  MessagePattern.of("Unsupported host '169.254.170.23'"),
                  "The client is too old for EKS Pod Identity: it does not know its address.",
                  "Which version would do: see the page.",
                  ProvenFindings.of(WHO701)),
              KnownMessage.of(
                  "HOST_NOT_ALLOWED_JAVA",
                  MessagePattern.of(
                          "has an invalid host. Host should resolve to a loopback address")
                      .without("169.254.170.23", "fd00:ec2::23"),
                  "The address of AWS_CONTAINER_CREDENTIALS_FULL_URI is not one that the client"
                      + " allows.",
                  "Where the address came from.",
                  ProvenFindings.of(WHO208)),
              KnownMessage.of(
                  "TOO_OLD_JAVA",
                  MessagePattern.of(
                      "has an invalid host. Host should resolve to a loopback address",
                      "169.254.170.23"),
                  "The client is too old for EKS Pod Identity: it does not know its address.",
                  "Which version would do: see the page.",
                  ProvenFindings.of(WHO701)),
              KnownMessage.of(
                  "IPV6_WITHOUT_MODE",
                  MessagePattern.of("has an invalid host", "fd00:ec2::23"),
                  "The client refuses the IPv6 address of EKS Pod Identity.",
                  "Whether it is too old, or not in its IPv6 mode.",
                  ProvenFindings.oneOf(WHO211, WHO701)),
              KnownMessage.of(
                  "HOST_NOT_ALLOWED_JS",
                  JS_V3,
                  MessagePattern.of("is not a valid container metadata service hostname")
                      .without("169.254.170.", "fd00:", "${"),
                  "The address of AWS_CONTAINER_CREDENTIALS_FULL_URI is not one that the client"
                      + " allows.",
                  "Where the address came from.",
                  ProvenFindings.of(WHO208)),
              KnownMessage.of(
                  "CONTAINER_JS",
                  JS_V3,
                  MessagePattern.of(
                      "is not a valid container metadata service hostname", "169.254.170."),
                  "The endpoint failed, and the older provider that is asked then does not know its"
                      + " address; or the client is too old to know it at all.",
                  "Which of the two: the error of the first provider is not told.",
                  ProvenFindings.oneOf(WHO204, WHO205, WHO213, WHO701)),
              KnownMessage.of(
                  "HOST_NOT_ALLOWED_GO",
                  MessagePattern.of("invalid endpoint host, ").without("169.254.170.23"),
                  "The address of AWS_CONTAINER_CREDENTIALS_FULL_URI is not one that the client"
                      + " allows.",
                  "Where the address came from.",
                  ProvenFindings.of(WHO208)),
              KnownMessage.of(
                  "TOO_OLD_GO",
                  MessagePattern.of("invalid endpoint host, ", "169.254.170.23"),
                  "The client is too old for EKS Pod Identity: it does not know its address.",
                  "Which version would do: see the page.",
                  ProvenFindings.of(WHO701)),
              KnownMessage.of(
                  "AUTHORIZATION_FILE_MISSING",
                  MessagePattern.of("pods.eks.amazonaws.com/serviceaccount")
                      .withOneOf("o such file", "NoSuchFileException", "Could not find file"),
                  "The file of the authorization token is missing.",
                  "Why: the volume is not mounted in this container.",
                  ProvenFindings.of(WHO209)),
              KnownMessage.of(
                  "AUTHORIZATION_FILE_DENIED",
                  MessagePattern.of("pods.eks.amazonaws.com/serviceaccount")
                      .withOneOf(
                          "ermission denied", "file.AccessDeniedException", "Access to the path"),
                  "This user may not read the file of the authorization token.",
                  "As whom the process runs.",
                  ProvenFindings.of(WHO209)),
              KnownMessage.of(
                  "AUTHORIZATION_WITH_NEWLINE_BOTOCORE",
                  BOTOCORE,
                  MessagePattern.of("Auth token value is not a legal header value"),
                  "The authorization token holds a line break.",
                  "Who wrote it.",
                  ProvenFindings.of(WHO210)),
              KnownMessage.of(
                  "AUTHORIZATION_WITH_NEWLINE_OBJECT_STORE",
                  MessagePattern.of("thread caused non-unwinding panic"),
                  "The program ends itself; object_store does so where the token file ends with a"
                      + " line break.",
                  "That it is object_store: any program in Rust can say so.",
                  ProvenFindings.oneOf(WHO210))));

  private EndpointAddressMessages() {}
}
