package dev.whoami.inspect;

import dev.whoami.chain.Client;
import dev.whoami.diagnosis.Expected;
import dev.whoami.diagnosis.TerraformProvider;
import dev.whoami.probe.ProbeOptions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The user's request as request.properties of a scenario, with the names of the options. */
public final class RequestSettings {
  private static final String CLIENT = "as";
  private static final String OFFLINE = "offline";
  private static final String PROCESS = "run-credential-process";
  private static final String TERRAFORM = "terraform";

  private RequestSettings() {}

  /** The settings to write into a recording. */
  public static Map<String, String> of(DiagnosisRequest request) {
    Map<String, String> settings = new LinkedHashMap<>();
    if (request.isClientNamed()) {
      settings.put(CLIENT, request.client().id());
    }
    settings.put(OFFLINE, Boolean.toString(request.options().isOffline()));
    settings.put(PROCESS, Boolean.toString(request.options().mayRunCredentialProcess()));
    request.terraform().ifPresent(it -> settings.put(TERRAFORM, it.id()));
    settings.putAll(request.expected().toSettings());
    return settings;
  }

  /** Reads a request; an unknown client or provider is left out. */
  public static DiagnosisRequestBuilder in(Map<String, String> settings) {
    boolean offline = Boolean.parseBoolean(settings.get(OFFLINE));
    boolean runsProcess = Boolean.parseBoolean(settings.get(PROCESS));
    DiagnosisRequestBuilder request =
        DiagnosisRequest.builder()
            .options(ProbeOptions.of(offline, runsProcess))
            .expecting(Expected.in(settings));
    Optional.ofNullable(settings.get(CLIENT)).flatMap(Client::named).ifPresent(request::client);
    Optional.ofNullable(settings.get(TERRAFORM))
        .flatMap(TerraformProvider::named)
        .ifPresent(request::terraform);
    return request;
  }
}
