package dev.whoami.rule.key;

import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.probe.Source;
import dev.whoami.rule.part.BatchJob;
import dev.whoami.rule.part.FixHere;
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
                    .remedy(atHome(x))
                    .remedy(Remedy.of("To try it in this shell:").fix(Fix.of("WHO105", "unset"))));
  }

  /** Where they came from, as far as the platform tells. */
  private static Remedy atHome(Examination x) {
    if (x.place().platform().isPod()) {
      return Remedy.of("Remove the keys from the pod spec or from the image:")
          .fix(FixHere.of("WHO105", "unset-in-pod", x));
    }
    String text = "Remove the keys from ";
    switch (x.place().platform()) {
      case ECS_FARGATE:
      case ECS_EC2:
      case ECS_MANAGED_INSTANCES:
      case ECS_EXTERNAL:
        if (BatchJob.in(x)) {
          return Remedy.of(
                  text
                      + "the image, or from the job definition or the submission if they have"
                      + " the keys:")
              .fix(FixHere.of("WHO105", "variables-of-job", x));
        }
        return Remedy.of(text + "the image, or from the task definition if it has the keys:")
            .fix(FixHere.of("WHO105", "variables-of-task", x));
      case CODEBUILD:
        return Remedy.of(text + "the buildspec, the image, or the project if it has the keys:")
            .fix(FixHere.of("WHO105", "variables-of-project", x));
      case SAGEMAKER:
        return Remedy.of(text + "the image, or from the environment that the job is given.");
      case GREENGRASS:
        return Remedy.of(text + "the component's recipe (setenv), or from the image that it runs.");
      case LAMBDA:
        return Remedy.of(
            text + "the code, its layers and its wrapper script (AWS_LAMBDA_EXEC_WRAPPER).");
      case CLOUDSHELL:
        return Remedy.of(
                text + "~/.bashrc and ~/.zshrc, which CloudShell keeps, if the keys are there:")
            .fix(Fix.of("WHO105", "variables-of-shell"));
      default:
        return Remedy.of(text + "the image or the start command.");
    }
  }
}
