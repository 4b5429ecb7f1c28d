package dev.whoami.probe;

import dev.whoami.aws.SharedConfig;
import dev.whoami.aws.Sts;
import dev.whoami.world.Disclosure;
import dev.whoami.world.Witness;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.profiles.Profile;

/**
 * A profile of the shared config and credentials files.
 *
 * <p>First the files, then the profile: AWS_PROFILE, else "default". Within it, in this order: a
 * role with a web identity token file; IAM Identity Center (SSO), told and not called; a role with
 * a source_profile or a credential_source; a login session, told and not called; a
 * credential_process, told and not run unless asked for; keys.
 *
 * @see <a href="https://docs.aws.amazon.com/sdkref/latest/guide/file-format.html">AWS: shared
 *     config and credentials files</a>
 */
final class SharedProfile implements Probe {
  @Override
  public Outcome observe(Witness w, Supplier<Sts> sts, Options options) {
    SharedConfig config = SharedConfig.read(w);
    String name = config.profileName();
    String shown = "profile " + Disclosure.word(name);
    if (config.isAbsent()) {
      return config.isProfileNamed()
          ? missing(shown + " is named by AWS_PROFILE, and there is " + config.whyAbsent())
          : Outcome.absent(config.whyAbsent());
    }
    Optional<SharedConfig.Trouble> trouble = config.trouble();
    if (trouble.isPresent()) {
      SharedConfig.Trouble it = trouble.get();
      Fault fault = it.reading().isPresent() ? Fault.UNPARSABLE : Fault.of(it.reading());
      return Outcome.broken(fault, it.reason());
    }
    Optional<Profile> profile = config.profile(name);
    if (!profile.isPresent()) {
      return config.isProfileNamed()
          ? missing(shown + " is named by AWS_PROFILE, and no file has it")
          : Outcome.absent("no default profile in the files");
    }
    return new ProfileCredentials(config, w, sts, options).of(profile.get());
  }

  private static Outcome missing(String reason) {
    return Outcome.broken(Fault.PROFILE_MISSING, reason);
  }
}
