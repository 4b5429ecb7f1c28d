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
    return x.place().ancestry().isTopReadable()
        ? "This task has no task role. ECS gives every container of a task that has one"
            + " AWS_CONTAINER_CREDENTIALS_RELATIVE_URI, and PID 1 here has none."
        : "ECS gives every container of a task that has a task role"
            + " AWS_CONTAINER_CREDENTIALS_RELATIVE_URI, and this process has none. Either the task"
            + " has no task role, or the variable was lost below PID 1, whose environment this user"
            + " cannot read.";
  }

  static Finding explain(Finding finding, Examination x) {
    Finding told = finding.because(x.seen().of(Source.CONTAINER).evidence());
    told =
        x.place().ancestry().isTopReadable()
            ? told.because("PID 1: no credentials variable in its environment")
            : told.because("PID 1: its environment cannot be read by this user").remedy(asRoot());
    return told.remedy(redeployment(x)).remedy(line(x));
  }

  private static Remedy asRoot() {
    return Remedy.of("See as root whether PID 1 has it. If so, hand it on to this process.")
        .commands("tr '\\0' '\\n' < /proc/1/environ | grep -c ^AWS_CONTAINER_CREDENTIALS_");
  }

  private static Remedy redeployment(Examination x) {
    String family = x.place().task().flatMap(it -> it.family()).orElse("FAMILY");
    String definition = Names.taskDefinition(x);
    String account = Names.account(x);
    return Remedy.of(deploy(x))
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

  private static String deploy(Examination x) {
    return x.place().ancestry().isTopReadable()
        ? "Give the task a role and deploy it again."
        : "If not, give the task a role and deploy it again.";
  }

  private static Remedy line(Examination x) {
    return Remedy.of("Or, where the task definition is kept as a file, add to it:")
        .snippet("\"taskRoleArn\": \"arn:aws:iam::" + Names.account(x) + ":role/ROLE\"");
  }
}
