package dev.whoami.rule;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.probe.Source;
import java.util.Optional;

/** Keys in the environment win over the role. */
final class KeysInEnvironment implements Rule {
  @Override
  public Optional<Finding> judge(Judgement j) {
    return Shadow.by(Source.ENVIRONMENT, j.examination())
        .map(
            shadow ->
                shadow
                    .finding("there are keys in the environment", j.examination())
                    .remedy(
                        Remedy.of(
                                "Take AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and"
                                    + " AWS_SESSION_TOKEN out of the image, the task definition or"
                                    + " the pod spec. To try it at once:")
                            .commands(
                                "unset AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY"
                                    + " AWS_SESSION_TOKEN")));
  }
}
