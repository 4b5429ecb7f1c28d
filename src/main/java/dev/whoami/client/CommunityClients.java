package dev.whoami.client;

import dev.whoami.client.behavior.TextSign;

/** Libraries for languages that have no AWS SDK by AWS, or had none for long. */
final class CommunityClients {
  /** It has a chain of its own, and names the provider that it took. */
  static final KnownClient SOTO =
      SimpleClient.in()
          .saying(
              TextSign.of("[SotoCore]"),
              TextSign.of("SotoCore."),
              TextSign.of("aws-credential-provider="))
          .named("soto", "Soto for AWS");

  /** It prints its errors as values of Haskell. */
  static final KnownClient AMAZONKA =
      SimpleClient.in()
          .saying(
              TextSign.withVersion("amazonka-", ""),
              TextSign.of("_serviceAbbrev = "),
              TextSign.of("{fromAbbrev = "),
              TextSign.of("Amazonka.Auth"))
          .named("amazonka", "amazonka");

  /** Its errors are maps of Clojure. */
  static final KnownClient AWS_API =
      SimpleClient.in().saying(TextSign.of("cognitect.aws.")).named("aws-api", "Cognitect aws-api");

  static final KnownClient PAWS =
      SimpleClient.in().saying(TextSign.of("paws.common")).named("paws", "Paws for R");

  static final KnownClient AWS_JL =
      SimpleClient.in().saying(TextSign.of("AWS.AWSExceptions")).named("aws-jl", "AWS.jl");

  private CommunityClients() {}
}
