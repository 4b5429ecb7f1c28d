package dev.whoami.diagnosis;

import dev.whoami.aws.SigningCredentials;
import dev.whoami.aws.StsAddress;
import dev.whoami.chain.FoundClient;
import dev.whoami.chain.Walk;
import dev.whoami.place.Place;
import dev.whoami.place.ProcessComparison;
import dev.whoami.place.library.FoundLibraries;
import dev.whoami.trial.Trial;
import dev.whoami.world.work.Crash;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The facts of a run that do not depend on the client in question. */
final class Facts {
  final Place place;
  final Map<SigningCredentials, Identification> identities;
  final List<Walk> walks;
  final List<ConfiguredWalk> programs;
  final boolean isProgramLost;
  final Trial trial;
  final Map<String, Trial> externalTrials;
  final ParentProcess parent;
  final @Nullable StsAddress sts;
  final Unfinished unfinished;
  final HadoopSearch hadoop;
  final FoundLibraries libraries;
  final List<FoundClient> clients;
  final List<Crash> crashes;
  final @Nullable ProcessComparison process;

  Facts(ExaminationBuilder parts) {
    this.place = parts.place;
    this.identities = Collections.unmodifiableMap(new LinkedHashMap<>(parts.identities));
    this.walks = Collections.unmodifiableList(new ArrayList<>(parts.walks));
    this.programs = Collections.unmodifiableList(new ArrayList<>(parts.programs));
    this.isProgramLost = parts.isProgramLost;
    this.trial = parts.trial;
    this.externalTrials = Collections.unmodifiableMap(new TreeMap<>(parts.externalTrials));
    this.parent = parts.parent;
    this.sts = parts.sts;
    this.unfinished = parts.unfinished;
    this.hadoop = parts.hadoop;
    this.libraries = parts.libraries;
    this.clients = parts.clients;
    this.crashes = crashes(parts);
    this.process = parts.process;
  }

  /** Each crash once: those of pieces of work, and those in probes, walks and requests. */
  private static List<Crash> crashes(ExaminationBuilder parts) {
    Set<Crash> all = new LinkedHashSet<>(parts.crashes);
    parts.seen.all().forEach(it -> it.outcome().crash().ifPresent(all::add));
    parts.identities.values().forEach(it -> it.answer().crash().ifPresent(all::add));
    parts.hadoop.crash().ifPresent(all::add);
    parts.libraries.crash().ifPresent(all::add);
    for (HadoopDiagnosis each : parts.hadoop.installations()) {
      each.seen().all().forEach(it -> it.outcome().crash().ifPresent(all::add));
    }
    parts.walk.crash().ifPresent(all::add);
    parts.walks.forEach(it -> it.crash().ifPresent(all::add));
    for (HadoopDiagnosis each : parts.hadoop.installations()) {
      each.walks().forEach(it -> it.crash().ifPresent(all::add));
    }
    return Collections.unmodifiableList(new ArrayList<>(all));
  }
}
