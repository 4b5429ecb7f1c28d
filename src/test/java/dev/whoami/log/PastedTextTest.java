package dev.whoami.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.IdentityKind;
import dev.whoami.log.denial.Denial;
import dev.whoami.report.writer.RenderOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One sentence of AWS, as terminals, chats, web pages and collectors of logs hand it on. */
class PastedTextTest {
  private static final String ROLE = "arn:aws:sts::111122223333:assumed-role/ecsInstanceRole/";
  private static final String HOST = ROLE + "i-0abc1234def567890";
  private static final String SENTENCE =
      "User: "
          + HOST
          + " is not authorized to perform: s3:PutObject on resource: \"arn:aws:s3:::logs/x\""
          + " because no identity-based policy allows the s3:PutObject action";
  private static final String QUOTED = SENTENCE.replace("\"", "\\\"");

  static List<String> pasted() {
    return List.of(
        "> ERROR " + SENTENCE.replace(" on resource", "\n> on resource"),
        "Jan  1 03:12:00 host app: Error#012  AccessDenied: " + SENTENCE + "#012#011at x.y(Z:1)",
        "ERROR\r\n" + SENTENCE + "\r\n\r\n",
        "ERROR " + wrapped(60),
        "ERROR " + wrapped(97),
        SENTENCE.replace(" is not", "\n  is not").replace(": s3:", ":\n  s3:"),
        "{\"log\":\"{\\\"err\\\":\\\"" + QUOTED.replace("\\", "\\\\\\") + "\\\"}\"}",
        "2026-01-01T03:12:00.000Z\t67asd\tERROR\t" + SENTENCE,
        "[pod/app-7d9f8c5b6-x2x4z/app] 2026-01-01T03:12:00Z " + SENTENCE,
        "| 2026-01-01 | " + SENTENCE + " |",
        SENTENCE.replace("\"", "&quot;"),
        "<Message>" + SENTENCE + "</Message><RequestId>x</RequestId>",
        SENTENCE.replace('"', '\u201d'),
        SENTENCE.replace("0abc1234def567890", "<instance-id>"),
        SENTENCE.replace("0abc1234def567890", "[REDACTED]").replace("111122223333", "<account>"),
        SENTENCE.replace("0abc1234def567890", "{ID}"),
        SENTENCE.replace("0abc1234def567890", "redacted"),
        SENTENCE.replace("i-0abc1234def567890", "<instance id>"),
        SENTENCE.replace(' ', '\u00a0'),
        SENTENCE.replace('-', '\u2011'),
        SENTENCE.replace('-', '\u2013'),
        SENTENCE.replace(':', '\uff1a').replace('"', '\uff02'),
        SENTENCE.replace("-", "\\-").replace(":", "\\:").replace("*", "\\*"),
        "app-1  | ERROR " + wrapped(70).replace("\n", "\napp-1  | "),
        inBox(wrapped(70)),
        SENTENCE.replace("role/", "role/\u200b"),
        "**Error**: `" + SENTENCE + "`",
        "s\",\"errorCode\":\"AccessDenied\",\"errorMessage\":\"" + QUOTED + "\",\"requestPar",
        "app-1  | 2026-01-01 " + SENTENCE,
        ">> > " + wrapped(70).replace("\n", "\n>> > "),
        wrapped(70).replace("\n", "=\n"),
        "\u2577\n\u2502 Error: x\n\u2502 " + wrapped(60).replace("\n", "\n\u2502 ") + "\n\u2575",
        "dockerd[1]: level=error msg=\"x\" error=\"" + QUOTED + "\"");
  }

  private static String inBox(String lines) {
    return lines.replaceAll("(?m)^(.*)$", "\u2502 $1          \u2502");
  }

  /** As a terminal of this number of columns breaks it, wherever that is. */
  private static String wrapped(int columns) {
    return SENTENCE.replaceAll("(.{" + columns + "})", "$1\n");
  }

  /** As a terminal marks what it does not show. */
  private static final String CUT_OFF = "...";

  private static String packed(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return Base64.getEncoder().encodeToString(bytes.toByteArray());
  }

