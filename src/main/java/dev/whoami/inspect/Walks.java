package dev.whoami.inspect;

import dev.whoami.aws.Version;
import dev.whoami.chain.Client;
import dev.whoami.chain.ClientVersion;
import dev.whoami.chain.FoundClient;
import dev.whoami.chain.Walk;
import dev.whoami.diagnosis.ConfiguredWalk;
import dev.whoami.diagnosis.HadoopDiagnosis;
import dev.whoami.probe.Observations;
import dev.whoami.trial.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The walks of the clients over the observations, at the installed versions. */
final class Walks {
  private final Observations seen;
  private final Map<String, Trial> external;
  private final List<HadoopDiagnosis> hadoop;
  private final List<FoundClient> found;

  Walks(
      Observations seen,
      Map<String, Trial> external,
      List<HadoopDiagnosis> hadoop,
      List<FoundClient> found) {
    this.seen = seen;
    this.external = external;
    this.hadoop = hadoop;
    this.found = found;
  }

  /** The walks of these programs, and of the other clients in the request. */
  List<Walk> asked(DiagnosisRequest request, List<ConfiguredWalk> configured) {
    List<Walk> walks = new ArrayList<>();
    configured.forEach(each -> walks.add(each.walk()));
    walks.addAll(asked(request));
    return walks;
  }

  /**
   * The walks of the clients that the user named. Otherwise: the program in the request, the
   * clients found here, the other usual ones, and every Hadoop installed here.
   */
  private List<Walk> asked(DiagnosisRequest request) {
    List<Walk> walks = new ArrayList<>();
    if (!request.walked().isEmpty()) {
      request.walked().forEach(each -> walks.add(of(each)));
      return walks;
    }
    program(request).ifPresent(each -> walks.add(of(each)));
    found.forEach(each -> walks.add(each.walk()));
    for (ClientVersion each : ClientVersion.usual()) {
      ClientVersion tried = tried(each).orElse(each);
      if (!isFound(tried.client(), tried.version())
          && (!isFound(each.client()) || tried(each).isPresent())) {
        walks.add(tried.walk(seen));
      }
    }
    hadoop.forEach(diagnosis -> walks.addAll(diagnosis.walks()));
    if (hadoop.isEmpty() && request.imaginesHadoop()) {
      ClientVersion.ofHadoop().forEach(each -> walks.add(each.walk(seen)));
    }
    return walks;
  }

  /** The program of the headline, unless it was found here. */
  private Optional<ClientVersion> program(DiagnosisRequest request) {
    return Optional.of(request.client())
        .filter(it -> it.isProgram() && !isFound(it))
        .map(ClientVersion::newest);
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
    return newest && ofHadoop.isPresent() ? ofHadoop.get() : installed(client);
  }

  private boolean isFound(Client client) {
    return found.stream().anyMatch(it -> it.client() == client);
  }

  private boolean isFound(Client client, Version version) {
    return found.stream().anyMatch(it -> it.version().isOf(client, version));
  }

  /** The version that a program here has; otherwise the version that was run, if it is known. */
  private Walk installed(ClientVersion named) {
    Optional<Walk> ofProgram =
        found.stream()
            .filter(it -> it.client() == named.client())
            .map(FoundClient::walk)
            .findFirst();
    boolean isAnyVersion = named.equals(ClientVersion.newest(named.client()));
    return isAnyVersion && ofProgram.isPresent()
        ? ofProgram.get()
        : tried(named).orElse(named).walk(seen);
  }

  private Optional<ClientVersion> tried(ClientVersion newest) {
    return Optional.ofNullable(external.get(newest.client().id()))
        .flatMap(Trial::version)
        .flatMap(Version::parse)
        .map(version -> ClientVersion.of(newest.client(), version));
  }
}
