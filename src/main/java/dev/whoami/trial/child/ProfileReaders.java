package dev.whoami.trial.child;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The configured providers that may read a profile, and so run a program that it names. All count,
 * except those that are known not to.
 */
final class ProfileReaders {
  private static final String PROVIDERS = "fs.s3a.aws.credentials.provider";
  private static final String[] LISTS = {PROVIDERS, "fs.s3a.assumed.role.credentials.provider"};

  /** This setting replaces one class name by another. If it is set, no name can be trusted. */
  private static final String MAPPING = PROVIDERS + ".mapping";

  private static final Pattern HARMLESS =
      Pattern.compile(
          "org\\.apache\\.hadoop\\.fs\\.s3a\\.(auth\\.)?(?!Profile)\\w+"
              + "|(com\\.amazonaws\\.auth|software\\.amazon\\.awssdk\\.auth\\.credentials)"
              + "\\.(EnvironmentVariable|SystemProperty|InstanceProfile|EC2Container|Container"
              + "|Anonymous|WebIdentityToken)\\w+");

  private ProfileReaders() {}

  static Optional<String> in(BucketConfiguration settings) throws Throwable {
    if (settings.words(MAPPING).length > 0) {
      return Optional.of(MAPPING);
    }
    for (String list : LISTS) {
      for (String each : settings.words(list)) {
        if (!HARMLESS.matcher(each).matches()) {
          return Optional.of(each);
        }
      }
    }
    return Optional.empty();
  }
}