  /** As CloudWatch Logs hands its events to a function or to Kinesis. */
  static List<String> packedForms() throws IOException {
    String events =
        "{\"messageType\":\"DATA_MESSAGE\",\"logEvents\":[{\"id\":\"1\",\"timestamp\":1772600767000,\"message\":\"ERROR"
            + " "
            + QUOTED
            + "\"}]}";
    String once = packed(events);
    String folded = once.replaceAll("(.{76})", "$1\n");
    return List.of(
        "{\"awslogs\":{\"data\":\"" + once + "\"}}",
        "{\n  \"awslogs\": {\n    \"data\": \"" + once + "\"\n  }\n}",
        "event: {'awslogs': {'data': '" + once + "'}}",
        once,
        folded,
        "2026-03-04T05:06:07Z INFO got " + folded + "\nnext line",
        packed(packed(packed(events))),
        once.substring(0, once.length() - 3) + CUT_OFF);
  }

  @ParameterizedTest
  @MethodSource("packedForms")
  void packedTextIsRead(String text) throws IOException {
    LogReading read = log(text);
    assertThat(read.seen().denials().all()).hasSize(1);
    assertThat(read.seen().identities())
        .singleElement()
        .matches(it -> it.kind() == IdentityKind.HOST_ROLE);
    assertThat(read.seen().isPackedInPart()).isEqualTo(text.endsWith(CUT_OFF));
  }

  /** What stands beside a packed text is a part of the log, and so is a second one. */
  @Test
  void theLineAroundPackedTextIsRead() throws IOException {
    String harmless = packed("one line of a program that has nothing to say, and then another one");
    for (String each :
        List.of(
            SENTENCE + " payload=" + harmless,
            "payload=" + harmless + " " + SENTENCE,
            "{\"message\":\"" + QUOTED + " payload=" + harmless + "\"}",
            harmless + "," + packed(SENTENCE))) {
      assertThat(log(each).seen().denials().all()).as(each).hasSize(1);
    }
  }

  /** A field that shows a program, as JSON has it and as it stands in a log that is quoted. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"logger\":\"barman-cloud-wal-archive\",\"msg\":\"ERROR\"}",
        "{ \"level\": \"error\", \"logger\": \"barman-cloud-wal-archive\" }",
        "> {\"logger\":\"barman-cloud-wal-archive\",\"msg\":\"ERRO"
      })
  void aFieldOfARecordShowsTheProgram(String text) throws IOException {
    assertThat(log(text).seen().software().programs()).singleElement().hasToString("barman");
  }

  /** The sentence in an event that is cut off says what its fields say, and more. */
  @Test
  void aCutEventIsOneDeniedCall() throws IOException {
    String fields =
        "\"userIdentity\": {\n  \"arn\": \""
            + HOST
            + "\"\n},\n\"eventSource\": \"s3.amazonaws.com\",\n\"eventName\": \"PutObject\",\n"
            + "\"errorCode\": \"AccessDenied\",\n";
    String sentence = "\"errorMessage\": \"" + QUOTED + "\",\n";
    for (String each : List.of(fields, fields + sentence, fields + "\"requestParameters\": {\n")) {
      assertThat(log(each).seen().denials().all())
          .as(each)
          .singleElement()
          .matches(it -> it.count() == 1 && it.action().equals("s3:PutObject"));
    }
  }

  /** A small text cannot become a large one, however deep and often it is packed. */
  @Test
  void whatIsTooLargeToUnpackIsSaidToBeSo() throws IOException {
    String large = packed("x\n".repeat(4 << 20) + SENTENCE);
    String deep = packed(packed(packed(packed(SENTENCE))));
    for (String each : List.of(large, deep)) {
      LogReading read = log(each);
      assertThat(read.seen().isEmpty()).isTrue();
      for (String report :
          List.of(
              LogReport.text(read, RenderOptions.plain(), false),
              LogReport.markdown(read, RenderOptions.plain(), false))) {
        assertThat(report.replaceAll("\\s+", " ")).contains("was not read to its end");
      }
      assertThat(LogReport.json(read, RenderOptions.plain(), false))
          .contains("\"packedInPart\": true");
    }
    assertThat(LogReport.text(log(SENTENCE), RenderOptions.plain(), false))
        .doesNotContain("not read to its end");
  }

  /** Only the error with a host is one that S3 gave. */
  @Test
  void bareWordsOfS3fsAreNoDeniedCall() throws IOException {
    assertThat(log("s3fs: invalid credentials").seen().denials().all()).isEmpty();
    assertThat(log("s3fs: invalid credentials").exitCode()).isZero();
  }

