package dev.whoami.lint.program;

import dev.whoami.lint.model.declared.Dialect;
import dev.whoami.lint.model.declared.SourceLocation;
import dev.whoami.lint.model.declared.Unresolved;
import java.util.regex.Pattern;

/**
 * A program that writes what lint reads, known by the file in its folder. lint does not run it: it
 * names the command.
 */
public enum ProgramKind {
  CDK(
      "cdk\\.json",
      "\"app\"\\s*+:",
      "a CDK app",
      "run cdk synth in its folder, then check cdk.out"),
  CDKTF(
      "cdktf\\.json",
      "\"app\"\\s*+:",
      "an app of CDK for Terraform",
      "run cdktf synth in its folder, then check cdktf.out"),
  PULUMI(
      "Pulumi\\.ya?ml",
      "(?m)^runtime[ \\t]*+:",
      "a Pulumi program",
      "run pulumi preview --json in its folder, then check what it prints"),
  HELM(
      "Chart\\.yaml",
      "(?m)\\A(?!"
          + ProgramSigns.ANYTHING
          + "^type[ \\t]*+:[ \\t]*+library)"
          + ProgramSigns.ANYTHING
          + "^apiVersion[ \\t]*+:",
      "a Helm chart",
      "use --helm, or run helm template and check what it prints"),
  SERVERLESS(
      "serverless\\.(?:ya?ml|json|ts|js)",
      "(?m)\\A(?:(?="
          + ProgramSigns.ANYTHING
          + "\\b(?:name|provider)['\"]?[ \\t]*+:[ \\t]*+['\"]?aws\\b)|(?!"
          + ProgramSigns.ANYTHING
          + "^provider[ \\t]*+:[ \\t]*+(?:\\r?\\n[ \\t]++|\\{[ \\t]*+)?(?:name[ \\t]*+:[ \\t]*+)?"
          + "['\"]?(?:aliyun|azure|cloudflare|fn|google|knative|kubeless|openwhisk|tencent)\\b))"
          + ProgramSigns.ANYTHING
          + "\\b(?:functions|provider)\\b",
      "a service of the Serverless Framework",
      "run serverless package in its folder, then check .serverless"),
  CLOUDFRIEND(
      ".+\\.template\\.(?:js|mjs|cjs|ts)",
      "AWS::|cloudfriend|\\bResources[ \\t]*+:",
      "a CloudFormation template that a program writes",
      "run build-template (of cloudfriend) on it, or what deploys it, and check what it prints"),
  SST(
      "sst\\.config\\.(?:m?[jt]s)",
      "\\$config|SSTConfig",
      "an SST app, which lint does not read",
      "check what it deploys, as aws ecs describe-task-definition prints it"),
  TERRAGRUNT(
      "terragrunt\\.hcl",
      "\\bsource[ \\t]*+=[ \\t]*+\"[^\"\\n]*(?:git::|tfr://|[?]ref=|github\\.com)",
      "a unit of Terragrunt, whose module is elsewhere",
      "run terragrunt show -json on its plan, then check what it prints"),
  HELMFILE(
      "helmfile\\.ya?ml(?:\\.gotmpl)?",
      "(?m)^(?:releases|helmfiles)[ \\t]*+:",
      "a helmfile",
      "run helmfile template in its folder, then check what it prints"),
  JSONNET(
      ".+\\.(?:jsonnet|libsonnet)",
      "\\b(?:containerDefinitions|jobDefinitionName)\\b",
      "a task definition in Jsonnet",
      "run jsonnet or ecspresso render on it, then check what that prints"),
  ECS_CLI(
      "ecs-params\\.ya?ml",
      "(?m)^task_definition[ \\t]*+:",
      "a task definition of the ECS CLI, which lint does not read",
      "check what aws ecs describe-task-definition prints"),
  NOMAD(
      ".+\\.(?:nomad|hcl)(?:\\.(?:hcl|tpl|tmpl|ctmpl|j2|erb))?",
      "(?m)^[ \\t]*+job[ \\t]++(?:\"|\\[\\[|\\{\\{)",
      "a Nomad job, which lint does not read",
      "its tasks get the role of the instance that they run on"),
  APP_RUNNER(
      "apprunner\\.ya?ml",
      "(?m)^runtime[ \\t]*+:",
      "a service of App Runner, which lint does not read",
      "its code gets the instance role that aws apprunner describe-service prints"),
  BEANSTALK(
      ".+\\.config",
      "\\boption_settings['\"]?[ \\t]*+:" + ProgramSigns.ANYTHING + "\\bIamInstanceProfile\\b",
      "a configuration of Elastic Beanstalk, which lint does not read",
      "its code gets the role that aws elasticbeanstalk describe-configuration-settings prints"),
  AZURE_PIPELINE(
      "azure-pipelines?(?:[._-].+)?\\.ya?ml",
      ProgramSigns.AWS_IN_NO_MANIFEST,
      "an Azure pipeline that mentions AWS, which lint does not read",
      "a step without its own credentials can only have those of its agent"),
  JENKINS(
      "Jenkinsfile(?:[._-].+)?|.+\\.[Jj]enkinsfile",
      ProgramSigns.AWS,
      "a Jenkins pipeline that mentions AWS, which lint does not read",
      "a step without its own credentials can only have those of its node"),
  DRONE(
      "\\.drone\\.(?:ya?ml|jsonnet|star)",
      ProgramSigns.AWS,
      "a Drone pipeline that mentions AWS, which lint does not read",
      "a step without its own credentials can only have those of its node");

  private final Pattern file;
  private final Pattern sign;
  private final String what;
  private final String way;

  ProgramKind(String file, String sign, String what, String way) {
    this.file = Pattern.compile(file);
    this.sign = Pattern.compile(sign);
    this.what = what;
    this.way = way;
  }

  /** Whether this may be the name of such a file, without its folder. */
  boolean isName(String last) {
    return file.matcher(last).matches();
  }

  /** Whether a text is that of such a file. */
  boolean isText(String text) {
    boolean isHcl = this == TERRAGRUNT || this == NOMAD;
    return sign.matcher(isHcl ? UncommentedHcl.of(text) : text).find();
  }

  /** Says in a report about a folder that nothing was checked here, and what to do. */
  public Unresolved note(String name) {
    return Unresolved.of(
        SourceLocation.file(name, Dialect.CLOUDFORMATION), "This is " + what + ": " + way + ".");
  }

  /** Why the file cannot be checked: one clause that follows its name. */
  public String whyNot() {
    return "is " + what + ": " + way;
  }
}
