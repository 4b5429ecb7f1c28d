package dev.whoami.diagnosis;

import dev.whoami.aws.InstanceDetails;
import dev.whoami.aws.StsAddress;
import dev.whoami.chain.FoundClient;
import dev.whoami.chain.Walk;
import dev.whoami.place.Place;
import dev.whoami.place.ProcessComparison;
import dev.whoami.place.library.FoundLibraries;
import dev.whoami.probe.Observation;
import dev.whoami.probe.Observations;
import dev.whoami.probe.Source;
import dev.whoami.trial.Trial;
import dev.whoami.world.work.Crash;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All facts of a run, and the client that they are about, before the rules judge them. */
public final class Examination {
  private final Facts facts;
  private final ReportSubject subject;
  private final ImdsObservations imds;
  private final Trials trials;
  private final CredentialOwners owners;

  Examination(Facts facts, ReportSubject subject) {
    this.facts = facts;
    this.subject = subject;
    this.imds = new ImdsObservations(subject.seen(), subject.walk(), facts.walks);
    this.trials = new Trials(facts, subject.seen());
    this.owners = new CredentialOwners(facts.identities);
  }

  /**
   * An examination with the least that must be known. The walk is the predicted one of the
   * headline's client.
   */
  public static ExaminationBuilder of(Place place, Observations seen, Walk walk) {
    return new ExaminationBuilder(place, seen, walk);
  }

  public Place place() {
    return facts.place;
  }

  public Observations seen() {
    return subject.seen();
  }

  /** The predicted walk of the headline's client. */
  public Walk walk() {
    return subject.walk();
  }

  /** The client that the examination is about. */
  public ReportSubject subject() {
    return subject;
  }

  /** The same facts, about another client. */
  Examination about(ReportSubject other) {
    return new Examination(facts, other);
  }

  /** The predicted walks of all clients. */
  public List<Walk> walks() {
    return facts.walks;
  }

  /** The predicted walks of the programs whose configuration was read. */
  public List<ConfiguredWalk> programs() {
    return facts.programs;
  }

  /** The program of this walk, if its configuration was read. */
  public Optional<ConfiguredWalk> programOf(Walk one) {
    return facts.programs.stream().filter(it -> it.walk() == one).findFirst();
  }

  /** The name of the walk's program, as its configuration has it; for others the client's name. */
  public String titleOf(Walk one) {
    return programOf(one).map(ConfiguredWalk::title).orElseGet(() -> one.client().title());
  }

  /** The trial of the headline client's own library. */
  public Trial trial() {
    return trialOf(walk());
  }

  /** The answer of the SDK for Java 2, whether it is evidence or not. */
  public Trial trialOfSdk() {
    return facts.trial;
  }

  /** The answers of the clients of other languages that were run, by their IDs. */
  public Map<String, Trial> externalTrials() {
    return facts.externalTrials;
  }

  /** The trial of this walk's library, if the library was run here and is evidence. */
  public Trial trialOf(Walk one) {
    return trials.of(one);
  }

  /** The credentials that the lost variables of a process above this one lead to. */
  public ParentProcess parent() {
    return facts.parent;
  }

  public Optional<StsAddress> sts() {
    return Optional.ofNullable(facts.sts);
  }

  /** The work that was not finished when the time was up. */
  public Unfinished unfinished() {
    return facts.unfinished;
  }

  /** Each bug in whoami that ended a piece of work. */
  public List<Crash> crashes() {
    return facts.crashes;
  }

  /** The process that was examined, and how it differs from this shell; empty for this one. */
  public Optional<ProcessComparison> process() {
    return Optional.ofNullable(facts.process);
  }

  /** Every installation of Hadoop that is here, the likeliest first. */
  public List<HadoopDiagnosis> hadoop() {
    return facts.hadoop.installations();
  }

  /** The search for Hadoop, which may not have finished. */
  public HadoopSearch hadoopSearch() {
    return facts.hadoop;
  }

  /** The client libraries of the programs here, the surest first. */
  public FoundLibraries libraries() {
    return facts.libraries;
  }

  /** The clients of these libraries, with the predicted walk of each. */
  public List<FoundClient> clients() {
    return facts.clients;
  }

  /** Whether the report describes a Hadoop that is not installed here. */
  public boolean isHypothetical(Walk one) {
    return one.client().isOfHadoop() && !trials.installationOf(one).isPresent();
  }

  /** The owner of each set of credentials that was found. */
  public CredentialOwners owners() {
    return owners;
  }

  /** What may be missing among these facts. */
  public Completeness completeness() {
    return new Completeness(facts, subject);
  }

  public Optional<Identification> identityOf(Source source) {
    return identityOf(seen().of(source));
  }

  /** The owner of the keys that a client got from a source. */
  public Optional<Identification> identityOf(Observation source) {
    return owners.of(source);
  }

  /**
   * The source of the code's credentials: the trial's source if there was a trial, otherwise the
   * walk's.
   */
  public Optional<Observation> winner() {
    return trial().isConclusive() ? trial().source().map(seen()::of) : walk().winner();
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

  /** Whether this client is here, as a library or as a configured program. */
  public boolean isHere(Walk one) {
    return isInstalled(one) || programOf(one).isPresent();
  }

  /** Whether the headline client's trial and walk end on the same source, or both on none. */
  public boolean isTrialAsPredicted() {
    return isAsPredicted(walk());
  }

  /** Whether the walk ends where its library did; true if the library was not tried. */
  public boolean isAsPredicted(Walk one) {
    return trials.isAsPredicted(one);
  }

  /** Whether every S3A that was run did what its walk predicts. */
  public boolean isHadoopAsPredicted() {
    return hadoop().stream().allMatch(its -> its.walk().map(this::isAsPredicted).orElse(true));
  }

  /**
   * The source of a library's credentials: what the library says itself, otherwise the source with
   * the same key.
   */
  public Optional<Source> sourceOf(Trial tried, Walk one) {
    return trials.sourceOf(tried, one);
  }

  /** How far the clock of STS is ahead of this machine's; empty if it sent no Date. */
  public Optional<Duration> stsAhead() {
    Optional<Duration> ofOwner = owners.stsAhead();
    return ofOwner.isPresent()
        ? ofOwner
        : seen().all().stream()
            .map(it -> it.outcome().detail().stsAhead())
            .filter(Optional::isPresent)
            .map(Optional::get)
            .findFirst();
  }

  /** The details of the instance in the instance metadata. */
  public Optional<InstanceDetails> instance() {
    return imds.instance();
  }

  /** The instance metadata as each client sees it. */
  ImdsObservations imds() {
    return imds;
  }

  /** The name of the instance's role, if the instance metadata itself names one. */
  public Optional<String> hostRole() {
    return StandIn.in(this).filter(it -> !it.isOfOtherInstance()).isPresent()
        ? Optional.empty()
        : imds.listedRole();
  }
}
