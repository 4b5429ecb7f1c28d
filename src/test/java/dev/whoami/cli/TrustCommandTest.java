package dev.whoami.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whoami.report.TrustReport;
import dev.whoami.report.writer.RenderOptions;
import dev.whoami.trust.NearMiss;
import dev.whoami.trust.TrustAnswer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** What trust reads, and what it never prints. */
class TrustCommandTest {
  private static final String SIGNATURE = "c2lnbmF0dXJlLXRoYXQtbm9ib2R5LXNlZXM";
  private static final String GITHUB = "token.actions.githubusercontent.com";
  private static final String SERVICE =
      "{\"Effect\":\"Allow\",\"Principal\":{\"Service\":\"ec2.amazonaws.com\"},"
          + "\"Action\":\"sts:AssumeRole\"}";

  private final Path folder;

  TrustCommandTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private static TrustCommand command(String... words) {
    TrustCommand command = new TrustCommand();
    new CommandLine(command).parseArgs(words);
    return command;
  }

  private static List<TrustAnswer> answers(String policy, String... words) {
    TrustCommand command = command(words);
    return command.answers(policy, command.caller());
  }

  private static String policy(String statement) {
    return "{\"Version\":\"2012-10-17\",\"Statement\":[" + statement + "]}";
  }

  private static String web(String conditions) {
    return policy(
        "{\"Effect\":\"Allow\",\"Principal\":{\"Federated\":"
            + "\"arn:aws:iam::111122223333:oidc-provider/"
            + GITHUB
            + "\"},\"Action\":\"sts:AssumeRoleWithWebIdentity\",\"Condition\":{\"StringEquals\":"
            + conditions
            + "}}");
  }

  private String token(String claims) throws IOException {
    Base64.Encoder encoder = Base64.getUrlEncoder().withoutPadding();
    String header = encoder.encodeToString("{\"alg\":\"RS256\"}".getBytes(StandardCharsets.UTF_8));
    String payload = encoder.encodeToString(claims.getBytes(StandardCharsets.UTF_8));
    Path file = folder.resolve("token");
    return "" + Files.writeString(file, header + "." + payload + "." + SIGNATURE + "\n");
  }

  private static String github(String more) {
    return "{\"iss\":\"https://"
        + GITHUB
        + "\",\"aud\":\"sts.amazonaws.com\",\"sub\":\"repo:octo/app:pull_request\""
        + more
        + "}";
  }

  @Test
  void aTokenIsReadAndNeverPrinted() throws IOException {
    String token = token(github(",\"repository\":\"octo/app\",\"jti\":\"one-time-secret\""));
    List<TrustAnswer> answers =
        answers(web("{\"" + GITHUB + ":repository\":\"octo/app\"}"), "x", "--token", token);
    assertThat(answers.get(0).kind()).isEqualTo(TrustAnswer.Kind.ALLOWED);
    String printed = TrustReport.text(answers, RenderOptions.plain()) + TrustReport.json(answers);
    assertThat(printed)
        .contains("repo:octo/app:pull_request")
        .doesNotContain(SIGNATURE)
        .doesNotContain("one-time-secret")
        .doesNotContain("eyJ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        ",\"azp\":\"other\" | DENIED",
        ",\"azp\":\"sts.amazonaws.com\" | ALLOWED",
        ",\"https://aws.amazon.com/tags\":{} | DENIED",
        ",\"https://aws.amazon.com/source_identity\":\"x\" | DENIED",
        "- | ALLOWED"
      })
  void aClaimOfTheTokenChangesTheCall(String claim, String answer) throws IOException {
    String token = token(github(claim == null ? "" : claim));
    String policy = web("{\"" + GITHUB + ":aud\":\"sts.amazonaws.com\"}");
    assertThat(answers(policy, "x", "--token", token).get(0).kind().name()).isEqualTo(answer);
  }

  @Test
  void severalAudiencesUnderAnOperatorForOneAreOpen() {
    String policy = web("{\"" + GITHUB + ":aud\":\"sts.amazonaws.com\"}");
    String[] words = {
      "x", "--issuer", "https://" + GITHUB, "--sub", "s", "--aud", "sts.amazonaws.com", "--aud", "b"
    };
    assertThat(answers(policy, words).get(0).kind()).isEqualTo(TrustAnswer.Kind.DEPENDS);
    assertThat(
            answers(policy.replace("StringEquals", "ForAnyValue:StringEquals"), words)
                .get(0)
                .kind())
        .isEqualTo(TrustAnswer.Kind.ALLOWED);
  }

