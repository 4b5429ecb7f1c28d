package dev.whoami.probe;

import dev.whoami.aws.InstanceDetails;
import dev.whoami.aws.InstanceRegion;
import dev.whoami.client.behavior.BooleanSetting;
import dev.whoami.client.behavior.ImdsClientBehavior;
import dev.whoami.client.behavior.ImdsFlaw;
import dev.whoami.client.behavior.ImdsV1Fallback;
import dev.whoami.probe.imds.ImdsSettings;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The region that a client learns from the instance metadata if no setting names one. Clients
 * differ: some request the session token again, some ask without one.
 */
public final class ImdsRegions {
  private final ImdsSettings settings;
  private final ImdsAnswers answers;
  private final @Nullable ImdsRegions withSlash;

  /**
   * The regions in these answers. {@code withSlash} has the answers for a client that keeps the
   * slash at the end of the address.
   */
  ImdsRegions(ImdsSettings settings, ImdsAnswers answers, @Nullable ImdsRegions withSlash) {
    this.settings = settings;
    this.answers = answers;
    this.withSlash = withSlash;
  }

  /** The region for a client that asks only with a session token, and retries. */
  public Optional<String> ofV2() {
    return regionIn(answers.v2(), answers.later());
  }

  /**
   * The region for a client that requests the session token once, at the address exactly as it is
   * set. If it gets no token, it asks without one.
   */
  public Optional<String> atFirst() {
    if (withSlash != null) {
      return withSlash.atFirst();
    }
    boolean isPlain =
        ImdsClientBehavior.usual()
            .fallingBack(ImdsV1Fallback.IF_FORBIDDEN)
            .usesV1After(answers.statusOfToken(), settings.v1Disabled());
    return isPlain ? regionIn(answers.v2(), answers.v1()) : regionIn(answers.v2());
  }

  /**
   * The region for the AWS CLI 2, which puts no slash between the address and the path. It fails if
   * it gets no session token and may not ask without one.
   */
  public InstanceRegion ofCli() {
    if (settings.disabled() == BooleanSetting.TRUE) {
      return InstanceRegion.none();
    }
    String unspelled = settings.flaws().get(ImdsFlaw.ENDPOINT_WITHOUT_SLASH);
    if (unspelled != null && settings.address().bearsNoPath()) {
      return InstanceRegion.failing(unspelled);
    }
    boolean isAsked = unspelled == null;
    if (isAsked && (answers.v2().isPresent() || answers.statusOfToken() == 400)) {
      return InstanceRegion.of(regionIn(answers.v2()));
    }
    if (settings.v1Disabled() == BooleanSetting.TRUE) {
      return InstanceRegion.failing(
          "for the region it asks the instance metadata, which give no session token, and"
              + " AWS_EC2_METADATA_V1_DISABLED is true");
    }
    return InstanceRegion.of(isAsked ? regionIn(answers.v1()) : Optional.empty());
  }

  private static Optional<String> regionIn(Optional<Outcome> first, Optional<Outcome> second) {
    Optional<String> region = regionIn(first);
    return region.isPresent() ? region : regionIn(second);
  }

  private static Optional<String> regionIn(Optional<Outcome> answer) {
    return answer.flatMap(it -> it.detail().instance()).flatMap(InstanceDetails::region);
  }
}
