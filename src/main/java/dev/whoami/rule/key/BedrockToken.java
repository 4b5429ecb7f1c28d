package dev.whoami.rule.key;

import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.rule.part.FixHere;
import dev.whoami.rule.part.Rule;
import java.util.Optional;

/**
 * An API key of Amazon Bedrock in the environment. Newer SDKs send it to Bedrock instead of a
 * signature, so Bedrock sees the owner of that key and not the code's role.
 *
 * @see <a href="https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys-use.html">AWS: use an
 *     Amazon Bedrock API key</a>
 */
public final class BedrockToken implements Rule {
  private static final String NAME = "AWS_BEARER_TOKEN_BEDROCK";

  @Override
  public Optional<Finding> judge(Judgement j) {
    Examination x = j.examination();
    return x.place().hasBedrockToken()
        ? Optional.of(
            Finding.of(
                    "The environment has an API key of Amazon Bedrock, in "
                        + NAME
                        + ". AWS SDKs since the middle of 2025 send it to Bedrock, before all"
                        + " credentials. For Bedrock the code is the owner of that key; every other"
                        + " service sees the usual credentials.")
                .because("environment " + NAME + ": set")
                .remedy(removal(x)))
        : Optional.empty();
  }

  private static Remedy removal(Examination x) {
    String text = "If Bedrock is also meant to use the role, remove the variable";
    if (x.place().platform().isPod()) {
      return Remedy.of(text + ":").fix(FixHere.of("WHO119", "unset-in-pod", x));
    }
    return Remedy.of(
            text
                + (x.place().platform().isEcs()
                    ? " from the image or the task definition. To try it now:"
                    : " from the image or the start script. To try it now:"))
        .fix(Fix.of("WHO119", "unset"));
  }
}
