package dev.whoami.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.aws.DenyingPolicy;
import dev.whoami.diagnosis.IdentityKind;
import dev.whoami.diagnosis.fix.Names;
import dev.whoami.log.denial.Denial;
import dev.whoami.report.writer.RenderOptions;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every form in which AWS denies a call, and what it says: who, what, and by which policy. */
class DenialsTest {
  private static final List<Path> CORPUS =
      List.of(Path.of("src/test/log/denials.txt"), Path.of("src/test/log/forms.txt"));

  /** A text, and the denied call in it. */
  record Form(String name, List<String> answer, String text) {
    static Form of(String block) {
      String[] parts = block.split("\n", 2);
      List<String> head = Arrays.stream(parts[0].split("\\|")).map(String::trim).toList();
      return new Form(head.get(0), head.subList(1, head.size()), parts[1]);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static List<Form> forms() throws IOException {
    List<Form> all = new ArrayList<>();
    for (Path each : CORPUS) {
      String[] blocks = Files.readString(each).split("(?m)^=== ");
      Arrays.stream(blocks).skip(1).map(Form::of).forEach(all::add);
    }
    return all;
  }

  private static LogReading log(String text) throws IOException {
    return LogReading.of("-", new StringReader(text));
  }

  private static List<String> answer(SeenDenial seen, LogReading log) {
    Denial denial = seen.denial();
    String effect = denial.policy().isPresent() ? "implicit" : "-";
    return List.of(
        seen.caller().map(SeenIdentity::kind).orElse(IdentityKind.NONE).name(),
        denial.part(Denial.Part.ACTION).orElse("-"),
        denial.part(Denial.Part.RESOURCE).orElse("-"),
        denial.policy().map(it -> it.type().name()).orElse("-"),
        denial.is(Denial.Trait.EXPLICIT) ? "explicit" : effect,
        new DenialAnswer(seen, log.seen()).caller().name());
  }

  @ParameterizedTest
  @MethodSource("forms")
  void saysWhoWasDeniedWhatAndWhy(Form form) throws IOException {
    LogReading log = log(form.text());
    assertThat(log.seen().denials().all()).hasSize(1);
    assertThat(answer(log.seen().denials().all().get(0), log)).isEqualTo(form.answer());
    assertThat(log.exitCode()).isEqualTo(1);
    assertThat(new LogHeadline(log).text()).endsWith(" denied");
  }

  /** A policy for the wrong caller would make the mistake last. */
  @ParameterizedTest
  @MethodSource("forms")
  void theHostRoleGetsNoPolicyButTheTaskARole(Form form) throws IOException {
    LogReading log = log(form.text());
    SeenDenial seen = log.seen().denials().all().get(0);
    DenialAnswer answer = new DenialAnswer(seen, log.seen());
    String fix =
        answer.remedies(Names.NONE, new IdentifierMask(false)).stream()
            .map(it -> it.text() + "\n" + String.join("\n", it.lines()))
            .collect(Collectors.joining("\n"));
    assertThat(fix).isNotEmpty();
    if (answer.caller() == DeniedCaller.HOST && answer.judged().contains("task")) {
      assertThat(fix).contains("taskRoleArn").doesNotContain("put-role-policy", "Organization");
      assertThat(answer.judged()).contains("This denial is right: ", "Do not add a policy to it");
    } else {
      assertThat(fix).doesNotContain("taskRoleArn");
    }
  }

  /** S3A has an error of this name also where it found no keys, and so made no call. */
  @Test
  void aChainOfHadoopWithoutKeysIsNoDenial() throws IOException {
    LogReading log =
        log(
            ": java.nio.file.AccessDeniedException: s3a://logs/app: NoAuthWithAWSException: No AWS"
                + " Credentials provided by SimpleAWSCredentialsProvider :"
                + " com.amazonaws.SdkClientException: Unable to load AWS credentials from"
                + " environment variables\n");
    assertThat(log.seen().denials().all()).isEmpty();
    assertThat(log.seen().messages()).isNotEmpty();
  }

  @Test
  void everyTypeOfPolicyIsThereWithAndWithoutAStatement() throws IOException {
    Set<String> all =
        forms().stream()
            .map(it -> it.answer().get(3) + it.answer().get(4))
            .collect(Collectors.toSet());
    for (DenyingPolicy.Type each : DenyingPolicy.Type.values()) {
      assertThat(all).anyMatch(it -> it.startsWith(each.name()));
    }
    assertThat(forms()).hasSizeGreaterThan(35);
  }

  @Test
  void theNameOfTheHostsRoleChoosesTheFindings() throws IOException {
    String line =
        "User: arn:aws:sts::111122223333:assumed-role/%s/i-0abc1234def567890 is not"
            + " authorized to perform: s3:PutObject";
    assertThat(log(line.formatted("ecsInstanceRole")).possible())
        .extracting(Enum::name)
        .containsExactly("WHO101", "WHO103", "WHO104");
    assertThat(log(line.formatted("eksctl-NodeInstanceRole")).possible())
        .extracting(Enum::name)
        .containsExactly("WHO104", "WHO109");
  }

  /** On an instance without containers, its role is right, and a policy is what it lacks. */
  @Test
  void withoutASignOfAContainerNobodyIsDeniedRightly() throws IOException {
    Form form = form("a role of a machine, and nothing of a container");
    LogReading log = log(form.text());
    DenialAnswer answer = new DenialAnswer(log.seen().denials().all().get(0), log.seen());
    assertThat(answer.judged()).doesNotContain("denial is right").contains("If a container called");
    assertThat(fixOf(form.name())).contains("--role-name backup", "WHO101", "WHO109");
  }

  /** The caller is asked about, also where it is a user; what is cut off stands in no policy. */
  @Test
  void theFixNamesTheCallerAndNoHalfOfAnArn() throws IOException {
    String user = "User: arn:aws:iam::*:user/jo is not authorized to perform: sts:AssumeRole on";
    assertThat(fixOfText(user + " resource: aws:iam::*:role/other"))
        .contains("--policy-source-arn arn:aws:iam::ACCOUNT:user/jo ", "--resource-arns 'RESOURCE'")
        .doesNotContain("000000000000");
    assertThat(fixOfText(user + " resource: arn:aws:au")).contains("--resource-arns 'RESOURCE'");
  }

  /** A policy with a mask in it allows nothing. */
  @ParameterizedTest
  @CsvSource({
    "arn:aws:dynamodb:eu-west-1:xxxxxxxxxxxx:table/t, arn:aws:dynamodb:eu-west-1:ACCOUNT:table/t",
    "arn:aws:dynamodb:eu-west-1:<account>:table/t, arn:aws:dynamodb:eu-west-1:ACCOUNT:table/t",
    "arn:aws:dynamodb:eu-west-1:111122223333:table/xxxxxx, RESOURCE",
    "arn:aws:dynamodb:eu-west-1:111122223333:table/[REDACTED], RESOURCE",
    "arn:aws:dynamodb:eu-west-1:111122223333:table/max,"
        + " arn:aws:dynamodb:eu-west-1:111122223333:table/max",
  })
  void whatWasMaskedStandsInNoPolicy(String resource, String named) throws IOException {
    String text =
        "User: arn:aws:sts::111122223333:assumed-role/app/session is not authorized to perform:"
            + " dynamodb:GetItem on resource: "
            + resource
            + " because no identity-based policy allows the dynamodb:GetItem action";
    assertThat(fixOfText(text)).contains("\"Resource\": \"" + named + "\"");
  }

  /** No store like S3 does, so the title names AWS. */
  @Test
  void onlyEc2EncodesItsReason() throws IOException {
    String text =
        "Fog::Compute::AWS::Error: UnauthorizedOperation => You are not authorized to perform this"
            + " operation. Encoded authorization failure message: HZ_v0a1b2c3d";
    assertThat(LogReport.text(log(text), RenderOptions.plain(), false))
        .contains("What AWS denied")
        .doesNotContain("Stores that are not S3");
  }

  @Test
  void halfOfAnActionIsNotTheOneThatIsMissing() throws IOException {
    assertThat(fixOf("cut off in the second action"))
        .contains("\"Action\": \"iam:ListInstanceProfiles\"");
  }

  private static Form form(String name) throws IOException {
    return forms().stream().filter(it -> it.name().equals(name)).findFirst().orElseThrow();
  }

  private static String fixOf(String name) throws IOException {
    return fixOfText(form(name).text());
  }

  private static String fixOfText(String text) throws IOException {
    LogReading log = log(text);
    return new DenialAnswer(log.seen().denials().all().get(0), log.seen())
        .remedies(log.seen().names().names(), new IdentifierMask(false)).stream()
            .map(it -> it.text() + "\n" + String.join("\n", it.lines()))
            .collect(Collectors.joining("\n"));
  }

  /** The smallest statement, where it belongs, and who can change it. */
  @Test
  void theFixIsOfTheTypeOfThePolicy() throws IOException {
    assertThat(fixOf("identity, explicit, with its ARN"))
        .contains("get-policy --policy-arn arn:aws:iam::111122223333:policy/no-deletes");
    assertThat(fixOf("resource, implicit"))
        .contains("aws kms get-key-policy --key-id arn:aws:kms:eu-west-1:111122223333:key/")
        .contains("\"AWS\": \"arn:aws:iam::444455556666:role/app\"", "kms:Decrypt");
    assertThat(fixOf("service control, explicit, with its ARN"))
        .contains("describe-policy --policy-id p-examplepolicyid", "management account");
    assertThat(fixOf("boundary, implicit")).contains("PermissionsBoundary", "--role-name build");
    assertThat(fixOf("session, implicit")).contains("describe-pod-identity-association");
    assertThat(fixOf("endpoint, implicit")).contains("describe-vpc-endpoints", "amazonaws.", ".s3");
    assertThat(fixOf("another action is missing than the one of the call"))
        .contains("\"Action\": \"vpce:AllowMultiRegion\"", "--role-name infra");
    assertThat(fixOf("older: no reason at all")).contains("simulate-principal-policy");
    assertThat(fixOf("EC2: encoded")).contains("decode-authorization-message");
    assertThat(fixOf("the authorization ID"))
        .contains("get-request-authorization-details", "--authorization-id 0a1b2c3d4e5f");
    assertThat(fixOf("a person")).contains("permission set").doesNotContain("put-role-policy");
  }

  /** As a rule of EventBridge mails it: the sentence names no session. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "%s",
        "%s Open the console of your AWS account for more.",
        "{\"Type\":\"Notification\",\"Message\":\"%s\"}"
      })
  void theMailOfAFindingIsAnErrorAsTheFindingIs(String form) throws IOException {
    String mail =
        "AWS 111122223333 has a severity 8 GuardDuty finding type UnauthorizedAccess:IAMUser/"
            + "InstanceCredentialExfiltration.OutsideAWS in the eu-west-1 region. Credentials"
            + " created exclusively for an EC2 instance using instance role ecsInstanceRole have"
            + " been used from an external IP address 198.51.100.7.";
    LogReading log = log(form.formatted(mail));
    assertThat(log.exitCode()).isEqualTo(1);
    assertThat(LogReport.text(log, RenderOptions.plain(), false).replaceAll("\\s+", " "))
        .contains(
            "keys of an instance with the role ecsInstanceRole were used outside of AWS, from"
                + " 198.51.100.7.");
  }

  /** A denied row ends with the next one, and has a line of its own. */
  @Test
  void eachRowOfASimulationHasItsLine() throws IOException {
    String rows =
        "x\ns3:GetObject\timplicitDeny\ns3:PutObject\texplicitDeny\ns3:ListBucket\tallowed";
    assertThat(log(rows).seen().denials().all())
        .extracting(SeenDenial::line)
        .containsExactly(2L, 3L);
  }

  @Test
  void keysThatWereUsedElsewhereAreAnError() throws IOException {
    String finding =
        """
        {"Findings": [{"AccountId": "111122223333", "Region": "eu-west-1",
          "Type": "UnauthorizedAccess:IAMUser/InstanceCredentialExfiltration.OutsideAWS",
          "Resource": {"AccessKeyDetails": {"AccessKeyId": "ASIAEXAMPLEEXAMPLE01",
            "PrincipalId": "AROAEXAMPLEEXAMPLE012:i-0abc1234def567890",
            "UserName": "ecsInstanceRole", "UserType": "AssumedRole"}},
          "Service": {"EventLastSeen": "2026-01-01T03:12:00Z",
            "Action": {"AwsApiCallAction": {"Api": "ListBuckets",
              "RemoteIpDetails": {"IpAddressV4": "198.51.100.7"}}}}}]}
        """;
    LogReading log = log(finding);
    assertThat(log.exitCode()).isEqualTo(1);
    assertThat(new LogHeadline(log).text())
        .isEqualTo(
            "GuardDuty: keys of the HOST ROLE ecsInstanceRole were used elsewhere, 03:12 UTC");
    assertThat(LogReport.text(log, RenderOptions.plain(), false))
        .contains("outside of AWS,", "from 198.51.100.7", "WHO121")
        .contains("--policy-name revoke-older-sessions");
  }

  @Test
  void theHeadlineIsTheAnswer() throws IOException {
    String line =
        "2026-11-26T03:12:00Z User: arn:aws:sts::111122223333:assumed-role/ecsInstanceRole/"
            + "i-0abc1234def567890 is not authorized to perform: s3:PutObject";
    assertThat(new LogHeadline(log(line)).text())
        .isEqualTo("Called AWS as the HOST ROLE ecsInstanceRole, 03:12 UTC; s3:PutObject denied");
  }
}
