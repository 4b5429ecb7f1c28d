package dev.whoami.probe;

import dev.whoami.aws.SharedConfig;
import dev.whoami.aws.Sts;
import dev.whoami.world.Reading;
import dev.whoami.world.Redaction;
import dev.whoami.world.Witness;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import software.amazon.awssdk.profiles.Profile;

/**
 * A profile of the shared config and credentials files.
 *
 * <p>First the files, then the profile: AWS_PROFILE, else "default". Within it, in this order: a
 * role with a web identity token file; IAM Identity Center (SSO), reported and not called; a role
 * with a source_profile or a credential_source; a login session, reported and not called; a
 * credential_process, reported and not run unless allowed; keys.
 *
 * @see <a href="https://docs.aws.amazon.com/sdkref/latest/guide/file-format.html">AWS: shared
 *     config and credentials files</a>
 */
final class SharedProfile implements Probe {
  @Override
  public Outcome observe(Witness w, Supplier<Sts> sts, ProbeOptions options) {
    SharedConfig config = SharedConfig.read(w);
    Function<SharedConfig, ResolvedProfile> resolve = it -> resolve(it, w, sts, options);
    ResolvedProfile usual = resolve.apply(config);
    return usual.outcome().with(facts(usual, config, resolve, w));
  }

  /** Checks again only if some client would get another result. */
  private static ProfileEvidence facts(
      ResolvedProfile usual,
      SharedConfig config,
      Function<SharedConfig, ResolvedProfile> resolve,
      Witness w) {
    ProfileEvidence facts = new ProfileEvidence(usual);
    Reading name = w.env("AWS_DEFAULT_PROFILE");
    if (name.hasText() || !config.isUtf8()) {
      SharedConfig strict = config.strictly();
      ResolvedProfile strictly = config.isUtf8() ? usual : resolve.apply(strict);
      ResolvedProfile byDefault = name.hasText() ? resolve.apply(strict.named(name)) : strictly;
      facts.and(ProfileLookup.DEFAULT_PROFILE_FIRST, byDefault);
      facts.and(ProfileLookup.DEFAULT_PROFILE_LAST, usual.isNamed() ? strictly : byDefault);
    }
    if (!config.isUtf8()) {
      facts.and(ProfileLookup.UTF_8_ONLY, resolve.apply(config.inUtf8Only()));
    }
    if (config.hasConfigFile() && !w.env("AWS_SDK_LOAD_CONFIG").hasText()) {
      facts.and(ProfileLookup.CREDENTIALS_FILE, resolve.apply(config.withoutConfigFile()));
    }
    Reading home = w.env("HOME");
    Reading ofJvm = w.property("user.home");
    if (home.hasText() && ofJvm.hasText() && !home.text().equals(ofJvm.text())) {
      facts.and(ProfileLookup.HOME_OF_JVM, resolve.apply(SharedConfig.readBelowUserHome(w)));
    }
    return facts;
  }

  private static ResolvedProfile resolve(
      SharedConfig config, Witness w, Supplier<Sts> sts, ProbeOptions options) {
    Optional<Profile> profile =
        config.isAbsent() || config.problem().isPresent()
            ? Optional.empty()
            : config.profile(config.profileName());
    Outcome outcome =
        profile
            .map(it -> new ProfileCredentials(config, w, sts, options).of(it))
            .orElseGet(() -> without(config));
    ProfileKind kind = profile.map(it -> ProfileKind.of(it.properties())).orElse(ProfileKind.KEYS);
    return new ResolvedProfile(outcome, config.isProfileNamed(), kind, defect(config));
  }

  private static ResolvedProfile.Defect defect(SharedConfig config) {
    if (!config.problem().filter(it -> it.reading().isPresent()).isPresent()) {
      return ResolvedProfile.Defect.NONE;
    }
    return config.isUtf8() ? ResolvedProfile.Defect.MALFORMED : ResolvedProfile.Defect.NOT_UTF_8;
  }

  private static Outcome without(SharedConfig config) {
    String shown = "profile " + Redaction.word(config.profileName());
    if (config.isAbsent()) {
      return config.isProfileNamed()
          ? missing(shown + " is named by AWS_PROFILE, and there is " + config.whyAbsent())
          : Outcome.absent(config.whyAbsent());
    }
    Optional<SharedConfig.Problem> problem = config.problem();
    if (problem.isPresent()) {
      SharedConfig.Problem it = problem.get();
      Fault fault = it.reading().isPresent() ? Fault.UNPARSABLE : Fault.of(it.reading());
      return Outcome.broken(fault, it.reason());
    }
    return config.isProfileNamed()
        ? missing(shown + " is named by AWS_PROFILE and does not exist")
        : Outcome.absent("no default profile in the files");
  }

  private static Outcome missing(String reason) {
    return Outcome.broken(Fault.PROFILE_MISSING, reason);
  }
}
