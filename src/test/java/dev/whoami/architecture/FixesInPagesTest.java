package dev.whoami.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A command to type and a piece of Terraform, YAML, XML or a policy to paste are blocks of the page
 * of a finding, where a person reads them and a test checks them, and no text in Java.
 */
class FixesInPagesTest {
  private static final Path MAIN = Path.of("src/main/java/dev/whoami");
  private static final List<String> ROOMS = List.of("rule", "lint", "log", "diagnosis", "report");
  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*+)\"");

  /** How a text begins that is typed or pasted, or where a line of it does. */
  private static final Pattern FIX =
      Pattern.compile(
          "(?:^|\\\\n)\\s*(?:"
              + "(?:sudo|curl|grep|tr|env|chmod|chgrp|getent|openssl|keytool|eksctl|docker run) .*"
              + "|aws (?:[a-z0-9-]+ [a-z-]+|[a-z]+ --).*"
              + "|kubectl .*|(?:export|unset) (?:\\$|[A-Z]).*"
              + "|(?:resource|data) \\\\\".*"
              + "|\\{? ?\\\\\"(?:Effect|Version|Statement|taskRoleArn|environment)\\\\\".+"
              + "|Effect +=.*|(?:- )?(?:Effect|Type|kind|apiVersion): .*"
              + "|(?:env|volumes|metadata):(?:$|\\\\n.*)|<(?:property|name|value)>.*)",
          Pattern.DOTALL);

  @Test
  void noTextInJavaIsAFix() throws IOException {
    List<String> found = new ArrayList<>();
    for (String room : ROOMS) {
      try (Stream<Path> files = Files.walk(MAIN.resolve(room))) {
        for (Path each : files.filter(it -> it.toString().endsWith(".java")).toList()) {
          Matcher literal = LITERAL.matcher(Files.readString(each));
          while (literal.find()) {
            if (isFix(literal.group(1))) {
              found.add(each.getFileName() + ": " + literal.group());
            }
          }
        }
      }
    }
    assertThat(found).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "aws ecs stop-task --cluster ",
        "aws batch submit-job --job-name JOB_NAME --job-queue QUEUE \\\\",
        "kubectl set env deployment/",
        "sudo systemctl restart ecs",
        "unset AWS_BEARER_TOKEN_BEDROCK",
        "export $name=",
        "resource \\\"aws_iam_role\\\" \\\"",
        "{ \\\"Effect\\\": \\\"Allow\\\",\\n",
        "\\\"environment\\\": [{\\\"name\\\": \\\"",
        "kind: ServiceAccount\\n",
        "env:\\n  - name: ",
        "<property>\\n",
        "      Effect    = \\\"Allow\\\"\\n"
      })
  void theRuleKnowsOne(String literal) {
    assertThat(isFix(literal)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "aws-sdk-java-v2",
        "grep",
        "aws login",
        "metadata: [",
        "kubectl",
        "A shell of kubectl exec does not get what a start script exported.",
        "environment",
        "taskRoleArn",
        "\\\"taskRoleArn\\\"",
        "Take AWS_EC2_METADATA_DISABLED out of its environment."
      })
  void aSentenceAndANameAreNone(String literal) {
    assertThat(isFix(literal)).isFalse();
  }

  private static boolean isFix(String literal) {
    return FIX.matcher(literal).find();
  }
}
