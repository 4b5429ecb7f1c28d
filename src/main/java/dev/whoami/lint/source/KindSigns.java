package dev.whoami.lint.source;

import dev.whoami.lint.ecs.CopilotManifest;
import dev.whoami.lint.file.TemplateName;
import dev.whoami.lint.file.Text;
import dev.whoami.lint.kubernetes.AccountScript;
import dev.whoami.lint.kubernetes.Kustomization;
import dev.whoami.lint.kubernetes.RoleMentions;
import dev.whoami.lint.pipeline.GitHubWorkflow;
import dev.whoami.lint.pipeline.PipelineFile;
import dev.whoami.lint.program.ChartFolder;
import dev.whoami.lint.program.ProgramFile;
import dev.whoami.lint.terraform.TerraformPlaceholders;
import dev.whoami.lint.terraform.TerragruntInputs;
import dev.whoami.world.file.StreamedFile;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Whether a file that was not named is one that lint judges: first by its name, then by words that
 * every such file has. What has none of them is passed over without being parsed.
 */
public enum KindSigns {
  /** Something else. */
  NONE,
  TERRAFORM,
  KUBERNETES,
  COMPOSE,
  COPILOT,
  PIPELINE,
  /** A task definition, a plan or a template of CloudFormation. */
  AWS;

  private static final Pattern TASK_DEFINITION =
      Pattern.compile("\"(?:containerDefinitions|jobDefinitionName)\"\\s*+:");

  /** Also of only a list of containers: a list of other things may also have names and images. */
  private static final Pattern CONTAINERS =
      Pattern.compile(
          "\"(?:essential|portMappings|logConfiguration|memoryReservation|mountPoints)\"\\s*+:");

  /** The same in YAML, as the AWS CLI takes it. */
  private static final Pattern TASK_DEFINITION_IN_YAML =
      Pattern.compile("(?m)^containerDefinitions[ \\t]*+:");

  /** Without one, such a list may be a part of a file, or a variable of another program. */
  private static final Pattern FAMILY_IN_YAML = Pattern.compile("(?m)^family[ \\t]*+:");

  private static final Pattern PLAN = Pattern.compile("\"(?:planned_values|terraform_version)\"");
  private static final Pattern API_VERSION = Pattern.compile("(?m)^apiVersion\\s*+:");

  /** Very much is JSON: of its objects those are looked at that may give a role. */
  private static final Pattern API_VERSION_IN_JSON = Pattern.compile("\"apiVersion\"\\s*+:");

  private static final Pattern KIND = Pattern.compile("(?m)^kind\\s*+:");
  private static final Pattern COMPOSE_NAME =
      Pattern.compile("(?:.*/)?(?:[^/]*[._-])?(?:docker[._-]?)?compose(?:[._-][^/]*)?\\.ya?ml");
  private static final Pattern SERVICES = Pattern.compile("(?m)^services\\s*+:");
  private static final Pattern COPILOT_TYPE =
      Pattern.compile("(?m)^type\\s*+:\\s*+['\"]?(?:" + CopilotManifest.RUNNING + ")\\b");
  private static final Pattern PLACEHOLDER =
      Pattern.compile(
          "\\$\\{|\\{\\{|\\{%|<%|[:\\[,]\\s*+(?:\\$[A-Za-z_]|@[A-Za-z_]++@|<[A-Za-z_])");

  /** What Terraform does not fill in; it says by itself what it does not know. */
  private static final Pattern PLACEHOLDER_OF_OTHERS =
      Pattern.compile("\\{\\{|\\{%|<%|[:\\[,]\\s*+(?:\\$[A-Za-z_]|@[A-Za-z_]++@|<[A-Za-z_])");

  /** In a template of CloudFormation, where Fn::Sub and dynamic references also look like one. */
  private static final Pattern PLACEHOLDER_OF_TEMPLATE =
      Pattern.compile("\\{\\{(?!resolve:)|\\{%|<%|(?:\":|[:\\[,]\\s)\\s*+\\$[A-Za-z_{]");

  /** In a workflow of GitHub, where shells and expressions also look like one. */
  private static final Pattern PLACEHOLDER_OF_WORKFLOW = Pattern.compile("(?<!\\$)\\{\\{|\\{%|<%");

  /** Whether a file with this name is looked into at all. */
  public static boolean isLookedInto(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return isTerraform(lower)
        || isJson(lower)
        || isYaml(lower)
        || AccountScript.isFile(lower)
        || TemplateName.isOne(name)
        || ProgramFile.mayBe(name);
  }

