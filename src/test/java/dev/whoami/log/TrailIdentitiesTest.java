package dev.whoami.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.report.writer.RenderOptions;
import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;

/** What a trail proves of the two roles of a task, and of the role of its host. */
class TrailIdentitiesTest {
  private static final String TASK = "4d5c1f0e9b8a47639281706f5e4d3c2b";

  private static LogReading log(String... events) throws IOException {
    return LogReading.of("-", new StringReader(String.join("\n", events)));
  }

  private static String event(String role, String session, String more) {
    return """
    {"eventVersion":"1.11","userIdentity":{"type":"AssumedRole",\
    "arn":"arn:aws:sts::111122223333:assumed-role/%s/%s"%s,\
    "eventTime":"2026-06-07T08:09:10Z","sourceIPAddress":"10.0.9.9"}\
    """
        .formatted(role, session, more);
  }

  private static String call(String role, String service, String name, String userAgent) {
    return event(
        role,
        TASK,
        "},\"eventSource\":\"%s.amazonaws.com\",\"eventName\":\"%s\",\"userAgent\":\"%s\""
            .formatted(service, name, userAgent));
  }

  private static String text(LogReading log) {
    return LogReport.text(log, RenderOptions.plain(), false);
  }

  @Test
  void callsThatEcsAlsoMakesLeaveTheRoleOpen() throws IOException {
    LogReading log = log(call("starter", "ecr", "GetAuthorizationToken", "x"));
    assertThat(new LogHeadline(log).text())
        .startsWith("Called AWS as the TASK ROLE or TASK EXECUTION ROLE starter");
    assertThat(text(log)).contains("Not proven: which of the two roles it is");
    assertThat(LogReport.json(log, RenderOptions.plain(), false))
        .contains("\"alternative\": \"TASK_EXECUTION_ROLE\"");
  }

  @Test
  void anyOtherCallProvesTheRoleOfTheTask() throws IOException {
    LogReading log =
        log(
            call("orders", "secretsmanager", "GetSecretValue", "x"),
            call("orders", "sqs", "SendMessage", "x"));
    assertThat(new LogHeadline(log).text()).startsWith("Called AWS as the TASK ROLE orders");
  }

  @Test
  void theUserAgentOfACodeInAContainerProvesItToo() throws IOException {
    LogReading log =
        log(call("orders", "kms", "Decrypt", "aws-sdk-java/2.25.0 exec-env/AWS_ECS_FARGATE"));
    assertThat(new LogHeadline(log).text()).startsWith("Called AWS as the TASK ROLE orders");
  }

  @Test
  void ofTwoRolesOfATaskTheOneWithoutOtherCallsStartedIt() throws IOException {
    LogReading log =
        log(
            call("starter", "ecr", "BatchGetImage", "x"),
            call("orders", "sqs", "SendMessage", "x"));
    assertThat(new LogHeadline(log).text())
        .startsWith("Called AWS as the TASK EXECUTION ROLE starter, then as the TASK ROLE orders");
  }

  /** CloudTrail knows to what the keys were given. */
  @Test
  void showsToWhichInstanceTheKeysWereGiven() throws IOException {
    String host =
        event(
            "backup",
            "i-0abc1234def567890",
            ",\"inScopeOf\":{\"issuerType\":\"AWS::EC2::Instance\",\"credentialsIssuedTo\":"
                + "\"arn:aws:ec2:eu-west-1:111122223333:instance/i-0abc1234def567890\"}},"
                + "\"eventSource\":\"s3.amazonaws.com\",\"eventName\":\"GetObject\"");
    LogReading log = log(host);
    assertThat(text(log).replaceAll("\\s+", " "))
        .contains(
            "CloudTrail says that AWS gave its keys to"
                + " arn:aws:ec2:eu-west-1:111122223333:instance/i-0abc1234def567890.");
    assertThat(LogReport.json(log, RenderOptions.plain(), true))
        .contains("\"issuedTo\": \"arn:aws:ec2:")
        .doesNotContain("111122223333");
  }
}
