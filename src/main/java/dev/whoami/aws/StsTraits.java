package dev.whoami.aws;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** All the traits of one client, and groups of traits that many clients share. */
public final class StsTraits {
  public static final StsTraits NONE = new StsTraits(EnumSet.noneOf(StsTrait.class));

  /** All ways to configure an endpoint. */
  public static final StsTraits ENDPOINTS =
      NONE.and(
          StsTrait.ENDPOINT_OF_STS,
          StsTrait.ENDPOINT_OF_ALL,
          StsTrait.ENDPOINT_OF_SERVICES,
          StsTrait.ENDPOINT_OF_PROFILE,
          StsTrait.IGNORING_ENDPOINTS);

  /** All ways to configure FIPS and dual-stack. */
  public static final StsTraits VARIANTS =
      NONE.and(StsTrait.VARIANT_VARIABLES, StsTrait.VARIANTS_OF_PROFILE);

  /** All ways to choose between regional endpoints and the global one. */
  public static final StsTraits REGIONAL =
      NONE.and(StsTrait.REGIONAL_VARIABLE, StsTrait.REGIONAL_OF_PROFILE);

  private final Set<StsTrait> all;

  private StsTraits(Set<StsTrait> all) {
    this.all = Collections.unmodifiableSet(all);
  }

  public StsTraits and(StsTrait... more) {
    Set<StsTrait> both = EnumSet.noneOf(StsTrait.class);
    both.addAll(all);
    both.addAll(Arrays.asList(more));
    return new StsTraits(both);
  }

  public StsTraits and(StsTraits more) {
    return and(more.all.toArray(new StsTrait[0]));
  }

  boolean contain(StsTrait one) {
    return all.contains(one);
  }
}
