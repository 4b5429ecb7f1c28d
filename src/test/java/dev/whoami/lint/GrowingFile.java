package dev.whoami.lint;

import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A file that can be made as large as one likes: each kind is one at which a careless reader, model
 * or rule does work that grows faster than the file. Half of the size is one at which work that
 * grows with the square takes seven seconds or more, and work that grows with the file about a
 * quarter of a second.
 */
enum GrowingFile {
  HCL_NUMBER("x.tf", 200_000, n -> "x = " + "1".repeat(n)),
  HCL_NUMBER_IN_LIST("x.tf", 200_000, n -> "x = [" + "1.e+-".repeat(n / 5) + "]"),
  HCL_LONG_NAME("x.tf", 150_000, n -> "x = a" + ".b".repeat(n)),
  HCL_LONG_NAME_IN_TEXT("x.tf", 150_000, n -> "x = \"${a" + ".b".repeat(n) + " }\""),
  HCL_ALMOST_A_NAME("x.tf", 150_000, n -> "x = \"${a" + "[0]".repeat(n) + "!}\""),
  HCL_NESTED_TEXTS("x.tf", 5_000, n -> "x = [" + nestedTexts(190).repeat(n / 1000) + "]"),
  HCL_OPEN_BRACKETS("x.tf", 150_000, n -> resource("aws_iam_role", "[".repeat(n), "")),
  HCL_LABELS("x.tf", 150_000, n -> "b " + "\"a\" ".repeat(n) + "{}"),
  HCL_HEREDOC_WITHOUT_END("x.tf", 500_000, n -> "x = <<EOF\n" + " E\n".repeat(n)),
  HCL_HEREDOCS_WITHOUT_WORD("x.tf", 150_000, n -> "x = f(" + "<<\n".repeat(n)),
  HCL_COMMENT_WITHOUT_END("x.tf", 500_000, n -> "a = 1 " + "/* ".repeat(n)),
  HCL_COMMENTS("x.tf", 500_000, n -> "a = 1 " + "/**/".repeat(n)),
  HCL_LOCALS_IN_A_CHAIN("x.tf", 15_000, GrowingFile::localsInAChain),
  HCL_LOCAL_IN_MANY_PLACES("x.tf", 10_000, GrowingFile::localInManyPlaces),
  HCL_TEXT_IN_MANY_PLACES("x.tf", 5_000, GrowingFile::textInManyPlaces),
  HCL_SERVICES("x.tf", 4_000, GrowingFile::services),
  HCL_SERVICES_OF_ONE("x.tf", 10_000, GrowingFile::servicesOfOne),
  HCL_ROLES_AND_POLICIES("x.tf", 3_000, GrowingFile::rolesAndPolicies),
  HCL_POLICIES_OF_ONE_ROLE("x.tf", 7_500, GrowingFile::policiesOfOneRole),
  HCL_ROLES_OF_ONE_NAME("x.tf", 4_000, GrowingFile::rolesOfOneName),
  HCL_HOSTS("x.tf", 4_000, GrowingFile::hosts),
  HCL_HOST_NETWORK("x.tf", 6_000, GrowingFile::hostNetwork),
  HCL_CODES_ALLOWED("x.tf", 150_000, n -> "# whoami:allow " + "WHO801,".repeat(n) + "\na = 1"),
  HCL_USER_DATA(
      "x.tf",
      125_000,
      n -> resource("aws_instance", "x", "user_data = \"" + "DOCKER-USER ".repeat(n) + "\"")),
  HCL_ARGUMENTS("x.tf", 75_000, n -> resource("aws_instance", "x", fields(n))),

  UNTOLD_BLANK_LINES("x", 200_000, n -> "a: 1\n" + "\n".repeat(n)),
  UNTOLD_BLANK_LINES_FIRST("x", 200_000, n -> "\n".repeat(n) + "a: 1\n"),
  UNTOLD_CARRIAGE_RETURNS("x", 200_000, n -> "a: 1" + "\r".repeat(n)),
  UNTOLD_KEYWORDS("x", 150_000, n -> "resource\r".repeat(n)),