  private static boolean isTerraform(String lower) {
    return lower.endsWith(".tf") || lower.endsWith(".tf.json");
  }

  private static boolean isJson(String lower) {
    return lower.endsWith(".json") || lower.endsWith(".template");
  }

  private static boolean isYaml(String lower) {
    return lower.endsWith(".yaml") || lower.endsWith(".yml") || lower.endsWith(".template");
  }

  /** What a file seems to be. */
  public static KindSigns of(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return isTerraform(lower) ? TERRAFORM : of(lower, textOf(name));
  }

  private static KindSigns of(String lower, String text) {
    if (AccountScript.isFile(lower)) {
      return AccountScript.isOne(lower, text) ? KUBERNETES : NONE;
    }
    if (TerragruntInputs.isFile(lower)) {
      return TerragruntInputs.mayGiveRoles(text) ? TERRAFORM : NONE;
    }
    if (isJson(lower) && text.contains("\"urn:pulumi:")) {
      return AWS;
    }
    if (text.contains("AWS::")) {
      return AWS;
    }
    if (TemplateName.isOne(lower)) {
      return ofTemplate(TemplateName.plain(lower), text);
    }
    if (isJson(lower)) {
      boolean isAws = isTaskDefinition(text) || PLAN.matcher(text).find();
      boolean isObject = API_VERSION_IN_JSON.matcher(text).find() && RoleMentions.areIn(text);
      return isAws ? AWS : isObject ? KUBERNETES : NONE;
    }
    return ofYaml(lower, text);
  }

  /** A template of a workflow or of a Kustomization takes effect only when it is filled in. */
  private static KindSigns ofTemplate(String plain, String text) {
    boolean isObject = API_VERSION.matcher(text).find() && KIND.matcher(text).find();
    boolean isCompose = COMPOSE_NAME.matcher(plain).matches() && SERVICES.matcher(text).find();
    boolean isAws = isJson(plain) && isTaskDefinition(text);
    return isObject ? KUBERNETES : isCompose ? COMPOSE : isAws ? AWS : NONE;
  }

  private static boolean isTaskDefinition(String text) {
    boolean isList = text.trim().startsWith("[");
    return TASK_DEFINITION.matcher(text).find() || (isList && CONTAINERS.matcher(text).find());
  }

  private static KindSigns ofYaml(String lower, String text) {
    boolean isObject = API_VERSION.matcher(text).find() && KIND.matcher(text).find();
    if (isObject || Kustomization.isFile(lower)) {
      return KUBERNETES;
    }
    if (COMPOSE_NAME.matcher(lower).matches() && SERVICES.matcher(text).find()) {
      return COMPOSE;
    }
    if (TASK_DEFINITION_IN_YAML.matcher(text).find() && FAMILY_IN_YAML.matcher(text).find()) {
      return AWS;
    }
    if (PipelineFile.mayAssumeRoles(lower, text)) {
      return PIPELINE;
    }
    return COPILOT_TYPE.matcher(text).find() ? COPILOT : NONE;
  }

  /** Whether it has what a program fills in, so that it is not JSON, YAML or Terraform before. */
  public static boolean hasPlaceholders(String name) {
    String text = textOf(name);
    if (isTerraform(name.toLowerCase(Locale.ROOT))) {
      return TerraformPlaceholders.areIn(text);
    }
    boolean isWorkflow = GitHubWorkflow.isFile(name.toLowerCase(Locale.ROOT));
    Pattern placeholder = text.contains("AWS::") ? PLACEHOLDER_OF_TEMPLATE : PLACEHOLDER;
    return (isWorkflow ? PLACEHOLDER_OF_WORKFLOW : placeholder).matcher(text).find();
  }

  /** Whether it has what another program than Terraform or Helm fills in. */
  public static boolean isFilledInByOthers(String name) {
    String text = textOf(name);
    Pattern placeholder = text.contains("AWS::") ? PLACEHOLDER_OF_TEMPLATE : PLACEHOLDER_OF_OTHERS;
    return placeholder.matcher(text).find() && !ChartFolder.holdsTemplate(name);
  }

  /** The text, or so much of it as a file has that is not JSON; empty where it is none. */
  private static String textOf(String name) {
    try (StreamedFile file = StreamedFile.open(name)) {
      return Text.upToLimit(file.text());
    } catch (IOException unreadable) {
      return "";
    }
  }
}
