package dev.whoami.world.http;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The requests that wait for their answers, so that a person can see what a slow run waits for. */
public final class CallsUnderWay {
  private final Map<Object, String> hosts = Collections.synchronizedMap(new LinkedHashMap<>());

  /** Makes a call, which is under way until its answer is there. */
  public HttpReply during(HttpCall call, Supplier<HttpReply> asking) {
    Object token = new Object();
    hosts.put(token, call.host().orElse("the endpoint"));
    try {
      return asking.get();
    } finally {
      hosts.remove(token);
    }
  }

  /** The host that has been asked for the longest time; empty where no request is under way. */
  public Optional<String> oldestHost() {
    synchronized (hosts) {
      return hosts.values().stream().findFirst();
    }
  }
}
