package dev.whoami.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.whoami.fuzz.Said;
import dev.whoami.fuzz.Seeds;
import dev.whoami.world.Witness;
import dev.whoami.world.http.FakeSurroundings;
import dev.whoami.world.http.HttpReply;
import dev.whoami.world.secret.Secret;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.protocols.query.unmarshall.PlainXml;
import software.amazon.awssdk.protocols.query.unmarshall.XmlDomParser;
import software.amazon.awssdk.protocols.query.unmarshall.XmlElement;

/** The parsers of what AWS answers. */
public final class AwsFuzz {
  public static final Seeds CREDENTIALS =
      Seeds.of(
          "{`AccessKeyId`:`ASIAPLANTEDPLANTED01`,`SecretAccessKey`:`%`,`Token`:`%`,"
              + "`Expiration`:`2026-01-01T18:00:00Z`,"
              + "`RoleArn`:`arn:aws:iam::111122223333:role/app`}",
          "{`code`:`ClientError`,`message`:`%`,`Code`:`Success`}",
          "{`SecretAccessKey`:`%",
          "[[[[{`a`:[1e9,null,true]}]]]]");

  public static final Seeds ANSWERS =
      Seeds.of(
          "<?xml version=`1.0` encoding=`UTF-8`?>\n<a xmlns=`b`><c>1 &amp;&lt;&#65;</c><d/></a>",
          "<!DOCTYPE a [<!ENTITY b `c`>]><a>&b;<![CDATA[x]]></a>",
          "<ErrorResponse><Error><Type>Sender</Type><Code>AccessDenied</Code><Message>User: "
              + "arn:aws:iam::111122223333:user/a is not authorized to perform: x</Message></Error>"
              + "<RequestId>%</RequestId></ErrorResponse>");

  public static final Seeds TOKENS =
      Seeds.of("eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJodHRwczovL2EiLCJhdWQiOlsiYSJdLCJleHAiOjF9.%");

  private AwsFuzz() {}

  public static void credentialsDocument(byte[] input, Said said) {
    String text = new String(input, UTF_8);
    for (CredentialsDocument each :
        Arrays.asList(CredentialsDocument.parse(text), CredentialsDocument.ofProcess(text))) {
      said.line(each.errorMessage());
      if (each.isUsable()) {
        said.hidesSecrets(each.credentials().accessKeyId() + each.credentials().role());
      }
    }
  }

  /** What the plain parser reads, Java's own reads in the same way; it is asked by an umlaut. */
  public static void stsXml(byte[] input, Said said) {
    Optional<XmlElement> plain = PlainXml.root(input);
    if (plain.isPresent()) {
      byte[] marked = Arrays.copyOf(input, input.length + 9);
      System.arraycopy("<!--\u00fc-->".getBytes(UTF_8), 0, marked, input.length, 9);
      requireSame(plain.get(), XmlDomParser.parse(new ByteArrayInputStream(marked)));
    }
  }

  private static void requireSame(XmlElement one, XmlElement other) {
    boolean isSame =
        one.elementName().equals(other.elementName())
            && one.textContent().equals(other.textContent())
            && one.children().size() == other.children().size();
    if (!isSame) {
      throw new AssertionError("read in two ways: " + one.elementName());
    }
    for (int i = 0; i < one.children().size(); i++) {
      requireSame(one.children().get(i), other.children().get(i));
    }
  }

  /** As an answer, or where the length is odd as an error. */
  public static void stsAnswer(byte[] input, Said said) {
    int status = input.length % 2 == 0 ? 200 : 403;
    FakeSurroundings here =
        new FakeSurroundings()
            .env("AWS_REGION", "eu-central-1")
            .reply(
                "POST https://sts.eu-central-1.amazonaws.com",
                HttpReply.answered(status, Map.of(), new String(input, UTF_8)));
    Witness w = new Witness(here);
    StsResult<CallerIdentity> answer =
        new Sts(StsAddress.find(w, Optional::empty))
            .whoIs(Credentials.of("AKIAPLANTEDPLANTED01", Secret.of(Said.SECRET)), w);
    answer
        .crash()
        .ifPresent(
            it -> {
              throw new AssertionError("a crash: " + it);
            });
    said.hidesSecrets(answer.problem() + answer.refusal().map(StsError::code).orElse(""));
    w.steps().forEach(it -> said.hidesSecrets(it.toString()));
  }

  public static void token(byte[] input, Said said) {
    TokenClaims.in(Secret.of(new String(input, UTF_8)))
        .ifPresent(
            it -> {
              it.isExpiredAt(FakeSurroundings.NOON);
              it.expiry();
              said.hidesSecrets(it.issuer() + it.subject() + it.audience());
            });
  }
}