  /** Partial lines stay what they are where the rest does not follow. */
  @Test
  void partsWithoutTheirRestAreLines() throws IOException {
    String record = "{\"log\":\"ERROR " + QUOTED + "\",\"stream\":\"stdout\"}\n";
    assertThat(log(record + record).seen().denials().all()).hasSize(1);
    assertThat(log("2026-03-04T05:06:07Z stdout P ERROR " + SENTENCE).seen().denials().all())
        .hasSize(1);
    String other = "2026-03-04T05:06:07Z stderr F x\n" + record + "plain line\n";
    assertThat(log(other).seen().identities()).hasSize(1);
  }

  private static String docker(String message, String stream) {
    String escaped = message.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    return "{\"log\":\"" + escaped + "\",\"stream\":\"" + stream + "\",\"time\":\"x\"}\n";
  }

  /** Docker cuts at 16 KiB; the other stream can be in between. */
  @Test
  void aMessageThatDockerCutIsReadAsOne() throws IOException {
    String message = "\u00e4\"\u20ac".repeat(2_720) + " ".repeat(24) + SENTENCE;
    int cut = message.indexOf(SENTENCE) + 40;
    String first = docker(message.substring(0, cut), "stdout");
    String last = docker(message.substring(cut) + "\n", "stdout");
    for (String between : List.of("", docker("another line\n", "stderr"))) {
      LogReading read = log(first + between + last);
      assertThat(read.seen().denials().all()).hasSize(1);
      assertThat(read.seen().identities())
          .singleElement()
          .matches(it -> it.kind() == IdentityKind.HOST_ROLE);
    }
  }

  /** Another writer has the same names, and no line break at the end. */
  @Test
  void wholeRecordsAreNotJoined() throws IOException {
    String who = "Logged in as User: arn:aws:iam::111122223333:user/bob";
    String denied = " is not authorized to perform: s3:PutObject on resource: x";
    LogReading read =
        log(docker(who, "stdout") + docker(denied + "\n", "stdout") + docker(SENTENCE, "x"));
    assertThat(read.seen().denials().all().get(read.seen().denials().all().size() - 1).line())
        .isEqualTo(3);
    assertThat(read.seen().denials().all())
        .noneMatch(it -> it.caller().filter(by -> by.kind() == IdentityKind.IAM_USER).isPresent());
  }

  /** The stream of the JDK calls itself for each member without a text. */
  @Test
  void packedTextOfManyMembersIsRead() throws IOException {
    byte[] empty = Base64.getDecoder().decode(packed(""));
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (int i = 0; i < 35_000; i++) {
      all.write(empty);
    }
    all.write(Base64.getDecoder().decode(packed(SENTENCE)));
    String text = Base64.getEncoder().encodeToString(all.toByteArray());
    assertThat(log(text.replaceAll("(.{76})", "$1\n")).seen().denials().all()).hasSize(1);
  }

  private static LogReading log(String text) throws IOException {
    return LogReading.of("-", new StringReader(text + "\n"));
  }

  @ParameterizedTest
  @MethodSource("pasted")
  void theSentenceIsReadAsAWhole(String text) throws IOException {
    List<SeenDenial> all = log(text).seen().denials().all();
    assertThat(all).hasSize(1);
    assertThat(all.get(0).caller().map(SeenIdentity::kind)).contains(IdentityKind.HOST_ROLE);
    assertThat(all.get(0).denial().part(Denial.Part.ACTION)).contains("s3:PutObject");
    assertThat(all.get(0).denial().part(Denial.Part.RESOURCE)).contains("arn:aws:s3:::logs/x");
    assertThat(all.get(0).denial().policy()).isPresent();
    assertThat(log(text).seen().identities()).hasSize(1);
  }

  /** What is not a part of the sentence stays what it is, on its own line. */
  @Test
  void linesThatOnlyFollowAreNotJoined() throws IOException {
    String other = HOST.replace("ecsInstanceRole", "other");
    String log =
        "User: "
            + HOST
            + " is not authorized to perform: sqs:SendMessage\n"
            + SENTENCE.replace(HOST, other)
            + "\n\tat a.b.C(D.java:1)\n400 InvalidIdInRequest";
    LogReading read = log(log);
    assertThat(read.seen().denials().all()).extracting(SeenDenial::line).containsExactly(1L, 2L);
    assertThat(read.seen().denials().all().get(0).denial().policy()).isEmpty();
    assertThat(read.seen().messages()).extracting(SeenMessage::line).contains(4L);
    assertThat(read.lines()).isEqualTo(4);
  }

