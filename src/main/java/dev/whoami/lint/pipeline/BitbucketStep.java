package dev.whoami.lint.pipeline;

import dev.whoami.lint.file.Comments;
import dev.whoami.lint.model.token.ClaimForm;
import dev.whoami.lint.model.token.Forge;
import dev.whoami.lint.model.token.FormedSubjects;
import dev.whoami.lint.model.token.PipelineJob;
import dev.whoami.lint.value.MergedFields;
import dev.whoami.lint.value.Node;
import java.util.ArrayList;
import java.util.List;

/** A step of a pipeline of Bitbucket, and the roles that it assumes. */
final class BitbucketStep {
  private static final String TOKEN = "BITBUCKET_STEP_OIDC_TOKEN";

  private static final FormedSubjects PLAIN =
      FormedSubjects.of("{REPOSITORY}:{STEP}", ClaimForm.of("{#}:{#}"));

  private static final FormedSubjects OF_DEPLOYMENT =
      FormedSubjects.of("{REPOSITORY}:{ENVIRONMENT}:{STEP}", ClaimForm.of("{#}:{#}:{#}"));

  /** A stage has the environment, and its steps may have it or not. */
  private static final FormedSubjects OF_STAGE =
      FormedSubjects.of(
          "{REPOSITORY}:{ENVIRONMENT}:{STEP}",
          ClaimForm.of("{#}:{#}"),
          ClaimForm.of("{#}:{#}:{#}"));

  private static final ClaimForm WORKSPACE = ClaimForm.of("ari:cloud:bitbucket::workspace/~");

  private final Node step;
  private final boolean isInDeployment;

  BitbucketStep(Node step, boolean isInDeployment) {
    this.step = step;
    this.isInDeployment = isInDeployment;
  }

  private static boolean isOn(Node oidc) {
    return oidc.text().equals("true") || oidc.isMap();
  }

  /** With what the file says of all steps. */
  List<PipelineJob> read(Node ofAll, String file, Comments comments) {
    StepScript script = script();
    Node oidc = step.has("oidc") ? step.field("oidc") : ofAll;
    boolean isGiven = isOn(oidc);
    boolean isLost = !isGiven && script.assumesByItself() && script.mentions(TOKEN);
    List<PipelineJob> all = new ArrayList<>();
    if (!isGiven && !isLost) {
      return all;
    }
    String name = StepScript.name(step, "name");
    for (String arn : script.arns()) {
      PipelineJob read =
          PipelineJob.of(
                  JobLocation.of(file, name, step, comments),
                  Forge.BITBUCKET,
                  name,
                  script.roleName(arn),
                  subjects())
              .takingRoleFrom(script.source(arn));
      boolean isUsual = oidc.text().equals("true");
      PipelineJob known = isUsual ? read.forAudience(WORKSPACE) : read;
      all.add(isGiven ? known : known.thatGetsNoToken());
    }
    return all;
  }

  /** A pipe takes the role as a variable. */
  private StepScript script() {
    StepScript script = new StepScript();
    for (String part : new String[] {"script", "after-script"}) {
      for (Node each : step.field(part).items()) {
        script.running(each);
        script.assuming(MergedFields.field(each, "variables").field("AWS_OIDC_ROLE_ARN"));
      }
    }
    return script;
  }

  private FormedSubjects subjects() {
    if (step.has("deployment")) {
      return OF_DEPLOYMENT;
    }
    return isInDeployment ? OF_STAGE : PLAIN;
  }
}
