package dev.whoami.aws;

import dev.whoami.world.HttpReply;
import dev.whoami.world.Witness;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.imds.Ec2MetadataClient;
import software.amazon.awssdk.imds.Ec2MetadataRetryPolicy;

/** What the instance metadata says of the instance: its ID, instance profile and region. */
public final class InstanceDetails {
  private static final Duration LIMIT = Duration.ofSeconds(1);
  private static final Pattern ID = Pattern.compile("i-[0-9a-f]{8,32}");
  private static final Pattern JSON = Pattern.compile("(?s)\\{.{0,2000}");

  private final @Nullable String id;
  private final @Nullable String profileArn;
  private final @Nullable String region;
  private final boolean cutShort;
  private final @Nullable HttpReply notAnId;

  private InstanceDetails(
      @Nullable String id, @Nullable String profileArn, @Nullable String region, boolean cutShort) {
    this.id = id;
    this.profileArn = profileArn;
    this.region = region;
    this.cutShort = cutShort;
    this.notAnId = null;
  }

  /** Those of an instance that did not tell its ID; the last reply says what it did instead. */
  private InstanceDetails(HttpReply last) {
    this.id = null;
    this.profileArn = null;
    this.region = null;
    this.cutShort = last.ending() == HttpReply.Ending.CUT_SHORT;
    this.notAnId = last.isAnswer() ? last : null;
  }

  public static InstanceDetails unknown() {
    return new InstanceDetails(null, null, null, false);
  }

  /**
   * Asks through the SDK's client for the instance metadata; what it does not tell is empty, and so
   * is all of it where that client does not take the endpoint for the address of a host.
   */
  public static InstanceDetails ask(URI endpoint, Witness w) {
    if (endpoint.getHost() == null) {
      return unknown();
    }
    WitnessHttpClient httpClient = WitnessHttpClient.ofMetadata(w, LIMIT);
    try (Ec2MetadataClient client =
        Ec2MetadataClient.builder()
            .endpoint(endpoint)
            .retryPolicy(Ec2MetadataRetryPolicy.none())
            .httpClient(httpClient)
            .build()) {
      String id = text(client, "/latest/meta-data/instance-id", ID);
      if (id == null) {
        return new InstanceDetails(httpClient.lastReply());
      }
      @Nullable String profileArn = profileArn(client);
      boolean cut = profileArn == null && isCut(httpClient);
      @Nullable String region = text(client, "/latest/meta-data/placement/region", StsRegion.SHAPE);
      return new InstanceDetails(
          id, profileArn, region, cut || (region == null && isCut(httpClient)));
    }
  }

  private static boolean isCut(WitnessHttpClient httpClient) {
    return httpClient.lastReply().ending() == HttpReply.Ending.CUT_SHORT;
  }

  /** A text of another shape did not come from the instance metadata. */
  private static @Nullable String text(Ec2MetadataClient client, String path, Pattern shape) {
    try {
      String text = client.get(path).asString().trim();
      return shape.matcher(text).matches() ? text : null;
    } catch (SdkException | java.io.UncheckedIOException untold) {
      return null;
    }
  }

  private static @Nullable String profileArn(Ec2MetadataClient client) {
    String info = text(client, "/latest/meta-data/iam/info", JSON);
    return Optional.ofNullable(info)
        .flatMap(JsonFields::of)
        .flatMap(fields -> JsonFields.text(fields, "InstanceProfileArn"))
        .flatMap(Arn::parse)
        .map(Arn::toString)
        .orElse(null);
  }

  /** Whether this process had no CPU to see an answer, so that what is missing may be there. */
  public boolean isCutShort() {
    return cutShort;
  }

  public Optional<String> id() {
    return Optional.ofNullable(id);
  }

  /** What was answered to the request for the ID, where that is not the ID of an instance. */
  public Optional<HttpReply> notAnId() {
    return Optional.ofNullable(notAnId);
  }

  /** The ARN of the instance profile, which holds the role and need not have its name. */
  public Optional<String> profileArn() {
    return Optional.ofNullable(profileArn);
  }

  public Optional<String> region() {
    return Optional.ofNullable(region);
  }
}
