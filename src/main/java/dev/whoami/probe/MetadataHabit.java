package dev.whoami.probe;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * How a client asks the instance metadata: what it takes for switched off, whether it knows IMDSv2,
 * and when it falls back to IMDSv1.
 */
public final class MetadataHabit {
  /** The status of a request that was not answered. */
  private static final int NO_ANSWER = 0;

  private final Set<Switch> disabledBy;
  private final boolean knowsV2;
  private final boolean knowsV1Disabled;
  private final IntPredicate v1After;

  private MetadataHabit(
      Set<Switch> disabledBy, boolean knowsV2, boolean knowsV1Disabled, IntPredicate v1After) {
    this.disabledBy = disabledBy;
    this.knowsV2 = knowsV2;
    this.knowsV1Disabled = knowsV1Disabled;
    this.v1After = v1After;
  }

  /**
   * IMDSv2; IMDSv1 if the token request fails with anything but 400, unless
   * AWS_EC2_METADATA_V1_DISABLED; nothing if AWS_EC2_METADATA_DISABLED is "true".
   */
  public static MetadataHabit usual() {
    return new MetadataHabit(EnumSet.of(Switch.TRUE), true, true, status -> status != 400);
  }

  /** Takes every value of AWS_EC2_METADATA_DISABLED but "false" for "true". */
  public MetadataHabit disabledUnlessFalse() {
    return new MetadataHabit(
        EnumSet.of(Switch.TRUE, Switch.OTHER), knowsV2, knowsV1Disabled, v1After);
  }

  /** The same where a blank value of AWS_EC2_METADATA_DISABLED counts as well. */
  public MetadataHabit disabledUnlessFalseOrNotSet() {
    return new MetadataHabit(
        EnumSet.of(Switch.TRUE, Switch.OTHER, Switch.BLANK), knowsV2, knowsV1Disabled, v1After);
  }

  /** Was written before AWS_EC2_METADATA_DISABLED. */
  public MetadataHabit neverDisabled() {
    return new MetadataHabit(EnumSet.noneOf(Switch.class), knowsV2, knowsV1Disabled, v1After);
  }

  /** Falls back only where the token request is refused, not found, not allowed or not answered. */
  public MetadataHabit v1IfForbidden() {
    return v1After(
        status -> status == NO_ANSWER || status == 403 || status == 404 || status == 405);
  }

  /** Falls back only after no answer, or an error of the request other than 400. */
  public MetadataHabit v1UnlessServerError() {
    return v1After(status -> status == NO_ANSWER || (status > 400 && status < 500));
  }

  public MetadataHabit neverV1() {
    return v1After(status -> false);
  }

  private MetadataHabit v1After(IntPredicate status) {
    return new MetadataHabit(disabledBy, knowsV2, knowsV1Disabled, status);
  }

  /** Does not know AWS_EC2_METADATA_V1_DISABLED. */
  public MetadataHabit ignoringV1Disabled() {
    return new MetadataHabit(disabledBy, knowsV2, false, v1After);
  }

  /** Was written before IMDSv2. */
  public MetadataHabit onlyV1() {
    return new MetadataHabit(disabledBy, false, false, v1After);
  }

  boolean isDisabledBy(Switch setting) {
    return disabledBy.contains(setting);
  }

  boolean knowsV2() {
    return knowsV2;
  }

  boolean usesV1After(int status, Switch v1Disabled) {
    return v1After.test(status) && !(knowsV1Disabled && v1Disabled == Switch.TRUE);
  }
}
