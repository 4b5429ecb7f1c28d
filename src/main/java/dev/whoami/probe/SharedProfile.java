package dev.whoami.probe;

import dev.whoami.aws.Sts;
import dev.whoami.client.Clients;
import dev.whoami.client.behavior.ProfileLookup;
import dev.whoami.world.Witness;
import java.util.function.Supplier;

/**
 * A profile of the shared config and credentials files.
 *
 * <p>First the probe reads the files. Next it takes the profile that AWS_PROFILE names, or
 * "default" if AWS_PROFILE is not set. Finally it looks in that profile, in this order, for: a role
 * with a web identity token file; IAM Identity Center (SSO), reported and not called; a role with a
 * source_profile or a credential_source; a login session, reported and not called; a
 * credential_process, reported and not run unless allowed; keys.
 *
 * @see <a href="https://docs.aws.amazon.com/sdkref/latest/guide/file-format.html">AWS: shared
 *     config and credentials files</a>
 */
final class SharedProfile implements Probe {
  @Override
  public Outcome observe(Witness w, Supplier<Sts> sts, ProbeOptions options) {
    ProfileResolver resolver = new ProfileResolver(w, sts, options);
    ResolvedProfile usual = resolver.resolve(ProfileLookup.USUAL);
    ProfileEvidence facts = new ProfileEvidence(usual);
    for (ProfileLookup each : Clients.profiles()) {
      ResolvedProfile profile = resolver.resolve(each);
      if (profile != usual) {
        facts.and(each, profile);
      }
    }
    return usual.outcome().with(facts);
  }
}
