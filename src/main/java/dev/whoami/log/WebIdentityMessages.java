package dev.whoami.log;

import static dev.whoami.log.LogClient.*;
import static dev.whoami.rule.Rules.*;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** A web identity that STS refuses, or whose token cannot be read. */
final class WebIdentityMessages {
  static final List<KnownMessage> ALL =
      Collections.unmodifiableList(
          Arrays.asList(
              KnownMessage.of(
                  "TRUST_DENIED",
                  MessagePattern.of("ot authorized to perform", "sts:AssumeRoleWithWebIdentity")
                      .without("VPC endpoint policy"),
                  "STS got the token, and the trust policy of the role does not allow it.",
                  "Which of its conditions fails: STS does not say.",
                  ProvenFindings.of(WHO403)),
              KnownMessage.of(
                  "TOKEN_DENIED_BY_ENDPOINT",
                  MessagePattern.of(
                      "VPC endpoint policy",
                      "ot authorized to perform",
                      "sts:AssumeRoleWithWebIdentity"),
                  "STS got the token, and the policy of the VPC endpoint for STS does not allow the"
                      + " exchange.",
                  "That the trust policy of the role allows it.",
                  ProvenFindings.of(WHO403)),
              KnownMessage.of(
                  "PROVIDER_NOT_FOUND",
                  MessagePattern.of("No OpenIDConnect provider found"),
                  "The account of the role has no identity provider for the issuer of the token.",
                  "Which issuer: it is the iss of the token.",
                  ProvenFindings.of(WHO403)),
              KnownMessage.of(
                  "ISSUER_UNREACHABLE",
                  MessagePattern.of("retrieve verification key from your identity provider"),
                  "STS could not get the keys of the token's issuer.",
                  "Whether the issuer is down, or not open to the internet, or has no such key.",
                  ProvenFindings.of(WHO403)),
              KnownMessage.of(
                  "WRONG_AUDIENCE",
                  MessagePattern.of("Incorrect token audience"),
                  "The token is for another audience than the identity provider knows.",
                  "Which: it is the aud of the token.",
                  ProvenFindings.of(WHO404)),
              KnownMessage.of(
                  "TOKEN_EXPIRED",
                  MessagePattern.of("Token expired: current date"),
                  "The web identity token has expired.",
                  "Why it was not renewed: the client keeps an old one, or the clock is wrong.",
                  ProvenFindings.of(WHO404)),
              KnownMessage.of(
                  "TOKEN_REJECTED",
                  MessagePattern.of("InvalidIdentityToken")
                      .without(
                          "No OpenIDConnect", "verification key", "Incorrect token", "expired"),
                  "STS rejects the web identity token.",
                  "Why, but for the words that follow.",
                  ProvenFindings.oneOf(WHO404, WHO403)),
              KnownMessage.of(
                  "TOKEN_FILE_MISSING",
                  MessagePattern.of("eks.amazonaws.com/serviceaccount")
                      .withOneOf("o such file", "NoSuchFileException", "Could not find file")
                      .without("pods.eks.amazonaws.com"),
                  "The web identity token file is missing.",
                  "Why: the volume is not mounted in this container.",
                  ProvenFindings.of(WHO401)),
              KnownMessage.of(
                  "TOKEN_FILE_MISSING_GO",
                  GO_V2,
                  MessagePattern.of("failed to retrieve jwt from provide source", "o such file")
                      .without("eks.amazonaws.com/serviceaccount"),
                  "The web identity token file is missing.",
                  "Why: AWS_WEB_IDENTITY_TOKEN_FILE names a file that is not there.",
                  ProvenFindings.of(WHO401)),
              KnownMessage.of(
                  "TOKEN_FILE_MISSING_RUBY",
                  RUBY,
                  MessagePattern.of("MissingWebIdentityTokenFile"),
                  "The web identity token file is missing.",
                  "Why: AWS_WEB_IDENTITY_TOKEN_FILE names a file that is not there.",
                  ProvenFindings.of(WHO401)),
              KnownMessage.of(
                  "TOKEN_FILE_DENIED",
                  MessagePattern.of("eks.amazonaws.com/serviceaccount")
                      .withOneOf(
                          "ermission denied", "file.AccessDeniedException", "Access to the path")
                      .without("pods.eks.amazonaws.com"),
                  "This user may not read the web identity token file.",
                  "As whom the process runs.",
                  ProvenFindings.of(WHO402)),
              KnownMessage.of(
                  "HALF_SET_BOTOCORE",
                  BOTOCORE,
                  MessagePattern.of(
                      "to assume role with web identity but has no role ARN configured"),
                  "Web identity is half set: there is no AWS_ROLE_ARN.",
                  "Who took it away.",
                  ProvenFindings.of(WHO405)),
              KnownMessage.of(
                  "HALF_SET_GO",
                  GO_V2,
                  MessagePattern.of("role ARN is not set").withOneOf("AWS", "aws", "SDK"),
                  "Web identity is half set: there is no AWS_ROLE_ARN.",
                  "Who took it away.",
                  ProvenFindings.of(WHO405)),
              KnownMessage.of(
                  "STS_MODULE_MISSING_JAVA_V2",
                  JAVA_V2,
                  MessagePattern.of("'sts' service module must be on the class path"),
                  "The application has no STS module, so the web identity is not used.",
                  "Who the code is instead: it goes on to the next provider.",
                  ProvenFindings.of(WHO406)),
              KnownMessage.of(
                  "STS_MODULE_MISSING_JAVA_V1",
                  JAVA_V1,
                  MessagePattern.of("aws-java-sdk-sts module must be on the class path"),
                  "The application has no STS module, so the role is not assumed.",
                  "Who the code is instead: it goes on to the next provider.",
                  ProvenFindings.of(WHO406)),
              KnownMessage.of(
                  "TWO_HTTP_CLIENTS",
                  JAVA_V2,
                  MessagePattern.of("Multiple HTTP implementations were found on the classpath"),
                  "Two HTTP clients are on the class path, so the SDK makes no client for STS.",
                  "Who the code is instead: it goes on to the next provider.",
                  ProvenFindings.of(WHO407))));

  private WebIdentityMessages() {}
}
