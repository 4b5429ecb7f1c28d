package dev.whoami.trial;

/** The clients of other languages that tests try. */
final class TriedClients {
  static final ExternalClient BOTO3 = named("boto3");
  static final ExternalClient AWS_CLI_V2 = named("aws-cli-v2");
  static final ExternalClient AWS_SDK_JS_V3 = named("aws-sdk-js-v3");
  static final ExternalClient AWS_SDK_JS_V2 = named("aws-sdk-js-v2");

  private TriedClients() {}

  private static ExternalClient named(String id) {
    return ExternalClient.all().stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow();
  }
}
