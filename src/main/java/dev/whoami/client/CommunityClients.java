package dev.whoami.client;

import dev.whoami.client.behavior.TextSign;

/** Libraries for languages without an AWS SDK, or without one for a long time. */
final class CommunityClients {
  private static final String CODE_OF_PAWS =
      "(?:ExpiredToken(?:Exception)?|InvalidAccessKeyId|InvalidClientTokenId"
          + "|InvalidSignatureException|SignatureDoesNotMatch|ThrottlingException"
          + "|UnrecognizedClientException)";

  /** It has its own chain, and its log names the provider. */
  static final KnownClient SOTO =
      SimpleClient.in()
          .saying(
              TextSign.of("[SotoCore]"),
              TextSign.of("SotoCore."),
              TextSign.of("soto-core/Sources/").inFile(),
              TextSign.of("AWSSDKSwiftCore."),
              TextSign.of("SotoS3."),
              TextSign.of("aws-credential-provider="))
          .named("soto", "Soto for AWS");

  /** It prints its errors as values of Haskell. */
  static final KnownClient AMAZONKA =
      SimpleClient.in()
          .saying(
              TextSign.withVersion("amazonka-", ""),
              TextSign.of("_serviceAbbrev = "),
              TextSign.of("{fromAbbrev = "),
              TextSign.of("Amazonka.Auth"),
              TextSign.of("CredentialChainExhausted"))
          .named("amazonka", "amazonka");

  /** Its errors are maps of Clojure. */
  static final KnownClient AWS_API =
      SimpleClient.in()
          .saying(TextSign.of("cognitect.aws."), TextSign.of("cognitect/aws/").asWord())
          .named("aws-api", "Cognitect aws-api");

  /** Its errors begin like any error of R, so a code of AWS must follow. */
  static final KnownClient PAWS =
      SimpleClient.in()
          .saying(
              TextSign.of("paws.common"),
              TextSign.of("options(\"paws.log_level\""),
              TextSign.of("Error in paws::"),
              TextSign.of("Error: ").before(CODE_OF_PAWS + " \\(HTTP \\d{3}\\)\\. ").asWord(),
              TextSign.of("Unable to obtain access_key_id, secret_access_key or session_token"))
          .named("paws", "Paws for R");

  static final KnownClient AWS_JL =
      SimpleClient.in()
          .saying(
              TextSign.of("AWS.AWSExceptions"),
              TextSign.of("packages/AWS/").before("[A-Za-z0-9]{5}[/\\\\]++src[/\\\\]"),
              TextSign.of("ERROR: AWSException: "))
          .named("aws-jl", "AWS.jl");

  private CommunityClients() {}
}
