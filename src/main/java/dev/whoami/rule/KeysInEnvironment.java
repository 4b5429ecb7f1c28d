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
                    .remedy(Remedy.of("To try it at once:").commands("unset " + NAMES))
                    .remedy(atHome(x)));
  }

  /** Where they came from, as far as the platform tells. */
  private static Remedy atHome(Examination x) {
    if (x.place().platform().isPod()) {
      return Remedy.of("For good, take them out of the pod spec, else out of the image:")
          .commands(
              "kubectl set env deployment/NAME AWS_ACCESS_KEY_ID- \\",
              "  AWS_SECRET_ACCESS_KEY- AWS_SESSION_TOKEN-");
    }
    String text = "For good, take them out of the image or out of the task definition, if it has";
    return x.place().platform().isEcs()
        ? Remedy.of(text + " them:")
            .commands(
                "aws ecs describe-task-definition --task-definition "
                    + KnownNames.taskDefinition(x)
                    + " \\",
                "  --query 'taskDefinition.containerDefinitions[].[environment,secrets][][].name'")
        : Remedy.of("For good, take them out of the image or the start command.");
  }
}
