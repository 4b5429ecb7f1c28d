package dev.whoami.lint.module;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.whoami.fuzz.Said;
import dev.whoami.fuzz.Seeds;
import dev.whoami.lint.model.Declarations;
import dev.whoami.lint.model.LintFinding;
import dev.whoami.lint.rule.LintRules;
import dev.whoami.lint.source.SourceFile;
import java.util.ArrayList;
import java.util.List;

/** The files that lint reads and judges, each by the name of its language. */
public final class LintSourceFuzz {
  public static final Seeds HCL =
      Seeds.of(
          """
          locals {
            a = `${upper(`x`)}%${for i in [1, 2] : i}`
            b = { for k, v in {} : k => v }
            c = <<-EOF
              x ${true ? 1 : 2}
            EOF
          }
          """,
          "resource `aws_ecs_task_definition` `x` {\n  family = local.a\n  container_definitions ="
              + " jsonencode([{name=`c`,environment=[{name=`AWS_SECRET_ACCESS_KEY`,value=`%`}]}])\n"
              + "}\nlocals { a = join(`,`, range(9)) }\n",
          """
          module `m` { source = `./m` }
          variable `v` { default = [[[[1]]]] }
          resource `x` `y` {
            dynamic `z` {
              for_each = var.v
              content {}
            }
          }
          """);
  public static final Seeds HCL_JSON =
      Seeds.of(
          "{`resource`:{`aws_iam_role`:{`r`:{`name`:`${1 + 2}%`}}},`locals`:[{`a`:`%{if x}`}]}");
  public static final Seeds VARIABLES = Seeds.of("a = `%`\nb = [1, {c = null}]\n", "{`a`:[1]}");
  public static final Seeds JSON =
      Seeds.of(
          "{`family`:`f`,`containerDefinitions`:[{`name`:`c`,`image`:`i`,`environment`:"
              + "[{`name`:`AWS_SECRET_ACCESS_KEY`,`value`:`%`}]}]}",
          "{`planned_values`:{`root_module`:{`resources`:[{`address`:`aws_ecs_task_definition.x`,"
              + "`type`:`aws_ecs_task_definition`,`values`:{`container_definitions`:`[{}]`}}]}}}");
  public static final Seeds YAML =
      Seeds.of(
          "Resources:\n  T:\n    Type: AWS::ECS::TaskDefinition\n    Properties:\n      Family:"
              + " !Sub '${A}%'\n      ContainerDefinitions:\n        - Name: !Ref B\n",
          """
          apiVersion: v1
          kind: Pod
          spec: &a
            containers:
            - name: c
              env:
              - {name: AWS_SECRET_ACCESS_KEY, value: '%'}
          ---
          kind: List
          items: [*a]
          """);

  private LintSourceFuzz() {}

  public static void terraform(byte[] input, Said said) {
    module("x.tf", input, said);
  }

  public static void terraformJson(byte[] input, Said said) {
    module("x.tf.json", input, said);
  }

  public static void variables(byte[] input, Said said) {
    String text = new String(input, UTF_8);
    VariableFile.read(text);
    VariableFile.json(text);
  }

  public static void json(byte[] input, Said said) {
    file("x.json", input, said);
  }

  public static void yaml(byte[] input, Said said) {
    file("x.yaml", input, said);
  }

  private static void file(String name, byte[] input, Said said) {
    SourceFile file = read(name, input, said);
    file.declarations().ifPresent(it -> judge(it, said));
  }

  private static void module(String name, byte[] input, Said said) {
    SourceFile file = read(name, input, said);
    if (file.isOfModule()) {
      TerraformProject project = TerraformProject.of(List.of(file));
      for (String place : project.places()) {
        TerraformModule module = project.judged(place);
        judge(module.declarations(), said);
        module.notJudged().forEach(it -> requireNoBug(it.whyNot(), said));
      }
    }
  }

  private static SourceFile read(String name, byte[] input, Said said) {
    SourceFile file = SourceFile.of(name, new String(input, UTF_8));
    requireNoBug(file.whyNot(), said);
    return file;
  }

  private static void requireNoBug(String whyNot, Said said) {
    said.line(whyNot);
    if (whyNot.contains("a bug of whoami") || whyNot.contains("memory of this Java")) {
      throw new AssertionError(whyNot);
    }
  }

  private static void judge(Declarations all, Said said) {
    List<LintFinding> found = new ArrayList<>(LintRules.judge(all));
    found.addAll(LintRules.judgeAcrossFiles(Declarations.of(all.acrossFiles())));
    for (LintFinding each : found) {
      if (each.finding().isOfACrash()) {
        throw new AssertionError(each.finding().text());
      }
      said.hidesSecrets(each.finding().text() + each.finding().because());
      each.finding().remedies().forEach(it -> said.hidesSecrets(it.text() + it.snippet()));
    }
  }
}