  @Test
  void eachRoleOfAListIsJudgedAndOneCanBeChosen() {
    String list =
        "{\"Roles\":[{\"RoleName\":\"a\",\"Arn\":\"arn:aws:iam::111122223333:role/a\","
            + "\"AssumeRolePolicyDocument\":"
            + policy(SERVICE)
            + "},{\"RoleName\":\"b\",\"Arn\":\"arn:aws:iam::111122223333:role/b\","
            + "\"AssumeRolePolicyDocument\":"
            + policy(SERVICE.replace("ec2", "lambda"))
            + "}]}";
    List<TrustAnswer> all = answers(list, "x", "--caller", "ec2.amazonaws.com");
    assertThat(all)
        .extracting(TrustAnswer::kind)
        .containsExactly(TrustAnswer.Kind.ALLOWED, TrustAnswer.Kind.DENIED);
    assertThat(TrustReport.text(all, RenderOptions.plain()))
        .isEqualTo(
            """
            ALLOWED by 1 role
              arn:aws:iam::111122223333:role/a
            DENIED by 1 role

            Details of one role: --role NAME
            """);
    assertThat(answers(list, "x", "--role", "b", "--caller", "ec2.amazonaws.com").get(0).kind())
        .isEqualTo(TrustAnswer.Kind.DENIED);
    assertThatThrownBy(() -> answers(list, "x", "--role", "c", "--caller", "ec2.amazonaws.com"))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("--role c is not in x");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'Statement':[],'Statement':[]} | has the name Statement twice",
        "{'Roles':[]} | has no role",
        "{'a':1} | has no trust policy",
        "{'Statement':7} | has no Statement",
        "{'Statement':[]} {} | is not JSON",
        "Effect: Allow | aws iam get-role",
        "{'Statement': | is not JSON"
      })
  void aPolicyThatCannotBeReadIsNamedWithTheReason(String text, String reason) {
    assertThatThrownBy(
            () -> answers(text.replace('\'', '"'), "p.json", "--caller", "ec2.amazonaws.com"))
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith("trust p.json: it ")
        .hasMessageContaining(reason);
  }

  @Test
  void aPolicyIsBounded() {
    String deep = "[".repeat(100_000) + "]".repeat(100_000);
    assertThatThrownBy(() -> answers(deep, "x", "--caller", "ec2.amazonaws.com"))
        .hasMessageContaining("nested deeper than 40 levels");
    String large = policy(SERVICE.replace("ec2", "e".repeat(40_000)));
    assertThatThrownBy(() -> answers(large, "x", "--caller", "ec2.amazonaws.com"))
        .hasMessageContaining("more than 32768 characters");
  }

  @Test
  void hostileTextIsCleaned() {
    String hostile = "\\u001b[31m\\n::error::x\\u202e";
    String policy =
        policy(
                "{\"Sid\":\"S\",\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"S\"},\"Action\":\"*\","
                    + "\"Condition\":{\"StringLike\":{\"S\":[\"S\"]},\"S\":{\"S\":\"S\"}}}")
            .replace("\"S\"", "\"" + hostile + "\"");
    List<TrustAnswer> answers =
        answers(policy, "x", "--caller", "arn:aws:iam::111122223333:role/a");
    assertThat(answers.get(0).kind()).isEqualTo(TrustAnswer.Kind.DENIED);
    String text = TrustReport.text(answers, RenderOptions.plain());
    assertThat(text).doesNotContain("\u001b").doesNotContain("\u202e").doesNotContain("\n::error");
    assertThat(TrustReport.json(answers)).doesNotContain("\u001b").doesNotContain("\u202e");
  }

  @Test
  void aStatementForOtherCallersIsShort() {
    String statement = web("{\"" + GITHUB + ":aud\":\"sts.amazonaws.com\"}");
    List<TrustAnswer> answers = answers(statement, "x", "--caller", "ec2.amazonaws.com");
    assertThat(answers.get(0).nearMisses()).isEmpty();
    assertThat(answers.get(0).fix().orElseThrow().statement()).isPresent();
    assertThat(TrustReport.text(answers, RenderOptions.plain()))
        .contains("Statement 1, Allow: does not apply\n  no  Principal")
        .doesNotContain("StringEquals", "\n  role ")
        .contains("{\"Effect\":\"Allow\",\"Principal\":{\"Service\":\"ec2.amazonaws.com\"}");
  }

  @Test
  void aChangeThatIsTooWideIsWarnedOf() {
    String[] words = {
      "x", "--issuer", "https://" + GITHUB, "--aud", "sts.amazonaws.com", "--sub", "repo:o/r:x"
    };
    TrustAnswer star = answers(web("{\"" + GITHUB + ":sub\":\"repo:o/*\"}"), words).get(0);
    assertThat(star.nearMisses())
        .extracting(NearMiss::kind)
        .containsExactly(NearMiss.Kind.WILDCARD_IN_EQUALS);
    assertThat(star.fix().orElseThrow().warnings())
        .containsExactly("repo:o/* lets in any repository of the organization.");
    TrustAnswer open = answers(web("{\"" + GITHUB + ":aud\":\"sts.amazonaws.com\"}"), words).get(0);
    assertThat(open.warnings())
        .containsExactly(
            "Without a condition on sub, any repository on GitHub can assume the role.");
  }
}
