package dev.whoami.diagnosis;

import dev.whoami.aws.InstanceDetails;
import dev.whoami.aws.SigningCredentials;
import dev.whoami.aws.StsAddress;
import dev.whoami.chain.LibraryClients;
import dev.whoami.chain.Walk;
import dev.whoami.place.Place;
import dev.whoami.place.ProcessComparison;
import dev.whoami.place.library.FoundLibraries;
import dev.whoami.probe.Observation;
import dev.whoami.probe.Observations;
import dev.whoami.probe.Outcome;
import dev.whoami.probe.Source;
import dev.whoami.trial.Trial;
import dev.whoami.world.work.Crash;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Everything that was seen, before anybody judges it. */
public final class Examination {
  private final Place place;
  private final Observations seen;
  private final Map<SigningCredentials, Identification> identities;
  private final Walk walk;
  private final List<Walk> walks;
  private final List<ConfiguredWalk> programs;
  private final boolean isProgramLost;
  private final ImdsObservations imds;
  private final Trials trials;
  private final ParentProcess parent;
  private final @Nullable StsAddress sts;
  private final Unfinished unfinished;
  private final HadoopSearch hadoop;
  private final FoundLibraries libraries;
  private final List<Crash> crashes;
  private final @Nullable ProcessComparison process;

  Examination(ExaminationBuilder parts) {
    this.place = parts.place;
    this.seen = parts.seen;
    this.walk = parts.walk;
    this.identities = Collections.unmodifiableMap(new LinkedHashMap<>(parts.identities));
    this.walks = Collections.unmodifiableList(new ArrayList<>(parts.walks));
    this.programs = Collections.unmodifiableList(new ArrayList<>(parts.programs));
    this.isProgramLost = parts.isProgramLost;
    this.imds = new ImdsObservations(seen, walk, walks);
    this.trials =
        new Trials(
            parts.seen,
            parts.trial,
            parts.externalTrials,
            parts.hadoop.installations(),
            LibraryClients.of(parts.libraries));
    this.parent = parts.parent;
    this.sts = parts.sts;
    this.unfinished = parts.unfinished;
    this.hadoop = parts.hadoop;
    this.libraries = parts.libraries;
    this.crashes = CrashesSeen.in(parts);
    this.process = parts.process;
  }

  /**
   * An examination of which the least is known.
   *
   * @param walk what the headline's client would do
   */
  public static ExaminationBuilder of(Place place, Observations seen, Walk walk) {
    return new ExaminationBuilder(place, seen, walk);
  }

  public Place place() {
    return place;
  }

  public Observations seen() {
    return seen;
  }

  /** What the headline's client would do. */
  public Walk walk() {
    return walk;
  }

  /** The same with another client in the headline, in whose eyes these were seen. */
  Examination as(Walk other, Observations itsEyes) {
    return new ExaminationBuilder(place, itsEyes, other)
        .identities(identities)
        .walks(walks)
        .programs(programs)
        .programLost(isProgramLost)
        .trial(trials.ofSdk())
        .externalTrials(trials.external())
        .parent(parent)
        .sts(sts())
        .unfinished(unfinished)
        .hadoop(hadoop)
        .libraries(libraries)
        .crashes(crashes)
        .process(process())
        .build();
  }

  /** What every client would do. */
  public List<Walk> walks() {
    return walks;
  }

  /** What the programs would do whose configuration was read. */
  public List<ConfiguredWalk> programs() {
    return programs;
  }

  /**
   * Whether the client of the program here may be another one than in the headline, or of another
   * version, since a search for it did not end. Hadoop is searched for by itself.
   */
  public boolean isClientUnsure() {
    boolean isLost = libraries.crash().isPresent() || libraries.isCutShort() || isProgramLost;
    return isLost && !walk.client().isOfHadoop();
  }

  /** The program that does this, where it is one whose configuration was read. */
  public Optional<ConfiguredWalk> programOf(Walk one) {
    return programs.stream().filter(it -> it.walk() == one).findFirst();
  }

  /** Whose walk it is: a program as its configuration calls it, else the client. */
  public String titleOf(Walk one) {
    return programOf(one).map(ConfiguredWalk::title).orElseGet(() -> one.client().title());
  }

  /** The headline client's own library, run on the spot. */
  public Trial trial() {
    return trialOf(walk);
  }

  /** What the SDK for Java 2 said, whether it is evidence or not. */
  public Trial trialOfSdk() {
    return trials.ofSdk();
  }

  /** The library that was run on the spot, where it is the one of this walk, and is evidence. */
  public Trial trialOf(Walk one) {
    return trials.of(one);
  }

  /** What a process above this one would have had with the variables that were lost. */
  public ParentProcess parent() {
    return parent;
  }

  public Optional<StsAddress> sts() {
    return Optional.ofNullable(sts);
  }

  /** What was not finished when the time was up. */
  public Unfinished unfinished() {
    return unfinished;
  }

  /** Each bug of ours that ended a piece of work. */
  public List<Crash> crashes() {
    return crashes;
  }

