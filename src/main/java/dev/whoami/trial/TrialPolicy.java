package dev.whoami.trial;

import dev.whoami.aws.SharedConfig;
import dev.whoami.aws.UnusableProfileFile;
import dev.whoami.client.behavior.HttpProxy;
import dev.whoami.client.behavior.ProxySelection;
import dev.whoami.probe.Fault;
import dev.whoami.probe.Outcome;
import dev.whoami.probe.ProbeOptions;
import dev.whoami.trial.TrialRefusal.Reason;
import dev.whoami.world.Surroundings;
import dev.whoami.world.Witness;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The only policy about what may run here: the SDK in this process, clients of other languages, and
 * Hadoop. None of them may run or call something that the user did not allow, or read without a
 * limit. None may send a token to a proxy, or leave credentials behind. None may be code that
 * another user can change.
 *
 * <p>Each method returns the first reason against a trial; empty if it may run.
 */
public final class TrialPolicy {
  private static final String INSTANCE = "169.254.169.254";

  private final Surroundings here;
  private final ProbeOptions options;
  private final ProfileFiles profiles;
  private final CodeOwners owners;

  public TrialPolicy(Surroundings here, ProbeOptions options) {
    this.here = here;
    this.options = options;
    this.profiles = new ProfileFiles(here);
    this.owners = new CodeOwners(here);
  }

  /**
   * The SDK, judged by settings only. It uses the SOCKS proxy of Java's own settings. On Java 8 it
   * sends the tokens of containers and instances there; later versions do so if the endpoint is
   * https.
   */
  public Optional<TrialRefusal> forSdk() {
    if (!here.isThisProcess() && !here.child().isPresent()) {
      return refusal(Reason.NOT_THIS_PROCESS, "not tried: the SDK can only try in its own process");
    }
    if (options.isOffline()) {
      return offline();
    }
    Optional<TrialRefusal> ofChild = here.child().flatMap(SdkChild::refusal);
    if (ofChild.isPresent()) {
      return ofChild;
    }
    return here.property("socksProxyHost").hasText()
        ? refusal(
            Reason.PROXY,
            "not tried: socksProxyHost is set, and the SDK may send the container's token there")
        : Optional.empty();
  }

  /** The SDK, after a probe checked one of its sources. The SDK reads each reply to its end. */
  public Optional<TrialRefusal> forSdk(Outcome seen) {
    if (seen.crash().isPresent()) {
      return Optional.of(TrialRefusal.crashed());
    }
    if (seen.isCutShort()) {
      return refusal(Reason.CUT_SHORT, "not tried, since a look at it was cut short");
    }
    if (seen.isLeftAlone() || seen.has(Fault.NOT_SIGNED_IN)) {
      return refusal(Reason.NOT_ALLOWED, "not tried: " + seen.reason());
    }
    // A file that could not be read may be a pipe, or a device without an end.
    boolean isOfFile = seen.has(Fault.FILE_TOO_LARGE) || seen.has(Fault.FILE_UNREADABLE);
    return isOfFile || seen.has(Fault.TOO_LARGE)
        ? Optional.of(TrialRefusal.endless(seen.reason()))
        : Optional.empty();
  }

  /**
   * The SDK, judged by its files. It reads files to their end that no probe has read, and does what
   * the profile files say.
   */
  public Optional<TrialRefusal> forSdkFiles() {
    Witness w = new Witness(here);
    Optional<UnusableProfileFile> notTrusted = SharedConfig.read(w).notTrusted();
    return notTrusted.isPresent()
        ? refusal(Reason.NOT_ALLOWED, "not tried: " + notTrusted.get().reason())
        : new SdkFiles(w).problem().map(TrialRefusal::endless);
  }

  /** A library that reads the profile files. Each client chooses a profile in its own way. */
  public Optional<TrialRefusal> forProfiles() {
    return profiles.refusal(options.mayRunCredentialProcess());
  }

  /** A client of another language. */
  Optional<TrialRefusal> forClient(ExternalClient client) {
    return first(
        this::forChild,
        this::forProfiles,
        () -> forProxy(client),
        () -> forCache(client),
        () -> owners.ofProgram(client.setup().program()),
        owners::ofFolder);
  }

  /** A Hadoop whose links are resolved. */
  Optional<TrialRefusal> forHadoop(HadoopCode code) {
    return first(this::forChild, owners::ofFolder, () -> owners.ofHadoop(code));
  }

  private Optional<TrialRefusal> forChild() {
    if (!here.isThisProcess()) {
      return refusal(
          Reason.NOT_THIS_PROCESS,
          "not tried: a client can only try in the environment of this process");
    }
    return options.isOffline() ? offline() : Optional.empty();
  }

  private Optional<TrialRefusal> forProxy(ExternalClient client) {
    return client.setup().obeysProxyForInstance() && isInstanceBehindProxy()
        ? refusal(
            Reason.PROXY,
            "not tried: it would ask the proxy for the keys of the instance, since NO_PROXY lacks "
                + INSTANCE)
        : Optional.empty();
  }

  private boolean isInstanceBehindProxy() {
    return !here.environment("AWS_EC2_METADATA_DISABLED").text().equalsIgnoreCase("true")
        && ProxySelection.PYTHON.sendsToProxy(HttpProxy.readIfSet(new Witness(here)), INSTANCE);
  }

  private Optional<TrialRefusal> forCache(ExternalClient client) {
    return client.setup().keepsCredentials() && profiles.makeClientAskSts()
        ? refusal(
            Reason.KEEPS_CREDENTIALS,
            "not tried: it would keep the keys that STS gives it in ~/.aws/cli/cache")
        : Optional.empty();
  }

  private static Optional<TrialRefusal> offline() {
    return refusal(Reason.OFFLINE, "not tried offline");
  }

  private static Optional<TrialRefusal> refusal(Reason reason, String text) {
    return Optional.of(TrialRefusal.of(reason, text));
  }

  @SafeVarargs
  private static Optional<TrialRefusal> first(Supplier<Optional<TrialRefusal>>... questions) {
    for (Supplier<Optional<TrialRefusal>> each : questions) {
      Optional<TrialRefusal> answer = each.get();
      if (answer.isPresent()) {
        return answer;
      }
    }
    return Optional.empty();
  }
}
