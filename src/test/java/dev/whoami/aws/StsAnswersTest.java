package dev.whoami.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.client.CommonRuntime;
import dev.whoami.client.GoV2;
import dev.whoami.client.JavaV1;
import dev.whoami.client.behavior.ProfileLookup;
import dev.whoami.world.Witness;
import dev.whoami.world.http.FakeSurroundings;
import dev.whoami.world.http.HttpReply;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** FIPS is known to one of the two clients, so that they ask at different addresses. */
class StsAnswersTest {
  private static final StsClientBehavior JAVA_V1 = withToken(JavaV1.PROFILE);
  private static final StsClientBehavior GO_V2 = withToken(GoV2.PROFILE);
  private static final StsClientBehavior CRT = withToken(CommonRuntime.PROFILE);

  private static StsClientBehavior withToken(ProfileLookup client) {
    return client.sts().token().orElseThrow();
  }

  private static final HttpReply OK = HttpReply.answered(200, Collections.emptyMap(), "");
  private static final HttpReply BUSY = HttpReply.answered(503, Collections.emptyMap(), "");

  private final StsAnswers<String> answers = new StsAnswers<>();
  private final Witness w =
      new Witness(
          new FakeSurroundings()
              .env("AWS_REGION", "us-east-1")
              .env("AWS_USE_FIPS_ENDPOINT", "true"));

  private Sts as(StsClientBehavior client) {
    SharedConfig config = SharedConfig.read(w);
    return new Sts(StsAddress.find(w, Optional::empty)).as(client, config, config, w);
  }

  /** Made of the replies that it would get; it asks for as many as it tries. */
  private StsResult<String> answer(StsClientBehavior client, HttpReply... each) {
    return answers.of(as(client), "role", sts -> made(sts.attempts(), each));
  }

  private static StsResult<String> made(int attempts, HttpReply... each) {
    List<HttpReply> met = new ArrayList<>();
    for (int i = 0; i < Math.min(attempts, each.length); i++) {
      met.add(each[i]);
    }
    boolean isGiven = met.get(met.size() - 1) == OK;
    StsResult<String> result =
        isGiven
            ? StsResult.of("credentials")
            : StsResult.failed(new StsError("ServiceUnavailable", "", 503, true));
    return result.after(met, Optional.empty());
  }

  @Test
  void aClientThatTriesOnceMeetsWhatTheFirstRequestAtItsAddressMet() {
    assertThat(answer(JAVA_V1, BUSY, OK).value()).isPresent();
    StsResult<String> seen = answer(CRT, OK);
    assertThat(seen.value()).isEmpty();
    assertThat(seen.problem()).isEqualTo("answered 503, and this client does not ask again");
    assertThat(seen.isSure()).isTrue();
  }

  @Test
  void whatFailsAtAnotherAddressDoesNotStopItAndIsNotKnownOfItsOwn() {
    assertThat(answer(GO_V2, BUSY, OK).value()).isPresent();
    StsResult<String> seen = answer(CRT, OK);
    assertThat(seen.value()).contains("credentials");
    assertThat(seen.isSure()).isFalse();
  }

  @Test
  void aClientThatTriesMoreOftenThanAnotherAddressFailsIsSure() {
    assertThat(answer(GO_V2, BUSY, OK).value()).isPresent();
    StsResult<String> seen = answer(JAVA_V1, OK);
    assertThat(seen.value()).contains("credentials");
    assertThat(seen.isSure()).isTrue();
  }

  /** There is no time to try three times at each address. */
  @Test
  void whatIsAskedLessOftenThanTheClientAsksIsNotSure() {
    assertThat(answer(GO_V2, BUSY, BUSY, BUSY).value()).isEmpty();
    StsResult<String> seen = answers.of(as(JAVA_V1), "role", sts -> made(1, BUSY));
    assertThat(seen.value()).isEmpty();
    assertThat(seen.isSure()).isFalse();
  }
}
