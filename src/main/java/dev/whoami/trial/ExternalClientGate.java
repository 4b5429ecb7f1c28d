package dev.whoami.trial;

import dev.whoami.place.HttpProxy;
import dev.whoami.probe.ProbeOptions;
import dev.whoami.trial.TrialRefusal.Reason;
import dev.whoami.world.Reading;
import dev.whoami.world.Redaction;
import dev.whoami.world.Surroundings;
import dev.whoami.world.Witness;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Lets a foreign client try only where it neither runs nor calls what the user did not allow, and
 * leaves no credentials behind: the AWS CLI keeps those that STS gives it in ~/.aws/cli/cache. The
 * profile files count as a whole, since each client reads them and chooses the profile in its own
 * way.
 */
final class ExternalClientGate {
  private static final Pattern PROCESS = setting("credential_process");
  private static final Pattern SIGN_IN = setting("sso_\\w+|login_session");
  private static final Pattern ROLE = setting("role_arn");

  private static final String INSTANCE = "169.254.169.254";

  private final Surroundings here;
  private final ProbeOptions options;

  ExternalClientGate(Surroundings here, ProbeOptions options) {
    this.here = here;
    this.options = options;
  }

  /** A line of a profile file, as the most lenient client understands it. */
  private static Pattern setting(String name) {
    return Pattern.compile("(?im)^[ \\t]*(" + name + ")[ \\t]*[=:]");
  }

  private static Optional<TrialRefusal> refusal(Reason reason, String text) {
    return Optional.of(TrialRefusal.of(reason, text));
  }

  /** Why a client is not tried here; empty where it may be. */
  Optional<TrialRefusal> closedFor(ExternalClient client) {
    Optional<TrialRefusal> closed = closed();
    if (!closed.isPresent()) {
      closed = closedByProfiles();
    }
    if (!closed.isPresent() && client.obeysProxyForInstance() && isInstanceBehindProxy()) {
      return refusal(
          Reason.PROXY,
          "not tried: it would ask the proxy for the keys of the instance, since NO_PROXY lacks "
              + INSTANCE);
    }
    return !closed.isPresent() && client == ExternalClient.AWS_CLI_V2 && asksSts(profileFiles())
        ? refusal(
            Reason.KEEPS_CREDENTIALS,
            "not tried: it would keep the keys that STS gives it in ~/.aws/cli/cache")
        : closed;
  }

  private boolean isInstanceBehindProxy() {
    return !here.environment("AWS_EC2_METADATA_DISABLED").text().equalsIgnoreCase("true")
        && HttpProxy.read(new Witness(here)).takes(INSTANCE);
  }

  /** Why nothing is tried here; empty where it may be. */
  Optional<TrialRefusal> closed() {
    if (!here.isThisProcess()) {
      return refusal(
          Reason.NOT_THIS_PROCESS,
          "not tried: a client can only try in the environment of this process");
    }
    return options.isOffline() ? refusal(Reason.OFFLINE, "not tried offline") : Optional.empty();
  }

  /** Why nothing is tried that may read the profile files; empty where it may. */
  Optional<TrialRefusal> closedByProfiles() {
    for (ProfileText each : profileFiles()) {
      Optional<TrialRefusal> closed = closedBy(each);
      if (closed.isPresent()) {
        return closed;
      }
    }
    return Optional.empty();
  }

  private Optional<TrialRefusal> closedBy(ProfileText file) {
    if (file.mayBeEndless()) {
      return refusal(
          Reason.ENDLESS_FILE,
          "not tried, since it might read for ever: " + file + " " + file.why());
    }
    if (file.has(SIGN_IN)) {
      return refusal(
          Reason.SIGN_IN,
          "not tried: " + file + " uses IAM Identity Center or a login, told and not called");
    }
    return file.has(PROCESS) && !options.mayRunCredentialProcess()
        ? refusal(
            Reason.CREDENTIAL_PROCESS,
            "not tried: "
                + file
                + " has a credential_process, not run without --run-credential-process")
        : Optional.empty();
  }

  /** Keys in the environment come first, and then nobody asks STS. */
  private boolean asksSts(List<ProfileText> files) {
    if (isSet("AWS_ACCESS_KEY_ID") && isSet("AWS_SECRET_ACCESS_KEY")) {
      return false;
    }
    return (isSet("AWS_WEB_IDENTITY_TOKEN_FILE") && isSet("AWS_ROLE_ARN"))
        || files.stream().anyMatch(it -> it.has(ROLE));
  }

  private boolean isSet(String name) {
    return here.environment(name).hasText();
  }

  private List<ProfileText> profileFiles() {
    List<ProfileText> files = new ArrayList<>();
    files.add(profileFile("AWS_CONFIG_FILE", "~/.aws/config"));
    files.add(profileFile("AWS_SHARED_CREDENTIALS_FILE", "~/.aws/credentials"));
    return files;
  }

  private ProfileText profileFile(String variable, String usual) {
    Reading named = here.environment(variable);
    String path = named.hasText() ? named.text() : usual;
    String absolute = path.startsWith("~/") ? home() + path.substring(1) : path;
    return new ProfileText(path, here.file(absolute));
  }

  private String home() {
    Reading home = here.environment("HOME");
    return home.hasText() ? home.text() : here.property("user.home").text();
  }

  /** A profile file that is perhaps there. */
  private static final class ProfileText {
    private final String path;
    private final Reading text;

    ProfileText(String path, Reading text) {
      this.path = path;
      this.text = text;
    }

    /** A pipe, or a device, or just larger than any profile file. */
    boolean mayBeEndless() {
      return text.isAbsent()
          && text.status() != Reading.Status.MISSING
          && text.status() != Reading.Status.DENIED;
    }

    boolean has(Pattern setting) {
      return setting.matcher(text.text()).find();
    }

    String why() {
      return text.why();
    }

    @Override
    public String toString() {
      return Redaction.path(path);
    }
  }
}
