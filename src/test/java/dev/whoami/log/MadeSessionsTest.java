package dev.whoami.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.report.writer.RenderOptions;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who made the session that a later call used, and from where. */
class MadeSessionsTest {
  private static final String HOST = "ecsInstanceRole/i-0abc1234def567890";
  private static final String TASK = "orders/4d5c1f0e9b8a47639281706f5e4d3c2b";
  private static final String KEY = "ASIAGIVENGIVEN000001";

  private static LogReading log(List<String> events) throws IOException {
    return LogReading.of("-", new StringReader(String.join("\n", events)));
  }

  private static String text(String... events) throws IOException {
    return text(List.of(events));
  }

  private static String text(List<String> events) throws IOException {
    return LogReport.text(log(events), RenderOptions.plain(), false).replaceAll("\\s+", " ");
  }

  private static String service(String name, String call, String more) {
    return TrailEvents.event(
        "{\"type\":\"AWSService\",\"invokedBy\":\"" + name + "\"}", call, name, more);
  }

  @Test
  void namesTheHostsRoleAndTheContainerThatMadeTheSession() throws IOException {
    List<String> events =
        new ArrayList<>(
            List.of(
                TrailEvents.made("sts:AssumeRole", HOST, "ASIAHOST000000000001", "writer/x", 1),
                TrailEvents.used("writer/x", KEY, "s3:DeleteObject")));
    String text = text(events);
    assertThat(text)
        .contains(
            "arn:aws:sts::111122223333:assumed-role/ecsInstanceRole/i-0abc1234def567890 made this"
                + " session with sts:AssumeRole, from 10.0.3.7, with Boto3/1.34.2 in an ECS"
                + " container, at 2026-01-02 03:04:05 UTC. 1 call used its keys.")
        .contains("ecsInstanceRole of i-0abc1234def567890, which assumed the role writer");
    Collections.reverse(events);
    assertThat(text(events)).contains("made this session with", "which assumed the role writer");
  }

  @Test
  void theHeadlineFollowsTheTimesWhereTheNewestEventIsFirst() throws IOException {
    String newest =
        TrailEvents.used("writer/x", KEY, "s3:DeleteObject").replace("03:04:05", "04:00:00");
    assertThat(text(newest, TrailEvents.used("reader/y", "ASIAOTHER00000000001", "s3:GetObject")))
        .contains(
            "Called AWS as the ASSUMED ROLE reader, then as the ASSUMED ROLE writer, 04:00 UTC");
  }

  @Test
  void keysWithTheIdOfTwoSessionsShowNoMaker() throws IOException {
    assertThat(
            text(
                TrailEvents.made("sts:AssumeRole", HOST, "ASIAHOST000000000001", "writer/x", 1),
                TrailEvents.used("writer/x", KEY, "s3:DeleteObject"),
                TrailEvents.used("reader/y", KEY, "s3:GetObject")))
        .contains("writer/x", "reader/y")
        .doesNotContain("made this session", "which assumed the role");
  }

  @Test
  void otherKeysOfASessionOfThatNameAreNotItsKeys() throws IOException {
    assertThat(
            text(
                TrailEvents.made("sts:AssumeRole", HOST, "ASIAHOST000000000001", "writer/x", 1),
                TrailEvents.used("writer/x", "ASIAOTHER00000000001", "s3:DeleteObject")))
        .contains("No call in this text used its keys.")
        .doesNotContain("which assumed the role");
  }

  /** A forward access session: the record has the user's ARN, and the service that called. */
  @Test
  void aServiceThatCallsOnBehalfOfAUserIsNamed() throws IOException {
    String identity =
        "{\"type\":\"AssumedRole\",\"arn\":\"arn:aws:sts::111122223333:assumed-role/deployer/ann\","
            + "\"invokedBy\":\"cloudformation.amazonaws.com\"}";
    String made =
        TrailEvents.event(
            identity,
            "sts:AssumeRole",
            "cloudformation.amazonaws.com",
            TrailEvents.answer("writer/x", 1));
    assertThat(text(made, TrailEvents.used("writer/x", KEY, "s3:DeleteObject")))
        .contains(
            "cloudformation.amazonaws.com, on behalf of"
                + " arn:aws:sts::111122223333:assumed-role/deployer/ann, made this session with"
                + " sts:AssumeRole, at 2026",
            "Services of AWS made requests on behalf of this identity:"
                + " cloudformation.amazonaws.com.")
        .doesNotContain("came from cloudformation");
  }

  @Test
  void theClientBehindTheBracketOfS3IsNamed() throws IOException {
    String event =
        TrailEvents.used(HOST, "ASIAHOST000000000001", "s3:GetObject")
            .replace("Boto3/1.34.2 exec-env/AWS_ECS_EC2", "[Boto3/1.34.2 exec-env/AWS_ECS_EC2]");
    assertThat(text(event)).contains("s3:GetObject by a container, Boto3/1.34.2: 1 time");
  }

  /** Each format has the same sentences. */
  @Test
  void markdownSaysWhoMadeTheSessionAndWhoUsedTheRoleOfTheHost() throws IOException {
    LogReading log =
        log(
            List.of(
                TrailEvents.made("sts:AssumeRole", HOST, "ASIAHOST000000000001", "writer/x", 1),
                TrailEvents.used("writer/x", KEY, "s3:DeleteObject")));
    assertThat(LogReport.markdown(log, RenderOptions.plain(), false))
        .contains("  - The requests came from 10.0.3.7.", "made this session with `sts:AssumeRole`")
        .contains("```text\nWho used the Host Role", "### Which client called");
  }

