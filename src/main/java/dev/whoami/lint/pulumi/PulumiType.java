package dev.whoami.lint.pulumi;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names of AWS's resources: aws:ecs/taskDefinition:TaskDefinition is Terraform's own. */
final class PulumiType {
  private static final Pattern TYPE = Pattern.compile("aws:(\\w{1,40})/\\w{1,80}:(\\w{1,80})");
  private static final Pattern CAPITAL = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

  private PulumiType() {}

  /** Terraform's name for a type of Pulumi; empty where it is none of AWS. */
  static String inTerraform(String type) {
    Matcher parts = TYPE.matcher(type);
    if (!parts.matches()) {
      return "";
    }
    String module = parts.group(1).toLowerCase(Locale.ROOT);
    String name = CAPITAL.matcher(parts.group(2)).replaceAll("_").toLowerCase(Locale.ROOT);
    // Terraform's oldest names have no service in them; metadata defaults are newer.
    boolean isShort = module.equals("ec2") && !name.startsWith("instance_metadata");
    String service = module.equals("cloudwatch") ? "cloudwatch_" : isShort ? "" : module + "_";
    return "aws_" + service + name;
  }
}
