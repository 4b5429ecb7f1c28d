package dev.whoami.inspect;

import dev.whoami.aws.Version;
import dev.whoami.chain.ClientVersion;
import dev.whoami.chain.Walk;
import dev.whoami.diagnosis.HadoopDiagnosis;
import dev.whoami.probe.Observations;
import dev.whoami.trial.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The walks of the clients over what was seen, at the versions that are installed here. */
final class Walks {
  private final Observations seen;
  private final Map<String, Trial> external;
  private final List<HadoopDiagnosis> hadoop;

  Walks(Observations seen, Map<String, Trial> external, List<HadoopDiagnosis> hadoop) {
    this.seen = seen;
    this.external = external;
    this.hadoop = hadoop;
  }

  /** Of the clients that were named; else of the usual ones and of every Hadoop that is here. */
  List<Walk> asked(DiagnosisRequest request) {
    List<Walk> walks = new ArrayList<>();
    if (!request.walked().isEmpty()) {
      request.walked().forEach(each -> walks.add(of(each)));
      return walks;
    }
    ClientVersion.usual().forEach(each -> walks.add(of(each)));
    hadoop.forEach(diagnosis -> walks.addAll(diagnosis.walks()));
    if (hadoop.isEmpty() && request.imaginesHadoop()) {
      ClientVersion.ofHadoop().forEach(each -> walks.add(each.walk(seen)));
    }
    return walks;
  }

  Walk of(ClientVersion client) {
    Optional<Walk> ofHadoop =
        hadoop.stream()
            .map(HadoopDiagnosis::walk)
            .filter(Optional::isPresent)
            .map(Optional::get)
            .filter(it -> it.client() == client.client())
            .findFirst();
    boolean newest = client.equals(ClientVersion.newest(client.client()));
    return newest && ofHadoop.isPresent() ? ofHadoop.get() : installed(client).walk(seen);
  }

  /** The version that is installed here, where that was found out. */
  private ClientVersion installed(ClientVersion newest) {
    return Optional.ofNullable(external.get(newest.client().id()))
        .flatMap(Trial::version)
        .flatMap(Version::parse)
        .map(version -> ClientVersion.of(newest.client(), version))
        .orElse(newest);
  }
}