  @Test
  void saysThatEcsMadeTheSessionOfATask() throws IOException {
    assertThat(
            text(
                service("ecs-tasks.amazonaws.com", "sts:AssumeRole", TrailEvents.answer(TASK, 1)),
                TrailEvents.used(TASK, KEY, "sqs:SendMessage")))
        .contains("ecs-tasks.amazonaws.com made this session with sts:AssumeRole, at ");
  }

  /** The record of the agent's call hides the keys; that of EKS names the pod. */
  @Test
  void namesThePodForWhichEksMadeTheSession() throws IOException {
    String session = "app/eks-prod-api-b81f0fef-97e9-47da-97a2-948c5bbcd1b3";
    String tags =
        ",\"requestParameters\":{\"tags\":["
            + "{\"key\":\"kubernetes-namespace\",\"value\":\"shop\"},"
            + "{\"key\":\"kubernetes-pod-name\",\"value\":\"api-1\"},"
            + "{\"key\":\"kubernetes-service-account\",\"value\":\"api\"},"
            + "{\"key\":\"eks-cluster-name\",\"value\":\"prod\"}]}";
    String made = TrailEvents.answer(session, 1) + tags;
    assertThat(
            text(
                service("pods.eks.amazonaws.com", "sts:AssumeRole", made),
                TrailEvents.used(session, KEY, "s3:GetObject")))
        .contains(
            "pods.eks.amazonaws.com made this session with sts:AssumeRole, for the pod shop/api-1"
                + " (service account api, cluster prod)");
    assertThat(
            text(
                service("other.amazonaws.com", "sts:AssumeRole", made),
                TrailEvents.used(session, KEY, "s3:GetObject")))
        .doesNotContain("for the pod");
  }

  @Test
  void namesTheServiceAccountWhoseTokenMadeTheSession() throws IOException {
    String identity =
        "{\"type\":\"WebIdentityUser\",\"userName\":\"system:serviceaccount:shop:api\"}";
    assertThat(
            text(
                TrailEvents.event(
                    identity,
                    "sts:AssumeRoleWithWebIdentity",
                    "aws-sdk-java/2.25.0",
                    TrailEvents.answer("app/x", 1)),
                TrailEvents.used("app/x", KEY, "s3:GetObject")))
        .contains("token of system:serviceaccount:shop:api made this session");
  }

  /** The account of the role does not know the name of the caller, and its own account does. */
  @Test
  void twoRecordsOfOneCallAreOneSession() throws IOException {
    String shared = ",\"sharedEventID\":\"1-2-3\"";
    List<String> events =
        new ArrayList<>(
            List.of(
                TrailEvents.event(
                    "{\"type\":\"AWSAccount\",\"accountId\":\"444455556666\"}",
                    "sts:AssumeRole",
                    "Boto3/1.34.2",
                    TrailEvents.answer("writer/x", 1) + shared),
                TrailEvents.event(
                    "{\"type\":\"AssumedRole\",\"arn\":"
                        + "\"arn:aws:sts::444455556666:assumed-role/build/b\"}",
                    "sts:AssumeRole",
                    "Boto3/1.34.2",
                    shared),
                TrailEvents.used("writer/x", KEY, "s3:GetObject")));
    for (int i = 0; i < 2; i++) {
      assertThat(text(events))
          .contains("arn:aws:sts::444455556666:assumed-role/build/b made this session")
          .doesNotContain("A caller in account");
      Collections.reverse(events);
    }
    assertThat(text(events.get(0), events.get(2)))
        .contains("A caller in account 444455556666 made this session");
  }

  @Test
  void aDeniedCallMakesNoSession() throws IOException {
    assertThat(
            text(
                TrailEvents.event(
                    "{\"arn\":\"arn:aws:sts::111122223333:assumed-role/" + HOST + "\"}",
                    "sts:AssumeRole",
                    "Boto3/1.34.2",
                    ",\"errorCode\":\"AccessDenied\"" + TrailEvents.answer("writer/x", 1)),
                TrailEvents.used("writer/x", KEY, "s3:GetObject")))
        .doesNotContain("made this session");
  }

  /** The tables have a limit, and the report says where they did not hold everything. */
  @Test
  void saysWhereThereWasNoRoom() throws IOException {
    List<String> events = new ArrayList<>();
    for (int i = 0; i < 5000; i++) {
      events.add(TrailEvents.used("app/x", "ASIAUSED%012d".formatted(i), "s3:GetObject"));
    }
    events.add(TrailEvents.made("sts:AssumeRole", HOST, "", "app/x", 1));
    assertThat(text(events)).contains("more sessions than read can hold");
    assertThat(text(events.subList(4000, 5001))).doesNotContain("more sessions than read");
  }

  @Test
  void masksAccountsAndAddressesToShare() throws IOException {
    LogReading log =
        log(
            List.of(
                TrailEvents.made("sts:AssumeRole", HOST, "ASIAHOST000000000001", "writer/x", 1),
                TrailEvents.used("writer/x", KEY, "s3:DeleteObject")));
    assertThat(
            LogReport.text(log, RenderOptions.plain(), true)
                + LogReport.json(log, RenderOptions.plain(), true))
        .contains("\"madeBy\": \"IDENTITY\"", "\"inContainer\": true")
        .doesNotContain("111122223333", "10.0.3.7", "ASIA");
  }
}