  /** A program that writes an error into a field escapes its quotes, perhaps twice. */
  @ParameterizedTest
  @ValueSource(strings = {"\"", "\\\"", "\\\\\\\""})
  void quotesThatAreEscapedAreQuotes(String quote) throws IOException {
    String error =
        "level=error err=x request send failed, Post Qhttps://sts.eu-west-1.amazonaws.com/Q: EOF";
    assertThat(log(error.replace("Q", quote)).findings())
        .extracting(Finding::code)
        .containsExactly("WHO502");
  }

  /** The cause can be on another line, behind a word, a number or a branch of a tree. */
  @ParameterizedTest
  @ValueSource(
      strings = {"caused by: ", "    0: ", "  \u2570\u2500\u25b6 ", "Caused by: java.io.X: "})
  void aCauseOnALineOfItsOwnBelongsToItsError(String mark) throws IOException {
    String error =
        "get: failed to retrieve jwt from provide source, unable to read file\n"
            + mark
            + "open /tokens/aws: permission denied";
    assertThat(log(error).findings()).extracting(Finding::code).containsExactly("WHO402");
    assertThat(log(error.replace("\n", "\nand then\n")).findings()).isEmpty();
    assertThat(log(error.replace(mark, "")).findings()).isEmpty();
  }

  static List<String> folded() {
    String refused =
        "api error X: no EC2 IMDS role found, operation error ec2imds: GetMetadata, EOF";
    return List.of(
        "  message: 'get: " + refused.replace("role ", "role\n    ") + "'\n  reason: x",
        "  message: \"get: " + refused.replace("role ", "role\\\n    \\ ") + "\"",
        "> get: " + refused.replace("role ", "role\n> "),
        "get: " + refused.replace("role ", "role\n"),
        inBox("get: " + refused.replace("role ", "role\n")),
        "| get: " + refused.replace("role ", "role |\n| ") + " |",
        "| a | get: no EC2 IMDS | 5m |\n|   | role found,      |    |",
        "{\"err\":\"" + refused.replace("role ", "role\\n") + "\"}",
        ("a program says: " + refused).replaceAll("(.{40})", "$1\n"));
  }

  /** As YAML, a mail, a box, a table or a terminal breaks a message that denies nothing. */
  @ParameterizedTest
  @MethodSource("folded")
  void aMessageOverLinesIsReadAsAWhole(String text) throws IOException {
    assertThat(log(text).seen().messages())
        .extracting(it -> it.message().name())
        .contains("INSTANCE_UNREACHED_GO");
  }

  /** Two halves that do not stand together are no message. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "no EC2 IMDS\n03:12:00 role found,",
        "no EC2 IMDS\n\nrole found,",
        "no EC2 IMDS\nINFO role found,",
        "no EC2 IMDS\n  at role found,",
        "no EC2 IMDS\nreason: role found,",
        "| no EC2 IMDS | role found, |\n| x | y |",
        "| no EC2 IMDS | x |\n| y | role found |"
      })
  void halvesOfOthersAreNotJoined(String text) throws IOException {
    assertThat(log(text).seen().messages()).isEmpty();
  }

  /** The line with the code does not show by itself that it is about S3. */
  @Test
  void aDenialInACauseIsADenial() throws IOException {
    LogReading read = log("Error: reading s3://logs/a\nCaused by:\n    0: AccessDenied: Forbidden");
    assertThat(read.seen().denials().all()).hasSize(1);
    assertThat(read.exitCode()).isEqualTo(1);
  }

