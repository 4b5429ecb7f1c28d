package dev.whoami.lab.scenario;

import dev.whoami.lab.key.KeyRing;
import dev.whoami.lab.key.Principal;
import java.util.LinkedHashMap;
import java.util.Map;

/** Which of an IAM user's two keys are in the environment. */
public enum EnvironmentKeys implements Trait {
  NONE,
  BOTH,
  ID_ONLY,
  SECRET_ONLY,
  /** Both variables are set and empty. */
  BLANK;

  public Map<String, String> variables(KeyRing ring) {
    Map<String, String> variables = new LinkedHashMap<>();
    if (this == BLANK) {
      variables.put("AWS_ACCESS_KEY_ID", "");
      variables.put("AWS_SECRET_ACCESS_KEY", "");
    }
    if (this == BOTH || this == ID_ONLY) {
      variables.put("AWS_ACCESS_KEY_ID", ring.keysOf(Principal.OLD_ADMIN).accessKeyId());
    }
    if (this == BOTH || this == SECRET_ONLY) {
      variables.put("AWS_SECRET_ACCESS_KEY", ring.keysOf(Principal.OLD_ADMIN).secretAccessKey());
    }
    return variables;
  }
}
