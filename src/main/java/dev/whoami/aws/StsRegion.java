package dev.whoami.aws;

import dev.whoami.world.Witness;
import dev.whoami.world.file.Reading;
import dev.whoami.world.secret.RegionName;
import dev.whoami.world.text.LazyPattern;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkSystemSetting;

/** The region of the STS that is called, and its origin. */
final class StsRegion {
  /** An Availability Zone, a Local Zone or a Wavelength Zone: us-west-2b, us-west-2-lax-1a. */
  private static final LazyPattern ZONE =
      LazyPattern.of("([a-z]{2,4}(?:-[a-z]+)++-\\d{1,2})(?:[a-z]|-[a-z]+[a-z0-9-]{1,40})");

  /** The regions of the global endpoints, such as aws-global. */
  private static final LazyPattern PSEUDO = LazyPattern.of("aws(-[a-z]+){0,8}-global");

  private static final LazyPattern FIPS = LazyPattern.of("fips-|-fips");

  /** The origin of the region. */
  private enum Origin {
    SETTING("AWS_REGION"),
    PROFILE("the profile's region"),
    AVAILABILITY_ZONE("no region is set; this is the region of the availability zone"),
    DEFAULT("no region is set, and no metadata names one; the global endpoint is asked");

    private final String because;

    Origin(String because) {
      this.because = because;
    }
  }

  private final String name;
  private final Origin origin;
  private final boolean fips;
  private final @Nullable String problem;

  private StsRegion(String name, Origin origin, boolean fips, @Nullable String problem) {
    this.name = name;
    this.origin = origin;
    this.fips = fips;
    this.problem = problem;
  }

  /** The region in the profile whose role is assumed. */
  static StsRegion ofProfile(String text) {
    Optional<StsRegion> region = parse(text, Origin.PROFILE);
    return region.isPresent() ? region.get() : unknown().malformed("the region of the profile");
  }

  /** A region by a client's own rules; malformed if the text is not a region. */
  static StsRegion ofClient(String text) {
    Optional<StsRegion> region = parse(text, Origin.SETTING);
    return region.isPresent() ? region.get() : unknown().malformed("the region of the client");
  }

  /** {@code zone} is called only if neither the settings nor the profile have a region. */
  static StsRegion find(Witness w, SharedConfig config, Supplier<Optional<String>> zone) {
    Reading set = w.setting(SdkSystemSetting.AWS_REGION);
    Optional<StsRegion> named = parse(set.text().trim(), Origin.SETTING);
    if (named.isPresent()) {
      return named.get();
    }
    StsRegion other = unnamed(config, zone);
    return set.hasText() ? other.malformed("AWS_REGION") : other;
  }

  private static StsRegion unnamed(SharedConfig config, Supplier<Optional<String>> zone) {
    Optional<String> ofProfile = config.property("region");
    Optional<StsRegion> named = ofProfile.flatMap(it -> parse(it, Origin.PROFILE));
    if (named.isPresent()) {
      return named.get();
    }
    StsRegion near =
        zone.get()
            .flatMap(StsRegion::regionOf)
            .map(it -> new StsRegion(it, Origin.AVAILABILITY_ZONE, false, null))
            .orElseGet(StsRegion::unknown);
    boolean isMalformed = ofProfile.filter(it -> !it.trim().isEmpty()).isPresent();
    return isMalformed ? near.malformed("the region of the profile") : near;
  }

  private static StsRegion unknown() {
    return new StsRegion("us-east-1", Origin.DEFAULT, false, null);
  }

  /** The same region, which the SDK never uses because it stops at a malformed setting. */
  private StsRegion malformed(String setting) {
    return new StsRegion(name, origin, fips, setting + " is not the name of a region");
  }

  /** A text of another form would become part of the host name. */
  private static Optional<StsRegion> parse(String text, Origin origin) {
    String name = text.contains("fips") ? FIPS.matcher(text).replaceAll("") : text;
    String small = name.toLowerCase(Locale.ROOT);
    return RegionName.isOne(small) || PSEUDO.matcher(small).matches()
        ? Optional.of(new StsRegion(name, origin, !name.equals(text), null))
        : Optional.empty();
  }

  private static Optional<String> regionOf(String availabilityZone) {
    Matcher zone = ZONE.matcher(availabilityZone);
    if (zone.matches()) {
      return Optional.of(zone.group(1));
    }
    return Optional.of(availabilityZone).filter(RegionName::isOne);
  }

  String name() {
    return name;
  }

  /** Why it is this region: one clause. */
  String because() {
    return origin.because;
  }

  /** Whether neither the settings nor the profile have a region. */
  boolean isGuessed() {
    return origin == Origin.AVAILABILITY_ZONE || isDefault();
  }

  /** Whether nothing at all has a region. */
  boolean isDefault() {
    return origin == Origin.DEFAULT;
  }

  /** Whether its name requires FIPS, as in us-gov-west-1-fips. */
  boolean isFips() {
    return fips;
  }

  /** Why the SDK cannot use the configured region: one clause; empty if it can. */
  Optional<String> problem() {
    return Optional.ofNullable(problem);
  }
}