  /** Its endpoint can stand on any line; an endpoint of AWS beside it leaves all open. */
  @Test
  void aStoreThatIsNotAwsRejectsAKey() throws IOException {
    String key = "upload: InvalidAccessKeyId: The AWS Access Key Id you provided does not exist";
    String store = "\nendpoint: http://minio.storage:9000\n";
    String denied = "AccessDenied: Access Denied\n\tstatus code: 403, request id: 17B, host id: ";
    assertThat(log(key).findings()).extracting(Finding::code).containsExactly("WHO501");
    assertThat(log(key + store).findings()).isEmpty();
    assertThat(log(key + store).possible()).isEmpty();
    assertThat(log(key + store + "https://sqs.eu-west-1.amazonaws.com").findings()).hasSize(1);
    assertThat(LogReport.text(log(key + store), RenderOptions.plain(), false))
        .contains("names an endpoint of MinIO, or a store like it, and none of AWS")
        .contains("The store does not know the access key ID")
        .doesNotContain("S3 does not know");
    assertThat(LogReport.text(log(denied + store), RenderOptions.plain(), false))
        .contains("and none of AWS. If", "that store denied the call, its keys and policies count.")
        .doesNotContain("What AWS denied", "See who calls");
    assertThat(LogReport.text(log(denied), RenderOptions.plain(), false))
        .contains("What was denied", "The text does not name the caller", "See who calls")
        .contains("Stores that are not S3 have the same words");
    String ofAws = denied + "\nPUT https://b.s3.eu-west-1.amazonaws.com/k";
    assertThat(LogReport.text(log(ofAws), RenderOptions.plain(), false))
        .contains("What AWS denied", "See who calls")
        .doesNotContain("Stores that are not S3");
  }

  /**
   * Each with the store that answered: its form is not one of S3, or its address is in a setting.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "not one of S3: it came from Backblaze B2|An error occurred (AccessDenied) when calling the"
            + " PutObject operation: not entitled",
        "not one of S3: it came from Backblaze B2|AccessDenied: not entitled",
        "not one of S3: it came from a store or a proxy that is not S3|An error occurred"
            + " (AccessDenied) when calling the CreateBucket operation: Unknown",
        "not one of S3: it came from a store or a proxy that is not S3|operation error S3:"
            + " GetObject, https response error StatusCode: 403, RequestID: , HostID: , api error"
            + " Forbidden: Forbidden",
        "not one of S3: it came from Garage|operation error S3: PutObject, https response error"
            + " StatusCode: 403, RequestID: 0a, HostID: b, api error AccessDenied: Forbidden: No"
            + " such key: GK0a1b",
        "not one of S3: it came from MinIO or a store like it|<Error><Code>AccessDenied</Code>"
            + "<Message>Access Denied.</Message><RequestId>17B</RequestId></Error>",
        "not one of S3: it came from Ceph|software.amazon.awssdk.services.s3.model.S3Exception:"
            + " null (Service: S3, Status Code: 403, Request ID: tx0a-1b-2c-default-default)",
        "not one of S3: it came from"
            + " Ceph|<Error><Code>AccessDenied</Code><BucketName>b</BucketName>"
            + "<RequestId>tx0a-default</RequestId><HostId>0a-default-default</HostId></Error>",
        "a store at 192.0.2.7:6443, and none of AWS|aws --endpoint-url https://192.0.2.7:6443 s3 ls"
            + " s3://b: An error occurred (403) when calling the HeadBucket operation: Forbidden",
        "a store at store.example.com:9000, and none of AWS|AWS_ENDPOINT_URL="
            + "https://app:hunter2@store.example.com:9000/x AccessDenied: Access Denied",
        "a store at s3.example.com, and none of AWS|Error executing \"PutObject\" on"
            + " \"https://s3.example.com/b/k\"; AWS HTTP error: Client error: AccessDenied"
            + " (client): Access Denied",
        "MinIO, or a store like it, and none of AWS|provider: Minio; storage_io_error (S3 access"
            + " denied (403 Forbidden))",
        "MinIO, or a store like it, and none of AWS|User-Agent: MinIO (linux; amd64)"
            + " minio-go/v7.0.66, 403 Forbidden, Server: MinIO",
      })
  void saysWhichStoreDeniedACall(String store, String log) throws IOException {
    assertThat(LogReport.text(log(log), RenderOptions.plain(), false).replaceAll("\\s+", " "))
        .contains("What was denied", store)
        .contains("roles of AWS do not count there")
        .doesNotContain("See who calls", "What AWS denied", "hunter2");
  }

  /** A store that a text mentions does not answer a call that only AWS has. */
  @Test
  void aPassingMentionOfAStoreDoesNotAnswerForAws() throws IOException {
    String store = "\nendpoint: http://minio.storage:9000\n";
    String mentions =
        "\ncurl https://storage.googleapis.com/x/kubectl\nnamespace rook-ceph"
            + "\nimage registry.cn-hangzhou.aliyuncs.com/a/b\nswr.cn-north-4.myhuaweicloud.com/a"
            + "\nrg.fr-par.scw.cloud/a ccr.ccs.tencentyun.com/a\n";
    String secret =
        "An error occurred (AccessDeniedException) when calling the GetSecretValue operation: no";
    String key =
        "An error occurred (InvalidClientTokenId) when calling the GetCallerIdentity operation:"
            + " The security token included in the request is invalid.";
    String object = "An error occurred (AccessDenied) when calling the PutObject operation: no";
    for (String each : List.of(store, mentions)) {
      assertThat(LogReport.text(log(secret + each), RenderOptions.plain(), false))
          .contains("What AWS denied", "The text does not name the caller")
          .doesNotContain("If that store denied the call");
      assertThat(log(key + each).findings()).extracting(Finding::code).containsExactly("WHO501");
    }
    assertThat(log(object + mentions).seen().endpoints().otherStore()).isEmpty();
    assertThat(LogReport.text(log(object + store), RenderOptions.plain(), false))
        .contains("What was denied", "If that store denied the call");
  }

