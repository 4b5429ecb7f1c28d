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
    assertThat(text(log)).contains("This does not prove which of the two roles it is");
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

  /** The agent's audit log says who asks for credentials, and how often. */
  @Test
  void countsWhoAskedTheAgentOfEcs() throws IOException {
    String line =
        "2026-06-07T08:09:%02dZ 200 172.17.0.4:4%04d \"/v2/credentials\" \"Boto3/1.34.2 md/x\""
            + " arn:aws:ecs:eu-west-1:111122223333:task/prod/"
            + TASK
            + " GetCredentials%s 2 prod arn:aws:ecs:eu-west-1:111122223333:container-instance/x";
    LogReading log =
        log(
            line.formatted(1, 1, ""),
            line.formatted(2, 2, ""),
            line.formatted(3, 3, "ExecutionRole"));
    assertThat(text(log).replaceAll("\\s+", " "))
        .contains("Boto3/1.34.2 at 172.17.0.4: 2 times, status 200, 2026-06-07 08:09:01 UTC to")
        .contains("For the Task Role of arn:aws:ecs:eu-west-1:111122223333:task/prod/" + TASK)
        .contains("For the Task Execution Role of ");
    assertThat(LogReport.json(log, RenderOptions.plain(), true))
        .contains("\"for\": \"TASK_EXECUTION_ROLE\"")
        .doesNotContain("111122223333", "172.17.0.4");
  }

  /** As the agent writes them: behind the address nothing says for which role they were. */
  @Test
  void countsRequestsThatTheAgentOfEcsRefused() throws IOException {
    String line = "2026-06-07T08:09:0%dZ %d 172.17.0.4:42011 \"%s\" \"Boto3/1.34.2\" - ";
    LogReading log =
        log(
            line.formatted(1, 429, "/v2/credentials"),
            line.formatted(2, 429, "/v4/0a1b/task"),
            line.formatted(3, 400, "/v2/credentials"),
            line.formatted(4, 200, "/v2/credentials"));
    assertThat(text(log))
        .contains("The agent throttled the request before it looked for the role.")
        .contains("For task metadata, which has the same limit as credentials.")
        .contains("For no ID that the agent knows.")
        .doesNotContain("status 200");
    assertThat(LogReport.json(log, RenderOptions.plain(), false))
        .contains("\"for\": \"UNKNOWN\"", "\"for\": \"TASK_METADATA\"");
  }

  /** A task that got its credentials is not the one to stop. */
  @Test
  void namesNoTaskOfTheAuditLogInAFix() throws IOException {
    LogReading log =
        log(
            "2026-06-07T08:09:01Z 200 172.17.0.3:42011 \"/v2/credentials\" \"Boto3/1.34.2\""
                + " arn:aws:ecs:eu-west-1:111122223333:task/prod/"
                + TASK
                + " GetCredentials 2 prod arn:aws:ecs:eu-west-1:111122223333:container-instance/x",
            "2026-06-07T08:09:02Z 400 172.17.0.4:42011 \"/v2/credentials\" \"Boto3/1.34.2\" - ");
    assertThat(text(log)).contains("aws ecs stop-task", "task/prod/" + TASK);
    assertThat(text(log)).doesNotContain("--task " + TASK);
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