  YAML_LONG_WORD("x.yaml", 2_000_000, "a"::repeat),
  YAML_LONG_TEXT("x.yaml", 2_000_000, n -> '"' + "a".repeat(n)),
  YAML_LONG_ANCHOR("x.yaml", 2_000_000, n -> "&" + "a".repeat(n)),
  YAML_LONG_TAG("x.yaml", 2_000_000, n -> "!" + "a".repeat(n)),
  YAML_BLANKS("x.yaml", 1_000_000, n -> "a:" + " ".repeat(n) + "\n" + " ".repeat(n)),
  YAML_LONG_BLOCK("x.yaml", 500_000, n -> "a: |\n" + " a\n".repeat(n)),
  YAML_DOCUMENTS("x.yaml", 150_000, n -> "apiVersion: v1\nkind: Pod\n" + "---\n".repeat(n)),
  YAML_EQUAL_KEYS("x.yaml", 150_000, n -> "Resources:\n" + "  a: 1\n".repeat(n)),
  YAML_ANCHORS("x.yaml", 75_000, n -> "Resources:\n" + each(n, i -> "  a" + i + ": &b" + i)),
  YAML_ANCHORS_OF_ONE_HASH("x.yaml", 15_000, GrowingFile::anchorsOfOneHash),
  YAML_LISTS_IN_A_CHAIN("x.yaml", 25_000, GrowingFile::listsInAChain),
  YAML_ALIASES_OF_ALIASES("x.yaml", 3_000, GrowingFile::aliasesOfAliases),
  YAML_PODS_AND_ACCOUNTS("x.yaml", 7_500, GrowingFile::podsAndAccounts),
  YAML_PODS_OF_ALIASES("x.yaml", 5_000, GrowingFile::podsOfAliases),
  YAML_MERGED("x.yaml", 100_000, n -> "Resources:\n  a: &a {b: 1}\n" + "  <<: *a\n".repeat(n)),
  YAML_RESOURCES("x.yaml", 40_000, n -> "Resources:\n" + each(n, i -> "  r" + i + ": {}")),
  YAML_ALLOWANCES("x.yaml", 20_000, GrowingFile::allowances),
  YAML_LIST_WITH_ALLOWANCES("x.yaml", 15_000, GrowingFile::listWithAllowances),

  WORKFLOW_ROLE(
      ".github/workflows/x.yml",
      150_000,
      n -> workflow("role-to-assume: 'arn:" + ":role/".repeat(n) + "!'")),
  WORKFLOW_INCLUDE(
      ".github/workflows/x.yml",
      6_000,
      n ->
          matrix(
              "        a: [1, 2, 3, 4, 5, 6, 7, 8]\n        b: [1, 2, 3, 4, 5, 6, 7, 8]\n"
                  + "        include:\n"
                  + each(n, i -> "          - {k" + i + ": x}"))),
  WORKFLOW_AXES(
      ".github/workflows/x.yml", 40_000, n -> matrix(each(n, i -> "        k" + i + ": [x]"))),
  PIPELINE_TEMPLATES(".gitlab-ci.yml", 80, GrowingFile::templatesOfTemplates),
  PIPELINE_TEMPLATES_OF_ONE(".gitlab-ci.yml", 8_000, GrowingFile::templatesOfOne),
  PIPELINE_RULES(".gitlab-ci.yml", 12_000, GrowingFile::rulesAndCommands),

  JSON_LONG_KEY("x.json", 25_000, GrowingFile::longKey),
  JSON_EQUAL_KEYS("x.json", 100_000, n -> "{" + "\"family\":1,".repeat(n) + "\"a\":1}"),
  JSON_OTHER_KEYS("x.json", 50_000, n -> containers("{" + jsonFields(n) + "}")),
  JSON_LINES("x.json", 200_000, n -> containers("\n1,".repeat(n) + "1")),
  JSON_LONG_NUMBER("x.json", 1_000_000, n -> "{\"family\":" + "1".repeat(n) + "}"),
  JSON_LONG_TEXT("x.json", 2_000_000, n -> "{\"family\":\"" + "\\n".repeat(n)),
  JSON_VARIABLES("x.json", 30_000, n -> containers(container(n, "AWS_A"))),
  JSON_KEYS("x.json", 30_000, n -> containers(container(n, "AWS_ACCESS_KEY_ID"))),
  JSON_PROFILES("x.json", 30_000, n -> containers(container(n, "AWS_PROFILE"))),
  JSON_CONTAINERS(
      "x.json", 30_000, n -> containers("{\"name\":\"c\",\"secrets\":[1]},".repeat(n) + "{}")),
  JSON_SERVICE_NAMES("x.json", 150_000, n -> containers(container(1, "_S3".repeat(n) + "_\\n"))),
  JSON_ADDRESSES("x.json", 150_000, n -> containers(value("https://" + "s3.".repeat(n)))),
  JSON_COMMAND("x.json", 150_000, n -> containers("{\"command\":[\"" + "aws ".repeat(n) + "\"]}")),
  JSON_IMAGE("x.json", 150_000, n -> containers("{\"image\":\"" + "a:/".repeat(n) + "\"}")),
  JSON_FAMILY(
      "x.json",
      150_000,
      n -> "{\"containerDefinitions\":[],\"family\":\"" + "a.".repeat(n) + "\"}"),
  JSON_RESOURCES(
      "x.json", 40_000, n -> "{\"Resources\":{" + each(n, i -> "\"r" + i + "\":{},") + "\"a\":1}}"),