  @Test
  void everyFormatLeavesOpenWhoDenied() throws IOException {
    LogReading read =
        log(
            "An error occurred (AccessDenied) when calling the PutObject operation: no\n"
                + "Please reduce your request rate: SlowDown\nhttp://minio.storage:9000");
    String page = LogReport.markdown(read, RenderOptions.plain(), false);
    assertThat(page)
        .contains("What was denied", "If that store sent one of these messages")
        .doesNotContain("What AWS denied");
    assertThat(LogReport.json(read, RenderOptions.plain(), false))
        .contains("\"store\": \"MinIO, or a store like it\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://oss-cn-hangzhou.aliyuncs.com",
        "https://logs.oss-eu-central-1.aliyuncs.com",
        "obs: https://obs.cn-north-4.myhuaweicloud.com",
        "https://logs.cos.ap-guangzhou.myqcloud.com",
        "https://s3.fr-par.scw.cloud",
        "https://s3.us-west-004.backblazeb2.com",
        "http://rook-ceph-rgw-store.rook-ceph.svc"
      })
  void theEndpointOfAStoreIsKnown(String endpoint) throws IOException {
    assertThat(log(endpoint).seen().endpoints().otherStore()).isPresent();
  }

  @Test
  void theCodeOfAnEventIsAMessageWithoutWordsToo() throws IOException {
    String event =
        "{\"eventSource\":\"sts.amazonaws.com\",\"eventTime\":\"2026-01-01T00:00:00Z\","
            + "\"eventName\":\"AssumeRoleWithWebIdentity\",\"errorCode\":\"IDPRejectedClaim\","
            + "\"userIdentity\":{\"type\":\"WebIdentityUser\"}}";
    assertThat(log(event).possible()).extracting(Enum::name).contains("WHO404");
  }

  /** Only journald writes the bytes of a text as numbers. */
  @Test
  void aMessageOfSeveralTextsIsReadAsTexts() throws IOException {
    assertThat(log("{\"MESSAGE\":[\"start\",\"Unable to locate credentials\"]}").seen().messages())
        .isNotEmpty();
  }

  static List<String> events() {
    return List.of(
        """
          "userIdentity": {
            "type": "AssumedRole",
            "arn": "%s",
            "accountId": "111122223333"
          },
          "eventSource": "s3.amazonaws.com",
          "eventName": "HeadObject",
          "errorCode": "AccessDenied",
          "errorMessage": "Access Denied",
        """
            .formatted(HOST),
        """
        eventSource: s3.amazonaws.com
        eventName: HeadObject
        errorCode: AccessDenied
        userIdentity:
          arn: %s
        errorMessage: Access Denied
        """
            .formatted(HOST));
  }

  @ParameterizedTest
  @MethodSource("events")
  void anEventThatIsCutOrYamlIsADeniedCall(String event) throws IOException {
    List<SeenDenial> all = log(event).seen().denials().all();
    assertThat(all).hasSize(1);
    assertThat(all.get(0).action()).isEqualTo("s3:GetObject");
    assertThat(all.get(0).caller().map(SeenIdentity::kind)).contains(IdentityKind.HOST_ROLE);
  }
}
