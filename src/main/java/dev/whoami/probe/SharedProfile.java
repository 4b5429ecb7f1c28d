package dev.whoami.probe;

import dev.whoami.aws.SharedConfig;
import dev.whoami.aws.Sts;
import dev.whoami.world.Redaction;
import dev.whoami.world.Witness;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    ClientProfileFiles files = new ClientProfileFiles(SharedConfig.read(w), w);
    List<Resolution> all = new ArrayList<>();
    ResolvedProfile usual = resolve(ProfileLookup.USUAL, files, all, w, sts, options);
    ProfileEvidence facts = new ProfileEvidence(usual);
    for (ProfileLookup each : ProfileLookup.values()) {
      ResolvedProfile profile = resolve(each, files, all, w, sts, options);
      if (profile != usual) {
        facts.and(each, profile);
      }
    }
    return usual.outcome().with(facts);
  }

  /** Checks again only if the client may get another result than one before it. */
  private static ResolvedProfile resolve(
      ProfileLookup lookup,
      ClientProfileFiles files,
      List<Resolution> all,
      Witness w,
      Supplier<Sts> sts,
      ProbeOptions options) {
    SharedConfig config = files.as(lookup);
    if (files.lacksConfigFile(lookup)) {
      Outcome outcome = missing("AWS_SDK_LOAD_CONFIG is set, and there is no config file");
      return new ResolvedProfile(
          outcome, config.isProfileNamed(), ProfileKind.KEYS, ResolvedProfile.Defect.NONE);
    }
    for (Resolution each : all) {
      if (each.config == config && each.habits.decideAlsoFor(lookup.habits())) {
        return each.profile;
      }
    }
    ConsultedHabits habits = new ConsultedHabits(lookup.habits());
    ResolvedProfile profile = resolve(config, w, sts, options, habits);
    all.add(new Resolution(config, habits, profile));
    return profile;
  }

  private static ResolvedProfile resolve(
      SharedConfig config,
      Witness w,
      Supplier<Sts> sts,
      ProbeOptions options,
      ConsultedHabits habits) {
    Optional<Profile> profile =
        config.isAbsent() || config.problem().isPresent()
            ? Optional.empty()
            : config.profile(config.profileName());
    ProfileCredentials credentials = new ProfileCredentials(config, w, sts, options, habits);
    Outcome outcome = profile.map(credentials::of).orElseGet(() -> without(config));
    ProfileKind kind =
        profile.map(it -> credentials.kindOf(it.properties())).orElse(ProfileKind.KEYS);
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
          ? missing(shown + " is selected, and there is " + config.whyAbsent())
          : Outcome.absent(config.whyAbsent());
    }
    Optional<SharedConfig.Problem> problem = config.problem();
    if (problem.isPresent()) {
      SharedConfig.Problem it = problem.get();
      Fault fault = it.reading().isPresent() ? Fault.UNPARSABLE : Fault.of(it.reading());
      return Outcome.broken(fault, it.reason());
    }
    return config.isProfileNamed()
        ? missing(shown + " is selected and does not exist")
        : Outcome.absent("no " + shown + " in the files");
  }

  private static Outcome missing(String reason) {
    return Outcome.broken(Fault.PROFILE_MISSING, reason);
  }

  /** What came of these files for a client with these habits. */
  private static final class Resolution {
    private final SharedConfig config;
    private final ConsultedHabits habits;
    private final ResolvedProfile profile;

    Resolution(SharedConfig config, ConsultedHabits habits, ResolvedProfile profile) {
      this.config = config;
      this.habits = habits;
      this.profile = profile;
    }
  }
}
