package dev.whoami.rule;

import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.probe.Source;

/**
 * ECS sets the credentials variable in every container of a task that has a role, and only there.
 */
final class MissingTaskRole {
  private MissingTaskRole() {}

  static boolean in(Examination x) {
    return x.place().platform().isEcs()
        && x.seen().outcomeOf(Source.CONTAINER).isAbsent()
        && !x.place().ancestry().hasLost();
  }

  static String fact(Examination x) {
    String who =
        x.place().ancestry().isTopReadable() ? "PID 1 here has none." : "this process has none.";
    return "This task has no task role. ECS gives every container of a task that has one"
        + " AWS_CONTAINER_CREDENTIALS_RELATIVE_URI, and "
        + who;
  }

  static Finding explain(Finding finding, Examination x) {
    Finding told = finding.because(x.seen().of(Source.CONTAINER).evidence());
    told =
        x.place().ancestry().isTopReadable()
            ? told.because("PID 1: no credentials variable in its environment")
            : told.because("PID 1: its environment cannot be read by this user");
    return told.remedy(redeployment(x)).remedy(line(x));
  }

  private static Remedy redeployment(Examination x) {
    String family = x.place().task().flatMap(it -> it.family()).orElse("FAMILY");
    String definition = Names.taskDefinition(x);
    String account = Names.account(x);
    return Remedy.of("Give the task a role and deploy it again.")
        .commands(
            "aws ecs describe-task-definition --task-definition " + definition + " \\",
            "  --query taskDefinition --output json |",
            "jq 'del(.taskDefinitionArn, .revision, .status, .requiresAttributes,",
            "  .compatibilities, .registeredAt, .registeredBy, .deregisteredAt)",
            "  | .taskRoleArn = \"arn:aws:iam::" + account + ":role/ROLE\"' > app.json",
            "aws ecs register-task-definition --cli-input-json file://app.json",
            "aws ecs update-service --cluster " + Names.cluster(x) + " --service SERVICE \\",
            "  --task-definition " + family);
  }

  private static Remedy line(Examination x) {
    return Remedy.of("Or, where the task definition is kept as a file, add to it:")
        .snippet("\"taskRoleArn\": \"arn:aws:iam::" + Names.account(x) + ":role/ROLE\"");
  }
}
