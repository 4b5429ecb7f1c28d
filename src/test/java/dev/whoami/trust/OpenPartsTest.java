package dev.whoami.trust;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.aws.Arn;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a policy's answer depends on, where that is not known. */
class OpenPartsTest {
  private static final String USER = "arn:aws:iam::111122223333:user/build";
  private static final String POD =
      "arn:aws:sts::111122223333:assumed-role/app/eks-prod-app-3c1a8e52-6b04-4d7f-9e21-a5c0b8d4f317";

  private static TrustAnswer answer(TrustCaller caller, String... statements) {
    String policy = "{\"Statement\":[" + String.join(",", statements) + "]}";
    return TrustAnswer.of(TrustPolicies.in(policy.replace('\'', '"')).get(0), caller);
  }

  private static String statement(String effect, String principal, String rest) {
    return "{'Effect':'%s','Principal':%s,'Action':'sts:AssumeRole'%s}"
        .formatted(effect, principal, rest);
  }

  private static TrustCaller caller(String arn) {
    return TrustCaller.principal(Arn.parse(arn).orElseThrow()).build();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "Allow | 'Bool':{'aws:MultiFactorAuthPresent':'true'} | depends on"
            + " aws:MultiFactorAuthPresent, whose value is not known here.",
        "Deny | 'NotIpAddress':{'aws:SourceIp':'203.0.113.0/24'} | depends on aws:SourceIp, whose"
            + " value is not known here.",
        "Allow | 'StringEquals':{'aws:username':'${aws:PrincipalTag/name}'} | compares aws:username"
            + " with a policy variable, which only AWS can fill in.",
        "Allow | 'NumericEquals':{'aws:username':'1'} | compares aws:username by NumericEquals in a"
            + " way that whoami cannot.",
        "Deny | 'StringSounds':{'aws:username':'x'} | has a condition that AWS does not document:"
            + " StringSounds aws:username.",
      })
  void aSentenceNamesTheStatementAndWhatIsNotKnown(String effect, String test, String sentence) {
    String allow = statement("Allow", "{'AWS':'" + USER + "'}", "");
    String open = statement(effect, "{'AWS':'" + USER + "'}", ",'Condition':{" + test + "}");
    boolean isDeny = effect.equals("Deny");
    TrustAnswer answer = isDeny ? answer(caller(USER), allow, open) : answer(caller(USER), open);
    assertThat(answer.open().sentences())
        .containsExactly("Statement " + (isDeny ? 2 : 1) + " (" + effect + ") " + sentence);
    assertThat(answer.open().decide()).isTrue();
    assertThat(answer.open().mayDeny()).isEqualTo(isDeny);
    assertThat(answer.open().areOfItsStatements()).isNotEqualTo(isDeny);
  }

  @Test
  void severalAudiencesAreNoneThatIsKnown() {
    TrustCaller caller =
        TrustCaller.webIdentity("https://issuer.example")
            .claim("aud", List.of("a", "b"))
            .claim("sub", List.of("me"))
            .build();
    String statement =
        "{'Effect':'Allow','Principal':{'Federated':'arn:aws:iam::111122223333:oidc-provider/issuer.example'},"
            + "'Action':'sts:AssumeRoleWithWebIdentity','Condition':{'StringEquals':"
            + "{'issuer.example:aud':'a'}}}";
    OpenParts open = answer(caller, statement).open();
    assertThat(open.sentences())
        .containsExactly(
            "Statement 1 (Allow) compares issuer.example:aud, which has several values here, as if"
                + " it had one.");
    assertThat(open.keys()).isEmpty();
    assertThat(open.decide()).isTrue();
  }

  @Test
  void tagsOfAPodsSessionDecideAlone() {
    OpenParts open = answer(caller(POD), statement("Allow", "'*'", "")).open();
    assertThat(open.decide()).isTrue();
    assertThat(open.hangOnTags()).isTrue();
    assertThat(open.sentences()).hasSize(1).first().asString().contains("sts:TagSession");
  }

  @Test
  void anOpenDenialStaysAWarningOfTheChangeAndOfNoneWhereAnotherOneDeniesIt() {
    String open =
        statement("Deny", "'*'", ",'Condition':{'NotIpAddress':{'aws:SourceIp':'203.0.113.0/24'}}");
    TrustAnswer lacking = answer(caller(USER), open);
    assertThat(lacking.open().decide()).isTrue();
    assertThat(lacking.fix().orElseThrow().warnings())
        .containsExactly(
            "The policy may still deny the call. Statement 1 (Deny) depends on aws:SourceIp, whose"
                + " value is not known here.");
    TrustAnswer denied = answer(caller(USER), open, statement("Deny", "'*'", ""));
    assertThat(denied.open().decide()).isFalse();
  }

  @Test
  void whatDecidesNothingIsNotOpen() {
    TrustAnswer allowed = answer(caller(USER), statement("Allow", "{'AWS':'" + USER + "'}", ""));
    assertThat(allowed.open().decide()).isFalse();
    assertThat(allowed.open().sentences()).isEmpty();
  }
}
