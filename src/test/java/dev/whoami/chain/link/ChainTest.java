package dev.whoami.chain.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.aws.Sts;
import dev.whoami.aws.StsAddress;
import dev.whoami.aws.Version;
import dev.whoami.chain.Client;
import dev.whoami.chain.Walk;
import dev.whoami.probe.Fault;
import dev.whoami.probe.Observations;
import dev.whoami.probe.Outcome;
import dev.whoami.probe.ProbeOptions;
import dev.whoami.probe.SampleOutcomes;
import dev.whoami.probe.Source;
import dev.whoami.world.Witness;
import dev.whoami.world.http.FakeSurroundings;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChainTest {
  private static final Outcome FOUND = SampleOutcomes.found();
  private static final Outcome ABSENT = Outcome.absent("not set");

  @Test
  void theFirstThatHasCredentialsIsTakenAndTheRestIsNotReached() {
    Walk walk =
        walk(
            Chain.of(
                Link.to("a", Source.ENVIRONMENT),
                Link.to("b", Source.CONTAINER),
                Link.to("c", Source.INSTANCE_METADATA)),
            SampleOutcomes.at(Source.CONTAINER, FOUND, Source.INSTANCE_METADATA, FOUND));
    assertThat(did(walk)).containsExactly(Visit.Did.ABSENT, Visit.Did.TOOK, Visit.Did.NOT_REACHED);
    assertThat(walk.ending()).isEqualTo(Walk.Ending.FOUND);
    assertThat(walk.winner().map(it -> it.source())).contains(Source.CONTAINER);
    assertThat(walk.obstacle()).isEmpty();
  }

  @Test
  void withoutCredentialsAnywhereTheWalkEndsInNothing() {
    Walk walk = Client.AWS_SDK_JAVA_V2.walk(SampleOutcomes.at(Source.PROFILE, ABSENT));
    assertThat(walk.ending()).isEqualTo(Walk.Ending.NOTHING);
    assertThat(walk.winner()).isEmpty();
    assertThat(did(walk)).containsOnly(Visit.Did.ABSENT);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CUT_SHORT")
  void aLinkCanGoOnStopOrTakeAtEveryFault(Fault fault) {
    Observations seen =
        SampleOutcomes.at(
            Source.CONTAINER, SampleOutcomes.failed(fault), Source.INSTANCE_METADATA, FOUND);
    assertThat(first(Link.to("a", Source.CONTAINER).on(Reaction.STOP, fault), seen))
        .isEqualTo(Visit.Did.STOPPED_AT);
    assertThat(first(Link.to("a", Source.CONTAINER).on(Reaction.TAKE, fault), seen))
        .isEqualTo(Visit.Did.TOOK);
    assertThat(first(Link.to("a", Source.CONTAINER).on(Reaction.GO_ON, fault), seen))
        .isEqualTo(Visit.Did.WENT_ON);
  }

  @Test
  void aTokenThatHasExpiredCanEndWhatExpiredKeysDoNot() {
    Outcome keys = Outcome.expired(FOUND.credentials().orElseThrow(), "expired");
    Outcome token = SampleOutcomes.failed(Fault.EXPIRED);
    Link link = Link.to("a", Source.PROFILE).stoppingAtExpiredToken();
    assertThat(first(link, SampleOutcomes.at(Source.PROFILE, token, Source.CONTAINER, FOUND)))
        .isEqualTo(Visit.Did.STOPPED_AT);
    assertThat(first(link, SampleOutcomes.at(Source.PROFILE, keys, Source.CONTAINER, FOUND)))
        .isEqualTo(Visit.Did.WENT_ON);
  }

  @Test
  void aBlankTokenFileIsSetToRubyAndNothingToTheSdkForJava1() {
    FakeSurroundings here = new FakeSurroundings().env("AWS_ROLE_ARN", "arn:aws:iam::1:role/app");
    Client ruby = Client.AWS_SDK_RUBY;
    Client java = Client.AWS_SDK_JAVA_V1;
    assertThat(ending(ruby, Source.WEB_IDENTITY, here)).isEqualTo(Walk.Ending.NOTHING);
    assertThat(ending(java, Source.WEB_IDENTITY, here)).isEqualTo(Walk.Ending.STOPPED);
    here.env("AWS_WEB_IDENTITY_TOKEN_FILE", "");
    assertThat(ending(ruby, Source.WEB_IDENTITY, here)).isEqualTo(Walk.Ending.STOPPED);
    assertThat(ending(java, Source.WEB_IDENTITY, here)).isEqualTo(Walk.Ending.NOTHING);
  }

  @Test
  void aBlankEndpointKeepsRubyFromBuildingAnyClientButOneOfStsAloneDoesNot() {
    FakeSurroundings here =
        new FakeSurroundings().env("AWS_ACCESS_KEY_ID", "A").env("AWS_SECRET_ACCESS_KEY", "S");
    here.env("AWS_ENDPOINT_URL_STS", "");
    assertThat(ending(Client.AWS_SDK_RUBY, Source.ENVIRONMENT, here)).isEqualTo(Walk.Ending.FOUND);
    here.env("AWS_ENDPOINT_URL", "");
    assertThat(
            Client.AWS_SDK_RUBY
                .walk(
                    SampleOutcomes.at(
                        Source.ENVIRONMENT,
                        outcome(Source.ENVIRONMENT, here),
                        Source.PROFILE,
                        outcome(Source.PROFILE, here)))
                .ending())
        .isEqualTo(Walk.Ending.STOPPED);
  }

  /** A client with only this source. */
  private static Walk.Ending ending(Client client, Source source, FakeSurroundings here) {
    return client.walk(SampleOutcomes.at(source, outcome(source, here))).ending();
  }

  private static Outcome outcome(Source source, FakeSurroundings here) {
    Sts sts = new Sts(StsAddress.find(new Witness(here), Optional::empty));
    return source.observe(here, () -> sts, ProbeOptions.of(false, false)).outcome();
  }

  /** What was not seen to its end is nothing that a client could react to. */
  @ParameterizedTest
  @EnumSource
  void aWalkEndsAtWhatWasCutShortWhateverTheClientDoes(Reaction reaction) {
    Observations seen =
        SampleOutcomes.at(
            Source.CONTAINER,
            SampleOutcomes.failed(Fault.CUT_SHORT),
            Source.INSTANCE_METADATA,
            FOUND);
    Link link = Link.to("a", Source.CONTAINER).on(reaction, Fault.CUT_SHORT);
    assertThat(first(link, seen)).isEqualTo(Visit.Did.STOPPED_AT);
  }

  @Test
  void theUsualReactionIsForFaultsThatAreNotNamed() {
    Link link =
        Link.to("a", Source.CONTAINER).usually(Reaction.STOP).on(Reaction.GO_ON, Fault.THROTTLED);
    assertThat(
            first(link, SampleOutcomes.at(Source.CONTAINER, SampleOutcomes.failed(Fault.STATUS))))
        .isEqualTo(Visit.Did.STOPPED_AT);
    assertThat(
            first(
                link, SampleOutcomes.at(Source.CONTAINER, SampleOutcomes.failed(Fault.THROTTLED))))
        .isEqualTo(Visit.Did.WENT_ON);
  }

  @Test
  void aStopEndsTheWalkAndNamesTheObstacle() {
    Walk walk =
        walk(
            Chain.of(
                Link.to("a", Source.CONTAINER).usually(Reaction.STOP),
                Link.to("b", Source.INSTANCE_METADATA)),
            SampleOutcomes.at(
                Source.CONTAINER,
                SampleOutcomes.failed(Fault.STATUS),
                Source.INSTANCE_METADATA,
                FOUND));
    assertThat(walk.ending()).isEqualTo(Walk.Ending.STOPPED);
    assertThat(walk.obstacle().map(it -> it.source())).contains(Source.CONTAINER);
    assertThat(did(walk)).containsExactly(Visit.Did.STOPPED_AT, Visit.Did.NOT_REACHED);
  }

  @Test
  void ofSeveralSourcesTheFirstThatIsConfiguredSpeaksForTheLink() {
    Link wrapper =
        Link.to("wrapper", Source.CONTAINER, Source.INSTANCE_METADATA).usually(Reaction.STOP);
    assertThat(
            first(
                wrapper,
                SampleOutcomes.at(
                    Source.CONTAINER,
                    SampleOutcomes.failed(Fault.STATUS),
                    Source.INSTANCE_METADATA,
                    FOUND)))
        .isEqualTo(Visit.Did.STOPPED_AT);
    assertThat(
            first(
                wrapper,
                SampleOutcomes.at(Source.CONTAINER, ABSENT, Source.INSTANCE_METADATA, FOUND)))
        .isEqualTo(Visit.Did.TOOK);
    Visit silent =
        Chain.of(wrapper)
            .walk(SampleOutcomes.at(Source.CONTAINER, ABSENT, Source.INSTANCE_METADATA, ABSENT))
            .get(0);
    assertThat(silent.source()).isEqualTo(Source.CONTAINER);
  }

  @ParameterizedTest
  @EnumSource
  void theSdkForJavaSkipsEveryFaultOfAnEndpointButThese(Fault fault) {
    Observations seen =
        SampleOutcomes.at(
            Source.CONTAINER, SampleOutcomes.failed(fault), Source.INSTANCE_METADATA, FOUND);
    Walk walk = Client.AWS_SDK_JAVA_V2.walk(seen);
    Set<Fault> takesOrStops =
        EnumSet.of(Fault.EXPIRED, Fault.NOT_RUN, Fault.NOT_READ, Fault.CUT_SHORT);
    assertThat(walk.winner().filter(it -> it.source() == Source.INSTANCE_METADATA).isPresent())
        .isEqualTo(!takesOrStops.contains(fault));
  }

  /** A bug in whoami hides what is there, which is something else than nothing. */
  @Test
  void aCrashedProbeIsNoAbsentSource() {
    Source crashing = Source.CONTAINER;
    Observations seen = SampleOutcomes.at(crashing, SampleOutcomes.crashed());
    assertThat(first(Link.to("a", crashing), seen)).isEqualTo(Visit.Did.WENT_ON);
  }

  @Test
  void aVisitSaysInAFewWordsWhatTheClientDid() {
    Observations seen =
        SampleOutcomes.at(
            Source.CONTAINER, SampleOutcomes.failed(Fault.STATUS), Source.INSTANCE_METADATA, FOUND);
    Walk walk =
        walk(
            Chain.of(
                Link.to("a", Source.ENVIRONMENT),
                Link.to("b", Source.CONTAINER),
                Link.to("c", Source.INSTANCE_METADATA),
                Link.to("d", Source.CONTAINER)),
            seen);
    assertThat(walk.visits().stream().map(Visit::words))
        .containsExactly("not configured", "failed, continues", "taken", "not reached");
    assertThat(walk.visits().stream().filter(it -> it.did().isEnd())).hasSize(1);
  }

  @Test
  void clientsAreKnownByName() {
    assertThat(Client.named("aws-sdk-java-v2")).contains(Client.AWS_SDK_JAVA_V2);
    assertThat(Client.named("AWS-SDK-JAVA-V2")).isEmpty();
    assertThat(Client.ids()).contains("aws-sdk-java-v2");
  }

  private static Walk walk(Chain chain, Observations seen) {
    return Walk.of(Client.AWS_SDK_JAVA_V2, Version.of("1"), chain, seen);
  }

  private static Visit.Did first(Link link, Observations seen) {
    return Chain.of(link).walk(seen).get(0).did();
  }

  private static List<Visit.Did> did(Walk walk) {
    return walk.visits().stream().map(Visit::did).toList();
  }
}
