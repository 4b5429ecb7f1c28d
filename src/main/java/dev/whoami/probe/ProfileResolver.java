package dev.whoami.probe;

import dev.whoami.aws.SharedConfig;
import dev.whoami.aws.Sts;
import dev.whoami.aws.StsClientBehavior;
import dev.whoami.aws.UnusableProfileFile;
import dev.whoami.client.behavior.ClientProfileFiles;
import dev.whoami.client.behavior.ProfileBehavior;
import dev.whoami.client.behavior.ProfileLookup;
import dev.whoami.probe.profile.BehaviorsAsked;
import dev.whoami.probe.profile.ClientSts;
import dev.whoami.probe.profile.ProfileKind;
import dev.whoami.world.Witness;
import dev.whoami.world.file.Reading;
import dev.whoami.world.secret.Redaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.profiles.Profile;

/**
 * Finds the profile of each client, and asks each source that profiles draw on once for all
 * clients.
 */
final class ProfileResolver {
  private final Witness w;
  private final ProbeOptions options;
  private final ClientProfileFiles files;
  private final List<Resolution> all = new ArrayList<>();
  private final ClientSts clientSts;
  private final ProfileSources sources;

  ProfileResolver(Witness w, Supplier<Sts> sts, ProbeOptions options) {
    this.w = w;
    this.options = options;
    this.files = new ClientProfileFiles(SharedConfig.read(w), w);
    this.clientSts = new ClientSts(sts, files, w);
    this.sources = new ProfileSources(w, sts, options);
  }

  /** Returns the same object if the client gets what an earlier client gets. */
  ResolvedProfile resolve(ProfileLookup lookup) {
    SharedConfig config = files.as(lookup);
    if (files.lacksConfigFile(lookup)) {
      Outcome outcome = missing("AWS_SDK_LOAD_CONFIG is set, and there is no config file");
      return new ResolvedProfile(
          outcome,
          config.isProfileNamed(),
          ProfileKind.KEYS,
          files.hasRegion()
              ? ResolvedProfile.Defect.NONE
              : ResolvedProfile.Defect.NO_FILE_FOR_REGION);
    }
    Optional<String> marked = files.markedFile(lookup);
    if (marked.isPresent()) {
      Outcome outcome =
          Outcome.broken(
              Fault.UNPARSABLE,
              marked.get() + " begins with a byte order mark, which this client cannot read");
      return new ResolvedProfile(
          outcome, config.isProfileNamed(), ProfileKind.KEYS, ResolvedProfile.Defect.MARKED);
    }
    Optional<ResolvedProfile> unusable = withoutEndpoint(lookup, config);
    if (unusable.isPresent()) {
      return unusable.get();
    }
    for (Resolution each : all) {
      if (each.config == config && each.behaviors.decideAlsoFor(lookup.behaviors())) {
        return each.profile;
      }
    }
    BehaviorsAsked behaviors = new BehaviorsAsked(lookup);
    ResolvedProfile found = resolve(config, behaviors);
    ResolvedProfile profile = config.isSure() ? found : found.unsure();
    all.add(new Resolution(config, behaviors, profile));
    return profile;
  }

  /** Why a client that needs an endpoint cannot be built, so that it looks for no keys. */
  private Optional<ResolvedProfile> withoutEndpoint(ProfileLookup lookup, SharedConfig config) {
    Optional<StsClientBehavior> client =
        lookup
            .sts()
            .role()
            .filter(it -> lookup.behaviors().contains(ProfileBehavior.NEEDS_ENDPOINT_OF_STS));
    if (client.filter(it -> it.lacksDualstack(w.aside(), files.settingsAs(lookup))).isPresent()) {
      return Optional.of(
          unusable(
              config,
              "dual-stack is asked for, and this client knows none in the region",
              ResolvedProfile.Defect.NO_DUALSTACK));
    }
    return client
        .flatMap(it -> it.endpointNotOfHttp(w.aside(), files.settingsAs(lookup)))
        .map(it -> it + " is not the URL of an endpoint, which this client reads first")
        .map(why -> unusable(config, why, ResolvedProfile.Defect.ENDPOINT_NOT_HTTP));
  }

  private static ResolvedProfile unusable(
      SharedConfig config, String why, ResolvedProfile.Defect defect) {
    return new ResolvedProfile(
        Outcome.broken(Fault.UNPARSABLE, why), config.isProfileNamed(), ProfileKind.KEYS, defect);
  }

  private ResolvedProfile resolve(SharedConfig config, BehaviorsAsked behaviors) {
    Optional<Profile> profile =
        config.isAbsent() || config.problem().isPresent()
            ? Optional.empty()
            : config.profile(config.profileName());
    return profile.isPresent()
        ? resolve(profile.get(), config, behaviors)
        : new ResolvedProfile(
            without(config, behaviors), config.isProfileNamed(), ProfileKind.KEYS, defect(config));
  }

  private ResolvedProfile resolve(Profile profile, SharedConfig config, BehaviorsAsked behaviors) {
    ProfileCredentials credentials =
        new ProfileCredentials(config, w, clientSts, sources, options, behaviors);
    Outcome outcome = credentials.of(profile);
    ProfileKind kind = credentials.kindOf(profile.properties());
    return new ResolvedProfile(outcome, config.isProfileNamed(), kind, defect(config));
  }

  private static ResolvedProfile.Defect defect(SharedConfig config) {
    Optional<Reading> reading = config.problem().map(UnusableProfileFile::reading);
    if (!reading.isPresent()) {
      return ResolvedProfile.Defect.NONE;
    }
    if (reading.get().isAbsent()) {
      return reading.get().status() == Reading.Status.NOT_A_FILE
          ? ResolvedProfile.Defect.NOT_A_FILE
          : ResolvedProfile.Defect.NONE;
    }
    return config.isUtf8() ? ResolvedProfile.Defect.MALFORMED : ResolvedProfile.Defect.NOT_UTF_8;
  }

  private static Outcome without(SharedConfig config, BehaviorsAsked behaviors) {
    Optional<UnusableProfileFile> skipped = config.skipped();
    if (skipped.isPresent() && !behaviors.include(ProfileBehavior.SKIPPED_FILE_IS_NONE)) {
      return broken(skipped.get());
    }
    String shown = "profile " + Redaction.word(config.profileName());
    if (config.isAbsent()) {
      return config.isProfileNamed()
          ? missing(shown + " is selected, and there is " + config.whyAbsent())
          : Outcome.absent(config.whyAbsent());
    }
    Optional<UnusableProfileFile> problem = config.problem();
    if (problem.isPresent()) {
      return broken(problem.get());
    }
    return config.isProfileNamed()
        ? missing(shown + " is selected and does not exist")
        : Outcome.absent("no " + shown + " in the files");
  }

  private static Outcome broken(UnusableProfileFile it) {
    Fault fault = it.reading().isPresent() ? Fault.UNPARSABLE : Fault.of(it.reading());
    return Outcome.unread(fault, it.reason());
  }

  private static Outcome missing(String reason) {
    return Outcome.broken(Fault.PROFILE_MISSING, reason);
  }

  /** What a client with this behavior gets from these files. */
  private static final class Resolution {
    private final SharedConfig config;
    private final BehaviorsAsked behaviors;
    private final ResolvedProfile profile;

    Resolution(SharedConfig config, BehaviorsAsked behaviors, ResolvedProfile profile) {
      this.config = config;
      this.behaviors = behaviors;
      this.profile = profile;
    }
  }
}
