package dev.whoami.cli.typed;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Other names of clients that are not similar to the name here. */
public enum OtherClientName {
  AWS_CLI("aws-cli-v2", "aws", "awscli", "cli", "aws2"),
  BOTOCORE("boto3", "botocore", "python3", "py"),
  GO("aws-sdk-go-v2", "go", "golang"),
  JAVASCRIPT("aws-sdk-js-v3", "js", "javascript", "typescript", "nodejs"),
  CPP("aws-sdk-cpp", "c++", "cplusplus"),
  DOTNET("aws-sdk-net-v4", ".net", "c#", "csharp");

  private final String id;
  private final List<String> typed;

  OtherClientName(String id, String... typed) {
    this.id = id;
    this.typed = Arrays.asList(typed);
  }

  /** The client's name here for another name. */
  public static Optional<String> id(String word) {
    return Arrays.stream(values())
        .filter(it -> it.typed.contains(word.toLowerCase(Locale.ROOT)))
        .map(it -> it.id)
        .findFirst();
  }
}