  PLAN_LONG_ADDRESS("x.json", 150_000, n -> plan(planned("a" + ".b".repeat(n), "", "role"), "")),
  PLAN_OPEN_BRACKETS("x.json", 150_000, n -> plan(planned("a" + "[".repeat(n), "", "role"), "")),
  PLAN_DEEP_ADDRESS(
      "x.json", 50_000, n -> plan(planned("module.a.".repeat(n) + "a.b", "", "role"), "")),
  PLAN_SECTIONS("x.json", 50_000, GrowingFile::planSections),
  PLAN_INSTANCES("x.json", 4_000, GrowingFile::planInstances),
  PLAN_REFERENCES("x.json", 7_500, GrowingFile::planReferences);

  private final String name;
  private final int size;
  private final IntFunction<String> text;

  GrowingFile(String name, int size, IntFunction<String> text) {
    this.name = name;
    this.size = size;
    this.text = text;
  }

  String fileName() {
    return name;
  }

  String text() {
    return text.apply(size / 2);
  }

  private static String each(int n, IntFunction<String> line) {
    return IntStream.range(0, n).mapToObj(line).collect(Collectors.joining("\n")) + "\n";
  }

  private static String workflow(String with) {
    return "on: push\npermissions: write-all\njobs:\n  a:\n    steps:\n"
        + "      - uses: aws-actions/configure-aws-credentials@v4\n        with:\n          "
        + with
        + "\n";
  }

  private static String matrix(String axes) {
    return "on: push\njobs:\n  a:\n    permissions: {id-token: write}\n    runs-on: ubuntu-latest\n"
        + "    strategy:\n      matrix:\n"
        + axes
        + "\n    steps:\n    - uses: aws-actions/configure-aws-credentials@v4\n"
        + "      with: {role-to-assume: 'arn:aws:iam::111122223333:role/x'}\n";
  }

  /** Each job extends one template, and that one extends all others. */
  private static String templatesOfOne(int n) {
    return "# id_tokens\n.t:\n  extends:\n"
        + each(n, i -> "  - .a" + i)
        + "\n"
        + each(n, i -> ".a" + i + ": {}")
        + "\n"
        + each(n, i -> "j" + i + ": {extends: .t}");
  }

  private static String rulesAndCommands(int n) {
    return "j:\n  id_tokens: {AWS: {aud: sts.amazonaws.com}}\n  rules:\n"
        + each(n, i -> "  - {variables: {a" + i + ": b}}")
        + "\n  script:\n"
        + each(n, i -> "  - aws sts assume-role-with-web-identity --role-arn $R" + i);
  }

  /** Each of a level extends all of the next one. */
  private static String templatesOfTemplates(int n) {
    String first = "a: {id_tokens: {T: {aud: x}}, extends: [" + templates(0, n) + "]}\n";
    StringBuilder text = new StringBuilder(first);
    for (int level = 0; level < 5; level++) {
      String name = ".l" + level + "t";
      String parents = templates(level + 1, n);
      text.append(each(n, i -> name + i + ": {extends: [" + parents + "]}"));
    }
    return text + each(n, i -> ".l5t" + i + ": {stage: x}");
  }

  private static String templates(int level, int n) {
    return IntStream.range(0, n)
        .mapToObj(i -> ".l" + level + "t" + i)
        .collect(Collectors.joining(", "));
  }

  private static String resource(String type, String name, String body) {
    return "resource \"" + type + "\" \"" + name + "\" {\n" + body + "\n}\n";
  }

  private static String definition(String name, String body) {
    return resource("aws_ecs_task_definition", name, body);
  }

  private static String fields(int n) {
    return each(n, i -> "argument_" + i + " = 1");
  }

  private static String nestedTexts(int depth) {
    return "\"${a + ".repeat(depth) + "1" + "}\"".repeat(depth) + ",";
  }

  private static String localsInAChain(int n) {
    String locals = each(n, i -> "a" + i + " = [local.a" + (i + 1) + "]");
    return "locals {\n" + locals + "}\n" + definition("x", "container_definitions = local.a0");
  }

