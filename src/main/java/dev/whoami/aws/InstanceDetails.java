package dev.whoami.aws;

import dev.whoami.world.Witness;
import dev.whoami.world.http.HttpCall;
import dev.whoami.world.http.HttpReply;
import dev.whoami.world.secret.RegionName;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What the instance metadata reports about the instance: its ID, instance profile and region. */
public final class InstanceDetails {
  private static final int LONGEST_JSON = 2001;

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

  /**
   * The details of an instance that did not report its ID; the last reply shows what it sent
   * instead.
   */
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
   * Asks an instance metadata service that has answered. A detail that it does not report is empty.
   * {@code get} makes a request for a path, with the session token.
   */
  public static InstanceDetails ask(Function<String, HttpCall> get, Witness w) {
    HttpReply told = w.http(get.apply("/latest/meta-data/instance-id"));
    @Nullable String id = text(told, InstanceId::isOne);
    if (id == null) {
      return new InstanceDetails(told);
    }
    HttpReply info = w.http(get.apply("/latest/meta-data/iam/info"));
    @Nullable String profileArn = profileArn(info);
    HttpReply placement = w.http(get.apply("/latest/meta-data/placement/region"));
    @Nullable String region = text(placement, RegionName::isOne);
    return new InstanceDetails(
        id,
        profileArn,
        region,
        (profileArn == null && isCut(info)) || (region == null && isCut(placement)));
  }

  private static boolean isCut(HttpReply reply) {
    return reply.ending() == HttpReply.Ending.CUT_SHORT;
  }

  /** A text of another form did not come from the instance metadata. */
  private static @Nullable String text(HttpReply reply, Predicate<String> shape) {
    String text = reply.body().trim();
    return reply.isOk() && shape.test(text) ? text : null;
  }

  private static boolean isObject(String text) {
    return text.startsWith("{") && text.length() <= LONGEST_JSON;
  }

  private static @Nullable String profileArn(HttpReply info) {
    return Optional.ofNullable(text(info, InstanceDetails::isObject))
        .flatMap(JsonFields::of)
        .flatMap(fields -> JsonFields.text(fields, "InstanceProfileArn"))
        .flatMap(Arn::parse)
        .map(Arn::toString)
        .orElse(null);
  }

  /**
   * Whether this process had too little CPU to read an answer, so that a missing detail may exist.
   */
  public boolean isCutShort() {
    return cutShort;
  }

  public Optional<String> id() {
    return Optional.ofNullable(id);
  }

  /** The reply to the request for the ID, if it is not the ID of an instance. */
  public Optional<HttpReply> notAnId() {
    return Optional.ofNullable(notAnId);
  }

  /** The ARN of the instance profile, which contains the role and can have another name. */
  public Optional<String> profileArn() {
    return Optional.ofNullable(profileArn);
  }

  public Optional<String> region() {
    return Optional.ofNullable(region);
  }
}
