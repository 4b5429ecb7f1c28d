package dev.whoami.rule;

import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.probe.Source;
import java.util.Optional;

/** Keys in the environment win over the role. */
final class KeysInEnvironment implements Rule {
  private static final String NAMES = "AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY AWS_SESSION_TOKEN";

  @Override
  public Optional<Finding> judge(Judgement j) {
    Examination x = j.examination();
    return Shadow.by(Source.ENVIRONMENT, x)
        .map(
            shadow ->
                shadow
                    .finding("there are keys in the environment", x)
                    .remedy(Remedy.of("To try it now:").commands("unset " + NAMES))
                    .remedy(atHome(x)));
  }

  /** Where they came from, as far as the platform tells. */
  private static Remedy atHome(Examination x) {
    if (x.place().platform().isPod()) {
      return Remedy.of("To fix it for good, remove them from the pod spec or from the image:")
          .commands(
              Restart.setVariable("AWS_ACCESS_KEY_ID- \\", x),
              "  AWS_SECRET_ACCESS_KEY- AWS_SESSION_TOKEN-");
    }
    String text =
        "To fix it for good, remove them from the image, or from the task definition if it has";
    return x.place().platform().isEcs()
        ? Remedy.of(text + " them:")
            .commands(
                "aws ecs describe-task-definition --task-definition "
                    + KnownNames.taskDefinition(x)
                    + " \\",
                "  --query 'taskDefinition.containerDefinitions[].[environment,secrets][][].name'")
        : Remedy.of("To fix it for good, remove them from the image or the start command.");
  }
}