  private static String localInManyPlaces(int n) {
    String containers = "{name=\"a\",image=\"b\"},".repeat(n);
    return ("locals {\n c = [" + containers + "]\n}\n")
        + each(n, i -> definition("d" + i, "container_definitions = jsonencode(local.c)"));
  }

  private static String textInManyPlaces(int n) {
    String containers = "{\\\"name\\\":\\\"a\\\"},".repeat(n);
    return ("locals {\n c = \"[" + containers + "{}]\"\n}\n")
        + each(n, i -> definition("d" + i, "container_definitions = local.c"));
  }

  private static String services(int n) {
    String body = "enable_execute_command = true\nlaunch_type = \"FARGATE\"\ntask_definition = ";
    String services =
        each(n, i -> resource("aws_ecs_service", "s" + i, body + of("d" + i) + ".arn"));
    return services + each(n, i -> definition("d" + i, "container_definitions = \"[]\""));
  }

  private static String of(String definition) {
    return "aws_ecs_task_definition." + definition;
  }

  private static String servicesOfOne(int n) {
    String body = "enable_execute_command = true\ntask_definition = " + of("d") + ".arn";
    return each(n, i -> resource("aws_ecs_service", "s" + i, body))
        + definition("d", "container_definitions = \"[{}]\"");
  }

  private static String attachment(int i, String role) {
    String body = "policy_arn = \"arn:aws:iam::aws:policy/p" + i + "\"\nrole = " + role;
    return resource("aws_iam_role_policy_attachment", "a" + i, body);
  }

  private static String rolesAndPolicies(int n) {
    String need = "container_definitions = jsonencode([{name=\"c\",secrets=[{}]}])\n";
    return each(n, i -> resource("aws_iam_role", "r" + i, "name = \"r" + i + "\""))
        + each(n, i -> attachment(i, i % 2 == 0 ? "aws_iam_role.r" + i + ".name" : "var.role"))
        + each(
            n,
            i ->
                definition(
                    "d" + i,
                    need
                        + "task_role_arn = aws_iam_role.r"
                        + i
                        + ".arn\nexecution_role_arn = aws_iam_role.r"
                        + i
                        + ".arn"));
  }

  private static String policiesOfOneRole(int n) {
    return resource("aws_iam_role", "r", "name = \"r\"")
        + each(n, i -> attachment(i, "aws_iam_role.r.name"))
        + each(n, i -> definition("d" + i, "execution_role_arn = aws_iam_role.r.arn"));
  }

  private static String rolesOfOneName(int n) {
    return each(n, i -> resource("aws_iam_role", "r" + i, "name = \"r\""))
        + each(n, i -> attachment(i, "\"r\""))
        + each(n, i -> definition("d" + i, "execution_role_arn = aws_iam_role.r" + i + ".arn"));
  }

  private static String hosts(int n) {
    String body = "user_data = \"ECS_CLUSTER=x\"\niam_instance_profile = ";
    return each(n, i -> resource("aws_instance", "i" + i, body + "\"p" + i + "\""))
        + each(
            n,
            i ->
                resource(
                    "aws_iam_instance_profile", "p" + i, "name = \"p" + i + "\"\nrole = \"r\""));
  }

  private static String hostNetwork(int n) {
    return each(n, i -> resource("aws_instance", "i" + i, "ami = \"a\""))
        + each(n, i -> definition("d" + i, "network_mode = \"host\"\ntask_role_arn = \"r\""));
  }

  private static String aliasesOfAliases(int n) {
    String variables = "{Name: AWS_A, Value: x},".repeat(n);
    return ("x: &e [" + variables + "]\n")
        + ("y: &c [" + "{Environment: *e},".repeat(n) + "]\nResources:\n")
        + each(
            n,
            i ->
                "  r"
                    + i
                    + ": {Type: 'AWS::ECS::TaskDefinition', Properties: {ContainerDefinitions:"
                    + " *c}}");
  }

  /** Aa and BB have the same hash, and so has whatever is made of as many of them. */
  private static String anchorsOfOneHash(int n) {
    return "Resources:\n"
        + each(
            n,
            i -> {
              String bits = String.format("%16s", Integer.toBinaryString(i)).replace(' ', '0');
              return "  r" + i + ": &" + bits.replace("0", "Aa").replace("1", "BB");
            });
  }