  /** The process through whose eyes it was, and how it differs from this shell. */
  public Optional<ProcessComparison> process() {
    return Optional.ofNullable(process);
  }

  /** Whether nothing is known of the place, of a source or of an owner, for a bug of ours. */
  public boolean isPartlyCrashed() {
    return place.isCrashed()
        || seen.all().stream().anyMatch(it -> it.outcome().crash().isPresent())
        || identities.values().stream().anyMatch(it -> it.answer().crash().isPresent());
  }

  /** Whether a bug of ours hid a source that the client asks before it takes what it takes. */
  public boolean isWinnerUnsure() {
    return walk.visits().stream().anyMatch(it -> it.observation().outcome().crash().isPresent());
  }

  /** Whether some check was not finished, for whatever lack of time. */
  public boolean isCutShort() {
    return !unfinished.work().isEmpty()
        || place.isCutShort()
        || parent.isCutShort()
        || !isInstanceKnown()
        || seen.all().stream().anyMatch(it -> it.outcome().hasCutShort())
        || identities.values().stream().anyMatch(it -> it.answer().isCutShort());
  }

  /** Every installation of Hadoop that is here, the likeliest first. */
  public List<HadoopDiagnosis> hadoop() {
    return hadoop.installations();
  }

  /** The search for Hadoop, which may not have finished. */
  public HadoopSearch hadoopSearch() {
    return hadoop;
  }

  /** The client libraries of the programs here, the surest first. */
  public FoundLibraries libraries() {
    return libraries;
  }

  /** Whether the report describes a Hadoop that is not installed here. */
  public boolean isHypothetical(Walk one) {
    return one.client().isOfHadoop() && !trials.lookOf(one).isPresent();
  }

  /** Whose each set of credentials is that was found. */
  public Map<SigningCredentials, Identification> identities() {
    return identities;
  }

  /** Whose the key with this ID is; empty where several sets of credentials have this ID. */
  Optional<Identification> identityOfKey(String accessKeyId) {
    List<SigningCredentials> same = new ArrayList<>(identities.keySet());
    same.removeIf(it -> !it.accessKeyId().equals(accessKeyId));
    return same.size() == 1 ? Optional.ofNullable(identities.get(same.get(0))) : Optional.empty();
  }

  public Optional<Identification> identityOf(Source source) {
    return identityOf(seen.of(source));
  }

  /** The owner of the keys that a client got from a source. */
  public Optional<Identification> identityOf(Observation source) {
    return source
        .outcome()
        .credentials()
        .flatMap(keys -> Optional.ofNullable(identities.get(keys.signingCredentials())));
  }

  /**
   * The source whose credentials the code has: the trial's where there was one, else the walk's.
   */
  public Optional<Observation> winner() {
    return trial().isConclusive() ? trial().source().map(seen::of) : walk.winner();
  }

  public boolean isWinner(Source source) {
    return winner().filter(it -> it.source() == source).isPresent();
  }

  /** Whether the user wanted this client to be run. */
  public boolean isToBeTried(Walk one) {
    return trials.isToBeTried(one);
  }

  /** Whether a client was found here, at this version. */
  public boolean isInstalled(Walk one) {
    return trials.isInstalled(one);
  }

  /** Whether the headline client's trial and walk end on the same source, or both on none. */
  public boolean isTrialAsPredicted() {
    return isAsPredicted(walk);
  }

  /** Whether the walk ends where its library did; so it does where that was not tried. */
  public boolean isAsPredicted(Walk one) {
    return trials.isAsPredicted(one);
  }

  /** Whether every S3A that was run did what its walk says. */
  public boolean isHadoopAsPredicted() {
    return hadoop().stream().allMatch(its -> its.walk().map(this::isAsPredicted).orElse(true));
  }

  /** Where a library got its credentials: what it says itself, otherwise what its key tells. */
  public Optional<Source> sourceOf(Trial tried, Walk one) {
    return trials.sourceOf(tried, one);
  }

  /** How far the clock of STS is ahead of this machine's; empty if it sent no Date. */
  public Optional<Duration> stsAhead() {
    List<Duration> differences = new ArrayList<>();
    identities.values().forEach(it -> it.answer().ahead().ifPresent(differences::add));
    seen.all().forEach(it -> it.outcome().detail().stsAhead().ifPresent(differences::add));
    return differences.stream().findFirst();
  }

  /** What the instance metadata says of the instance. */
  public Optional<InstanceDetails> instance() {
    return imds.instance();
  }

  /** The instance metadata as each client sees it. */
  ImdsObservations imds() {
    return imds;
  }

  /** Whether the instance metadata had time to describe the instance. */
  boolean isInstanceKnown() {
    Outcome outcome = seen.outcomeOf(Source.INSTANCE_METADATA);
    return !outcome.isCutShort()
        && !outcome.detail().instance().filter(InstanceDetails::isCutShort).isPresent();
  }

  /** The name of the instance's role, if the instance metadata itself names one. */
  public Optional<String> hostRole() {
    return StandIn.in(this).filter(it -> !it.isOfOtherInstance()).isPresent()
        ? Optional.empty()
        : imds.listedRole();
  }
}
