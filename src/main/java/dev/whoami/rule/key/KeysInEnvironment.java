package dev.whoami.rule.key;

import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.probe.Source;
import dev.whoami.rule.part.BatchJob;
import dev.whoami.rule.part.KnownNames;
import dev.whoami.rule.part.Restart;
import dev.whoami.rule.part.Rule;
import dev.whoami.rule.part.Shadow;
import java.util.Optional;

/** Keys in the environment win over the role. */
public final class KeysInEnvironment implements Rule {
  @Override
  public Optional<Finding> judge(Judgement j) {
    Examination x = j.examination();
    return Shadow.by(Source.ENVIRONMENT, x)
        .map(
            shadow ->
                shadow
                    .finding("there are keys in the environment", x)
                    .remedy(Remedy.of("To try it now:").commands("unset " + EarlierKeys.VARIABLES))
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
    String text = "To fix it for good, remove them from ";
    switch (x.place().platform()) {
      case ECS_FARGATE:
      case ECS_EC2:
      case ECS_MANAGED_INSTANCES:
      case ECS_EXTERNAL:
        if (BatchJob.in(x)) {
          return BatchJob.variables(
              text + "the image, or from the job definition or the submission if they have them:",
              x);
        }
        return Remedy.of(text + "the image, or from the task definition if it has them:")
            .commands(
                "aws ecs describe-task-definition --task-definition "
                    + KnownNames.taskDefinition(x)
                    + " \\",
                "  --query 'taskDefinition.containerDefinitions[].[environment,secrets][][].name'");
      case CODEBUILD:
        return Remedy.of(text + "the buildspec, the image, or the project if it has them:")
            .commands(
                "aws codebuild batch-get-projects --names "
                    + KnownNames.workload("PROJECT", x)
                    + " \\",
                "  --query 'projects[].environment.environmentVariables[].name'");
      case SAGEMAKER:
        return Remedy.of(text + "the image, or from the environment that the job is given.");
      case GREENGRASS:
        return Remedy.of(text + "the component's recipe (setenv), or from the image that it runs.");
      case LAMBDA:
        return Remedy.of(
            text + "the code, its layers and its wrapper script (AWS_LAMBDA_EXEC_WRAPPER).");
      case CLOUDSHELL:
        return Remedy.of(
                text + "~/.bashrc and ~/.zshrc, which CloudShell keeps, if they are there:")
            .commands("grep -n AWS_ ~/.bashrc ~/.zshrc");
      default:
        return Remedy.of(text + "the image or the start command.");
    }
  }
}
