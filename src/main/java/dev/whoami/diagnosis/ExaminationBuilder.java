package dev.whoami.diagnosis;

import dev.whoami.aws.SigningCredentials;
import dev.whoami.aws.StsAddress;
import dev.whoami.chain.FoundClient;
import dev.whoami.chain.Walk;
import dev.whoami.place.Place;
import dev.whoami.place.ProcessComparison;
import dev.whoami.place.library.FoundLibraries;
import dev.whoami.probe.Observations;
import dev.whoami.trial.Trial;
import dev.whoami.world.work.Crash;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An examination under construction. A part that is not set was not found, or not done. */
public final class ExaminationBuilder {
  final Place place;
  final Observations seen;
  final Walk walk;
  Map<SigningCredentials, Identification> identities = Collections.emptyMap();
  List<Walk> walks = Collections.emptyList();
  List<ConfiguredWalk> programs = Collections.emptyList();
  boolean isProgramLost;
  Trial trial = Trial.notRun("not tried");
  Map<String, Trial> externalTrials = Collections.emptyMap();
  ParentProcess parent = ParentProcess.none();
  @Nullable StsAddress sts;
  Unfinished unfinished = Unfinished.nothing();
  HadoopSearch hadoop;
  FoundLibraries libraries = FoundLibraries.none();
  List<FoundClient> clients = Collections.emptyList();
  List<Crash> crashes = Collections.emptyList();
  @Nullable ProcessComparison process;

  ExaminationBuilder(Place place, Observations seen, Walk walk) {
    this.place = place;
    this.seen = seen;
    this.walk = walk;
    this.hadoop = HadoopSearch.complete(Collections.emptyList(), Optional.empty(), seen);
  }

  /** The owner of each set of credentials. */
  public ExaminationBuilder identities(Map<SigningCredentials, Identification> newIdentities) {
    this.identities = newIdentities;
    return this;
  }

  /** The predicted walks of all clients. */
  public ExaminationBuilder walks(List<Walk> newWalks) {
    this.walks = newWalks;
    return this;
  }

  /** The predicted walks of the programs whose configuration was read. */
  public ExaminationBuilder programs(List<ConfiguredWalk> newPrograms) {
    this.programs = newPrograms;
    return this;
  }

  /**
   * Whether the search for the program that runs here did not finish, so that any program may run.
   */
  public ExaminationBuilder programLost(boolean isLost) {
    this.isProgramLost = isLost;
    return this;
  }

  /** The trial of the SDK for Java 2 in this process. */
  public ExaminationBuilder trial(Trial newTrial) {
    this.trial = newTrial;
    return this;
  }

  /** The trials of the clients of other languages, by their IDs. */
  public ExaminationBuilder externalTrials(Map<String, Trial> newTrials) {
    this.externalTrials = newTrials;
    return this;
  }

  /** The credentials that the lost variables of a process above this one lead to. */
  public ExaminationBuilder parent(ParentProcess newParent) {
    this.parent = newParent;
    return this;
  }

  /** The address at which STS was asked; empty if its region is not known. */
  public ExaminationBuilder sts(Optional<StsAddress> newSts) {
    this.sts = newSts.orElse(null);
    return this;
  }

  /** The work that was not finished when the time was up. */
  public ExaminationBuilder unfinished(Unfinished newUnfinished) {
    this.unfinished = newUnfinished;
    return this;
  }

  /** The search for Hadoop and what it found. */
  public ExaminationBuilder hadoop(HadoopSearch newHadoop) {
    this.hadoop = newHadoop;
    return this;
  }

  /** The client libraries of the programs here, and the clients that these are. */
  public ExaminationBuilder libraries(FoundLibraries newLibraries, List<FoundClient> newClients) {
    this.libraries = newLibraries;
    this.clients = newClients;
    return this;
  }

  /** The bugs in whoami that ended a piece of work. */
  public ExaminationBuilder crashes(List<Crash> newCrashes) {
    this.crashes = newCrashes;
    return this;
  }

  /** The process that was examined; empty if it is this one. */
  public ExaminationBuilder process(Optional<ProcessComparison> newProcess) {
    this.process = newProcess.orElse(null);
    return this;
  }

  public Examination build() {
    return new Examination(new Facts(this), ReportSubject.asked(walk, seen));
  }
}
