package dev.whoami.probe;

import dev.whoami.aws.Sts;
import dev.whoami.world.Reading;
import dev.whoami.world.Witness;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** What a profile can draw on beside the files, each asked once however many clients draw on it. */
final class ProfileSources {
  private static final Duration PROCESS_LIMIT = Duration.ofSeconds(3);

  private final Witness w;
  private final Supplier<Sts> sts;
  private final ProbeOptions options;
  private final Map<Source, Outcome> outcomes = new HashMap<>();
  private final Map<String, Reading> outputs = new HashMap<>();
  private final Map<String, Reading> tokens = new HashMap<>();

  ProfileSources(Witness w, Supplier<Sts> sts, ProbeOptions options) {
    this.w = w;
    this.sts = sts;
    this.options = options;
  }

  Outcome container() {
    return of(Source.CONTAINER, new ContainerEndpoint());
  }

  /** As this client asks it. */
  Outcome instance(ProfileLookup client) {
    Outcome usual = of(Source.INSTANCE_METADATA, new InstanceMetadata());
    return ImdsRows.ofRole(client)
        .flatMap(it -> usual.facts(ImdsResponses.class).map(facts -> facts.as(it).with(facts)))
        .orElse(usual);
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
    return tokens.computeIfAbsent(file, w::file);
  }

  /** What the command of a credential_process printed. */
  Reading output(String command) {
    return outputs.computeIfAbsent(command, each -> w.run(each, PROCESS_LIMIT));
  }
}
