package dev.whoami.lint.program;

import dev.whoami.lint.file.Text;
import dev.whoami.lint.model.Dialect;
import dev.whoami.lint.model.SourceLocation;
import dev.whoami.lint.model.Unresolved;
import dev.whoami.lint.tree.FilePath;
import dev.whoami.lint.tree.OutputFolders;
import dev.whoami.world.file.StreamedFile;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
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
          + Signs.ANYTHING
          + "^type[ \\t]*+:[ \\t]*+library)"
          + Signs.ANYTHING
          + "^apiVersion[ \\t]*+:",
      "a Helm chart",
      "use --helm, or run helm template and check what it prints"),
  SERVERLESS(
      "serverless\\.(?:ya?ml|json|ts|js)",
      "(?m)\\A(?:(?="
          + Signs.ANYTHING
          + "\\b(?:name|provider)['\"]?[ \\t]*+:[ \\t]*+['\"]?aws\\b)|(?!"
          + Signs.ANYTHING
          + "^provider[ \\t]*+:[ \\t]*+(?:\\r?\\n[ \\t]++|\\{[ \\t]*+)?(?:name[ \\t]*+:[ \\t]*+)?"
          + "['\"]?(?:aliyun|azure|cloudflare|fn|google|knative|kubeless|openwhisk|tencent)\\b))"
          + Signs.ANYTHING
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
      "\\boption_settings['\"]?[ \\t]*+:" + Signs.ANYTHING + "\\bIamInstanceProfile\\b",
      "a configuration of Elastic Beanstalk, which lint does not read",
      "its code gets the role that aws elasticbeanstalk describe-configuration-settings prints"),
  AZURE_PIPELINE(
      "azure-pipelines?(?:[._-].+)?\\.ya?ml",
      Signs.AWS_IN_NO_MANIFEST,
      "an Azure pipeline that mentions AWS, which lint does not read",
      "a step without its own credentials can only have those of its agent"),
  JENKINS(
      "Jenkinsfile(?:[._-].+)?|.+\\.[Jj]enkinsfile",
      Signs.AWS,
      "a Jenkins pipeline that mentions AWS, which lint does not read",
      "a step without its own credentials can only have those of its node"),
  DRONE(
      "\\.drone\\.(?:ya?ml|jsonnet|star)",
      Signs.AWS,
      "a Drone pipeline that mentions AWS, which lint does not read",
      "a step without its own credentials can only have those of its node");

  private static final Pattern IN_CHART = Pattern.compile("((?:.*/)?)templates/.+");
  private static final Pattern IN_CHARTS = Pattern.compile("((?:.*/)?)charts/[^/]+/Chart\\.yaml");

  /** Parts of patterns, which constants of an enum cannot take from the enum itself. */
  private static final class Signs {
    static final String ANYTHING = "[\\s\\S]*";

    /** A variable, a command, a step or a plugin for AWS, or an address of it. */
    static final String AWS =
        "\\bAWS_[A-Z]|\\baws[ \\t]++[a-z][a-z0-9-]*+[ \\t]|\\bwithAWS\\b|\\bAmazonWebServices"
            + "|\\bAWS(?:CLI|ShellScript|PowerShellModuleScript)@|\\bECRPushImage@|\\.amazonaws\\.com"
            + "|\\bplugins/(?:ecr|s3)\\b";

    /** The same, but not in a manifest of Kubernetes, such as one for the agents of Azure. */
    static final String AWS_IN_NO_MANIFEST =
        "(?m)\\A(?![\\s\\S]*?^apiVersion[ \\t]*+:)[\\s\\S]*?(?:" + AWS + ")";

    private Signs() {}
  }

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

  /** Whether a file of this name may be one of such a program. */
  public static boolean mayBe(String name) {
    String last = name.substring(FilePath.folder(name).length());
    return Arrays.stream(values()).anyMatch(it -> it.file.matcher(last).matches());
  }

  /** The kind of program that a file is of; empty where what it writes is also there. */
  public static Optional<ProgramKind> of(String name) {
    String last = name.substring(FilePath.folder(name).length());
    return Arrays.stream(values())
        .filter(it -> it.file.matcher(last).matches())
        .filter(it -> it != HELM || !isPartOfAChart(name))
        .filter(it -> it.sign.matcher(it.codeIn(textOf(name))).find())
        .filter(it -> !OutputFolders.isThere(name))
        .findFirst();
  }

  /**
   * The charts in a chart are rendered with it. A folder "charts" that is in no chart has charts of
   * their own, as most repositories of charts have them.
   */
  private static boolean isPartOfAChart(String name) {
    Matcher inCharts = IN_CHARTS.matcher(name);
    return inCharts.matches() && !textOf(inCharts.group(1) + "Chart.yaml").isEmpty();
  }

  /** Whether a file is a template of a chart, which is named as a whole. */
  public static boolean isInChart(String name) {
    Matcher inChart = IN_CHART.matcher(name);
    return inChart.matches() && !textOf(inChart.group(1) + "Chart.yaml").isEmpty();
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

  private String codeIn(String text) {
    return this == TERRAGRUNT || this == NOMAD ? UncommentedHcl.of(text) : text;
  }

  private static String textOf(String name) {
    try (StreamedFile file = StreamedFile.open(name)) {
      return Text.upToLimit(file.text());
    } catch (IOException unreadable) {
      return "";
    }
  }
}
