package dev.whoami.lab.scenario;

import dev.whoami.lab.key.KeyRing;
import dev.whoami.lab.key.LabCredentials;
import dev.whoami.lab.key.Principal;
import dev.whoami.lab.key.SampleNames;
import java.util.Collections;
import java.util.Map;

/** The content of the profile files in the home folder, and the selected profile. */
public enum Profile implements Trait {
  NONE,
  /** [default] has keys. */
  STATIC_DEFAULT,
  /** AWS_PROFILE names a profile that has keys. */
  NAMED_STATIC,
  /** AWS_PROFILE names a profile that does not exist. */
  NAMED_MISSING,
  /** [default] names a source profile that does not exist. */
  MISSING_SOURCE,
  /** [default] assumes the task role with the task role. */
  ROLE_OF_ITSELF;

  public Map<String, String> variables() {
    return this == NAMED_STATIC || this == NAMED_MISSING
        ? Collections.singletonMap("AWS_PROFILE", "build")
        : Collections.emptyMap();
  }

  /** The files, by path in the home folder. */
  public Map<String, String> files(KeyRing ring) {
    switch (this) {
      case STATIC_DEFAULT:
        return credentials("default", ring);
      case NAMED_STATIC:
        return credentials("build", ring);
      case NAMED_MISSING:
        return Collections.singletonMap(
            ".aws/config", "[profile other]\nregion = " + SampleNames.REGION + "\n");
      case MISSING_SOURCE:
        return Collections.singletonMap(
            ".aws/config",
            "[default]\nrole_arn = arn:aws:iam::"
                + SampleNames.ACCOUNT
                + ":role/deploy\nsource_profile = base\n");
      case ROLE_OF_ITSELF:
        return Collections.singletonMap(
            ".aws/config",
            "[default]\nrole_arn = "
                + Principal.TASK_ROLE.roleArn()
                + "\ncredential_source = EcsContainer\n");
      case NONE:
        break;
    }
    return Collections.emptyMap();
  }

  private static Map<String, String> credentials(String profile, KeyRing ring) {
    LabCredentials keys = ring.keysOf(Principal.IMAGE_BUILD);
    return Collections.singletonMap(
        ".aws/credentials",
        "["
            + profile
            + "]\naws_access_key_id = "
            + keys.accessKeyId()
            + "\naws_secret_access_key = "
            + keys.secretAccessKey()
            + "\n");
  }
}
