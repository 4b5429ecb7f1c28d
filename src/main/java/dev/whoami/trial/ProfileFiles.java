package dev.whoami.trial;

import dev.whoami.trial.TrialRefusal.Reason;
import dev.whoami.world.Surroundings;
import dev.whoami.world.file.Reading;
import dev.whoami.world.secret.Redaction;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The actions that the profile files could make a client take. Each client has its own parser. So
 * all profiles count, and each line is read as the most lenient client reads it.
 */
final class ProfileFiles {
  private static final String PROCESS = "credential_process";
  private static final String SIGN_IN = "sso_\\w+|login_session";
  private static final String ROLE = "role_arn";

  private final Surroundings here;

  ProfileFiles(Surroundings here) {
    this.here = here;
  }

  private static Pattern setting(String name) {
    return Pattern.compile("(?im)^[ \\t]*(" + name + ")[ \\t]*[=:]");
  }

  /** Why no client that reads them is run; empty if it may run. */
  Optional<TrialRefusal> refusal(boolean mayRunCredentialProcess) {
    for (ProfileText each : files()) {
      Optional<TrialRefusal> refusal = refusal(each, mayRunCredentialProcess);
      if (refusal.isPresent()) {
        return refusal;
      }
    }
    return Optional.empty();
  }

  private static Optional<TrialRefusal> refusal(ProfileText file, boolean mayRunProcess) {
    if (file.isNotTrusted()) {
      return refusal(Reason.NOT_ALLOWED, "not tried: " + file + " " + file.why());
    }
    if (file.mayBeEndless()) {
      return Optional.of(TrialRefusal.endless(file + " " + file.why()));
    }
    if (file.has(SIGN_IN)) {
      return refusal(
          Reason.SIGN_IN,
          "not tried: "
              + file
              + " uses IAM Identity Center or a login, which whoami does not call");
    }
    return file.has(PROCESS) && !mayRunProcess
        ? refusal(
            Reason.CREDENTIAL_PROCESS,
            "not tried: "
                + file
                + " has a credential_process, not run without --run-credential-process")
        : Optional.empty();
  }

  private static Optional<TrialRefusal> refusal(Reason reason, String text) {
    return Optional.of(TrialRefusal.of(reason, text));
  }

  /** Whether a client may call STS. It does not if the environment has keys, which come first. */
  boolean makeClientAskSts() {
    if (isSet("AWS_ACCESS_KEY_ID") && isSet("AWS_SECRET_ACCESS_KEY")) {
      return false;
    }
    return (isSet("AWS_WEB_IDENTITY_TOKEN_FILE") && isSet("AWS_ROLE_ARN"))
        || files().stream().anyMatch(it -> it.has(ROLE));
  }

  private boolean isSet(String name) {
    return here.environment(name).hasText();
  }

  private List<ProfileText> files() {
    return Arrays.asList(
        file("AWS_CONFIG_FILE", "~/.aws/config"),
        file("AWS_SHARED_CREDENTIALS_FILE", "~/.aws/credentials"));
  }

  private ProfileText file(String variable, String usual) {
    Reading named = here.environment(variable);
    String path = named.hasText() ? named.text() : usual;
    String absolute = path.startsWith("~/") ? home() + path.substring(1) : path;
    return new ProfileText(path, here.trusted(absolute));
  }

  private String home() {
    Reading home = here.environment("HOME");
    return home.hasText() ? home.text() : here.property("user.home").text();
  }

  /** A profile file that may not exist. */
  private static final class ProfileText {
    private final String path;
    private final Reading text;

    ProfileText(String path, Reading text) {
      this.path = path;
      this.text = text;
    }

    boolean isNotTrusted() {
      return text.status() == Reading.Status.NOT_TRUSTED;
    }

    /** Whether it may be a pipe, a device, or larger than any profile file. */
    boolean mayBeEndless() {
      return text.isAbsent()
          && text.status() != Reading.Status.MISSING
          && text.status() != Reading.Status.DENIED;
    }

    /**
     * Whether the text may have the setting. The search is skipped if there is no text, as in most
     * containers.
     */
    boolean has(String setting) {
      return text.hasText() && setting(setting).matcher(text.text()).find();
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
