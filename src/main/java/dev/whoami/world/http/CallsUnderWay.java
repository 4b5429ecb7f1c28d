package dev.whoami.world.http;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The requests that wait for their answers, so that whoami can show what a slow run waits for. */
public final class CallsUnderWay {
  private final Map<Object, String> hosts = Collections.synchronizedMap(new LinkedHashMap<>());

  /** Sends a call, which is under way until its answer arrives. */
  public HttpReply during(HttpCall call, Supplier<HttpReply> asking) {
    Object token = new Object();
    hosts.put(token, call.host().orElse("the endpoint"));
    try {
      return asking.get();
    } finally {
      hosts.remove(token);
    }
  }

  /** The host of the oldest call under way; empty if there is none. */
  public Optional<String> oldestHost() {
    synchronized (hosts) {
      return hosts.values().stream().findFirst();
    }
  }
}
