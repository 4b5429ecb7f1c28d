package dev.whoami.lint.model.call;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the sources of a program call at AWS. First the clients that a source makes or imports; next
 * the methods in that source that are called as operations of these services; finally, in sources
 * without a client, such methods of a variable that is called as the client (sqs, s3_client).
 */
public final class ServiceCalls {
  /** What is larger was made by a program. */
  private static final int LARGEST_SOURCE = 1 << 20;

  private static final int MOST_OPEN = 5000;

  /** By title; the place of the first client in a source. */
  private final Map<String, SdkService> services = new TreeMap<>();

  private final Map<SdkService, String> clients = new HashMap<>();
  private final List<Call> calls = new ArrayList<>();

  /** Reads a source, which goes by a name that may be shown. */
  public void read(String name, String source) {
    if (source.length() > LARGEST_SOURCE) {
      return;
    }
    Map<SdkService, Integer> here = ClientSigns.in(source);
    LineNumbers lines = new LineNumbers(source);
    here.forEach(
        (service, at) -> {
          services.put(service.title(), service);
          clients.putIfAbsent(service, name + ":" + lines.of(at));
        });
    for (MethodCall each : MethodCall.in(source)) {
      for (SdkService service : SdkServices.all().with(each.word())) {
        boolean isOne =
            here.isEmpty()
                ? SdkServices.all().isReceiver(each.receiver(), service)
                : here.containsKey(service);
        if (isOne && calls.size() < MOST_OPEN) {
          calls.add(new Call(service, each.word(), name + ":" + lines.of(each.at())));
        }
      }
    }
  }

  /** The services that it has clients of, by title. */
  public List<CalledService> all() {
    List<CalledService> all = new ArrayList<>();
    services.values().forEach(it -> all.add(of(it)));
    return all;
  }

  private CalledService of(SdkService service) {
    Map<String, SdkService.Operation> operations = new TreeMap<>();
    List<String> places = new ArrayList<>();
    for (Call each : calls) {
      if (each.service == service) {
        places.add(each.place);
        service.operation(each.word).ifPresent(it -> operations.put(it.name(), it));
      }
    }
    String client = clients.getOrDefault(service, "");
    return CalledService.of(
        service, places.isEmpty() ? client : places.get(0), operations.values());
  }

  /** A call for an operation, and the file and line of it. */
  private static final class Call {
    private final SdkService service;
    private final String word;
    private final String place;

    Call(SdkService service, String word, String place) {
      this.service = service;
      this.word = word;
      this.place = place;
    }
  }
}