  private static String listsInAChain(int n) {
    String start = "apiVersion: v1\nkind: List\nitems: []\nx: &l0 {kind: List, items: []}\n";
    return start
        + each(n, i -> "y" + i + ": &l" + (i + 1) + " {kind: List, items: [*l" + i + "]}")
        + ("items: [*l" + n + "]\n");
  }

  private static String podsAndAccounts(int n) {
    return each(
        n,
        i ->
            "---\napiVersion: v1\nkind: Pod\nmetadata: {name: p, namespace: m"
                + i
                + "}\n"
                + "spec: {containers: [{name: a, env: [{name: AWS_REGION, value: x}]}]}\n"
                + "---\n"
                + "apiVersion: v1\n"
                + "kind: ServiceAccount\n"
                + "metadata: {name: default, namespace: n"
                + i
                + "}\n");
  }

  private static String podsOfAliases(int n) {
    String start = "apiVersion: v1\nkind: List\nx: &c [" + "{name: a},".repeat(n) + "]\nitems:\n";
    return start + "  - {kind: Pod, spec: {containers: *c}}\n".repeat(n);
  }

  private static String allowances(int n) {
    String role = "Type: 'AWS::ECS::TaskDefinition', Properties: {}";
    return "Resources: {a: 1"
        + IntStream.range(0, n)
            .mapToObj(i -> ", r" + i + ": {" + role + "}")
            .collect(Collectors.joining())
        + "}\n"
        + each(n, i -> "# whoami:allow WHO" + (900 + i % 100) + " x");
  }

  private static String listWithAllowances(int n) {
    String pod = "  - {kind: Pod, spec: {containers: [{name: a}]}}\n";
    return ("apiVersion: v1\nkind: List\nitems:\n" + pod.repeat(n))
        + each(n, i -> "# whoami:allow WHO" + (900 + i % 100) + " x");
  }

  private static String longKey(int n) {
    return "{\"taskDefinition\":{\"" + "k".repeat(2 * n) + "\":[" + "1,".repeat(n) + "1]}}";
  }

  private static String containers(String list) {
    return "{\"family\":\"f\",\"taskRoleArn\":\"r\",\"containerDefinitions\":[" + list + "]}";
  }

  private static String container(int n, String variable) {
    String entry = "{\"name\":\"" + variable + "\",\"value\":\"x\"}";
    return "{\"name\":\"c\",\"environment\":[" + (entry + ",").repeat(n - 1) + entry + "]}";
  }

  private static String value(String value) {
    return "{\"environment\":[{\"name\":\"X\",\"value\":\"" + value + "\"}]}";
  }

  private static String jsonFields(int n) {
    return each(n, i -> "\"field_" + i + "\":1,") + "\"name\":1";
  }

  private static String plan(String resources, String configuration) {
    return "{\"planned_values\":{\"root_module\":{\"resources\":["
        + resources
        + "]}},\"configuration\":{\"root_module\":{"
        + configuration
        + "}}}";
  }

  private static String planned(String address, String values, String type) {
    return "{\"address\":\""
        + address
        + "\",\"type\":\"aws_iam_"
        + type
        + "\",\"values\":{\"name\":\"x\""
        + values
        + "}}";
  }

  private static String planSections(int n) {
    String change =
        "\"resource_changes\":[{\"address\":\"a\",\"type\":\"aws_iam_role\",\"change\":{}}]";
    return "{" + (change + ",").repeat(n) + "\"x\":1}";
  }

  private static String planInstances(int n) {
    String instances =
        IntStream.range(0, n)
            .mapToObj(i -> planned("aws_iam_role.r[" + i + "]", "", "role"))
            .collect(Collectors.joining(","));
    String configured =
        "\"resources\":[{\"address\":\"aws_iam_role.r\",\"type\":\"aws_iam_role\",\"expressions\":{"
            + each(n, i -> "\"field_" + i + "\":{\"references\":[\"var.x\"]},")
            + "\"name\":{}}}]";
    return plan(instances, configured);
  }

  private static String planReferences(int n) {
    String instances =
        IntStream.range(0, n)
            .mapToObj(i -> planned("module.m.aws_iam_role.r[" + i + "]", "", "role"))
            .collect(Collectors.joining(","));
    String module =
        "\"module_calls\":{\"m\":{\"expressions\":{\"v\":{\"references\":["
            + "\"aws_iam_role.x\",".repeat(n)
            + "\"aws_iam_role.x\"]}},\"module\":{\"resources\":[{\"address\":\"aws_iam_role.r\","
            + "\"type\":\"aws_iam_role\",\"expressions\":{\"name\":{\"references\":[\"var.v\"]}}}]}}}";
    return plan(instances, module);
  }
}
