package dev.whoami.rule.key;

import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.OtherKeysOfFirst;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.place.PropertiesOfFirst;
import dev.whoami.probe.Source;
import dev.whoami.rule.part.BatchJob;
import dev.whoami.rule.part.FixHere;
import dev.whoami.rule.part.Rule;
import dev.whoami.rule.part.Shadow;
import java.util.Optional;

/** Keys in the environment override the role. */
public final class KeysInEnvironment implements Rule {
  @Override
  public Optional<Finding> judge(Judgement j) {
    Examination x = j.examination();
    return Shadow.by(Source.ENVIRONMENT, x)
        .map(
            shadow ->
                isAddedBelow(x)
                    ? finding(shadow, x).remedy(whereAdded(x)).remedy(atHome(x))
                    : finding(shadow, x)
                        .remedy(atHome(x))
                        .remedy(inShell("To try it in this shell:")));
  }

  private static Finding finding(Shadow shadow, Examination x) {
    return shadow.finding("there are keys in the environment", x);
  }

  private static Remedy inShell(String text) {
    return Remedy.of(text).fix(Fix.of("WHO105", "unset"));
  }

  private static Remedy whereAdded(Examination x) {
    PropertiesOfFirst first = x.place().ancestry().keys().properties();
    String fact =
        first.areKeys()
            ? OtherKeysOfFirst.owner(first)
                + " has keys as Java system properties, and none in its environment."
            : "Process 1 has no keys in its environment.";
    return inShell(
        fact
            + " So remove these where they were added: in this shell, or in the script that starts"
            + " this process:");
  }

  /** Whether the keys were probably added inside the container of a task or pod. */
  private static boolean isAddedBelow(Examination x) {
    boolean isOfRuntime = x.place().platform().isPod() || x.place().platform().isEcs();
    return isOfRuntime && x.place().ancestry().keys().isAddedBelowFirst();
  }

  /** The fix at the place from which the keys came, as far as the platform shows it. */
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
                      + "the job definition or the submission, or from the image if this does"
                      + " not list them:")
              .fix(FixHere.of("WHO105", "variables-of-job", x));
        }
        return Remedy.of(
                text + "the task definition, or from the image if this does not list them:")
            .fix(FixHere.of("WHO105", "variables-of-task", x));
      case CODEBUILD:
        return Remedy.of(
                text
                    + "the project, or from the buildspec or the image if this does not list them:")
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
