package dev.whoami.rule.key;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.probe.Source;
import dev.whoami.rule.part.Rule;
import dev.whoami.rule.part.Shadow;
import java.util.Optional;

/** Keys in the system properties override the role. */
public final class KeysInSystemProperties implements Rule {
  @Override
  public Optional<Finding> judge(Judgement j) {
    return Shadow.by(Source.SYSTEM_PROPERTIES, j.examination())
        .map(
            shadow ->
                shadow
                    .finding("there are keys in the JVM's system properties", j.examination())
                    .remedy(removal("Remove the keys.")));
  }

  /** The fix, with the places where system properties can come from. */
  static Remedy removal(String text) {
    return Remedy.of(
            text
                + " Look for -Daws.accessKeyId and -Daws.secretAccessKey in the start command,"
                + " JAVA_TOOL_OPTIONS and JDK_JAVA_OPTIONS:")
        .fix(Fix.of("WHO106", "names-in-jvm"));
  }
}
