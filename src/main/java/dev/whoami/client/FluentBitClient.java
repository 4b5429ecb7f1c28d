package dev.whoami.client;

import dev.whoami.aws.profile.ProfileDialect;
import dev.whoami.client.behavior.ProfileLookup;
import dev.whoami.client.behavior.TextSign;
import java.util.Arrays;
import java.util.List;

/** Fluent Bit. */
public final class FluentBitClient extends KnownClient {
  public static final FluentBitClient CLIENT = new FluentBitClient();

  /** It finds its profile as the SDK for Go v2 does, and has its own parser. */
  public static final ProfileLookup PROFILE =
      ProfileLookup.like(GoV2.PROFILE, ProfileDialect.OTHER).in(GoV2.FILES).named("Fluent Bit");

  private FluentBitClient() {
    super("fluent-bit", "Fluent Bit", "Fluent Bit");
  }

  @Override
  public List<TextSign> signs() {
    return Arrays.asList(
        TextSign.of("aws-fluent-bit-plugin"),
        TextSign.of("[aws_credentials] "),
        TextSign.of("[aws_client] "),
        TextSign.of("[output:s3:"),
        TextSign.of("[output:cloudwatch_logs:"),
        TextSign.of("[output:kinesis_"));
  }
}
