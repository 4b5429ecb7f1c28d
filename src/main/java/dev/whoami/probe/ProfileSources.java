package dev.whoami.probe;

import dev.whoami.aws.Sts;
import dev.whoami.client.behavior.BooleanSetting;
import dev.whoami.client.behavior.ContainerClientBehavior;
import dev.whoami.client.behavior.ImdsClientBehavior;
import dev.whoami.client.behavior.ProfileLookup;
import dev.whoami.world.Witness;
import dev.whoami.world.file.Reading;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The sources that a profile can draw on beside the files. Each is asked once for all clients. */
final class ProfileSources {
  private static final Duration PROCESS_LIMIT = Duration.ofSeconds(3);

  private final Witness w;
  private final Supplier<Sts> sts;
  private final ProbeOptions options;
  private final Map<Source, Outcome> outcomes = new HashMap<>();
  private final Map<Source, Outcome> evenDisabled = new HashMap<>();
  private final Map<String, Reading> outputs = new HashMap<>();
  private final Map<String, Reading> tokens = new HashMap<>();

  ProfileSources(Witness w, Supplier<Sts> sts, ProbeOptions options) {
    this.w = w;
    this.sts = sts;
    this.options = options;
  }

  /** The container endpoint, as this client asks it for a profile that names it. */
  Outcome container(ProfileLookup client) {
    return container(client.containerOfRole());
  }

  /** The container endpoint, as this client asks it for a role without a source. */
  Outcome containerOfChain(ProfileLookup client) {
    return container(client.containerOfChain());
  }

  private Outcome container(List<ContainerClientBehavior> ways) {
    Outcome usual = of(Source.CONTAINER, new ContainerEndpoint());
    Optional<ContainerResponses> facts = usual.facts(ContainerResponses.class);
    Outcome outcome = usual;
    for (ContainerClientBehavior way : ways) {
      outcome = facts.map(it -> it.as(way).with(it)).orElse(usual);
      if (outcome.isFound() || isOfTokenFile(outcome)) {
        break;
      }
    }
    return outcome;
  }

  private static boolean isOfTokenFile(Outcome outcome) {
    return outcome.has(Fault.FILE_MISSING)
        || outcome.has(Fault.FILE_DENIED)
        || outcome.has(Fault.NOT_READ)
        || outcome.has(Fault.FILE_UNREADABLE);
  }

  /** The instance metadata, as this client asks it. */
  Outcome instance(ProfileLookup client) {
    Optional<ImdsClientBehavior> way = client.instanceOfRole();
    boolean isDisabled = way.map(it -> it.isDisabledBy(BooleanSetting.TRUE)).orElse(true);
    Outcome usual =
        isDisabled ? of(Source.INSTANCE_METADATA, new InstanceMetadata()) : evenDisabled();
    return way.flatMap(
            it -> usual.facts(ImdsResponses.class).map(facts -> facts.as(it).with(facts)))
        .orElse(usual);
  }

  /**
   * The instance metadata for a client that ignores AWS_EC2_METADATA_DISABLED here: if that is set,
   * it is asked once more.
   */
  private Outcome evenDisabled() {
    Outcome usual = of(Source.INSTANCE_METADATA, new InstanceMetadata());
    if (!usual.has(Fault.DISABLED)) {
      return usual;
    }
    return evenDisabled.computeIfAbsent(
        Source.INSTANCE_METADATA,
        each -> new InstanceMetadata().observe(w, sts, options.askingDisabledInstance()));
  }

  Outcome environment() {
    return of(Source.ENVIRONMENT, new EnvironmentVariables());
  }

  Outcome properties() {
    return of(Source.SYSTEM_PROPERTIES, new SystemProperties());
  }

  private Outcome of(Source source, Probe probe) {
    return outcomes.computeIfAbsent(source, each -> probe.observe(w, sts, options));
  }

  /** The text of a token file. */
  Reading token(String file) {
    return tokens.computeIfAbsent(file, w::token);
  }

  /** The text of the token file now, which differs if the token was replaced. */
  Reading tokenByNow(String file) {
    return w.aside().token(file);
  }

  /** The output of a credential_process command. */
  Reading output(String command) {
    return outputs.computeIfAbsent(command, each -> w.run(each, PROCESS_LIMIT));
  }
}
