package dev.whoami.rule;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.probe.Source;
import java.util.Optional;

/** Keys in the system properties win over the role. */
final class KeysInSystemProperties implements Rule {
  @Override
  public Optional<Finding> judge(Judgement j) {
    return Shadow.by(Source.SYSTEM_PROPERTIES, j.examination())
        .map(
            shadow ->
                shadow
                    .finding("there are keys in the JVM's system properties", j.examination())
                    .remedy(
                        Remedy.of(
                                "Remove -Daws.accessKeyId and -Daws.secretAccessKey from the start"
                                    + " command, JAVA_TOOL_OPTIONS and JDK_JAVA_OPTIONS. Where they"
                                    + " are:")
                            .commands(
                                "tr '\\0' '\\n' < /proc/PID/cmdline | grep -o '^-Daws[^=]*'",
                                "env | grep -E '^(JAVA_TOOL|JDK_JAVA)_OPTIONS=' | grep -o"
                                    + " 'Daws[^=]*'")));
  }
}
