package dev.whoami.log.trail;

import dev.whoami.log.text.RecentAnswers;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Joins the calls that make sessions to the calls that use their keys, in any order. The tables do
 * not grow with the trail. The keys that were not used for the longest time are finished first,
 * with what is known by then.
 */
public final class MadeSessions {
  private static final int MOST_KEYS = 2000;
  private static final int MOST_USES = 4000;
  private static final int MOST_ROWS = 1000;
  private static final int MOST_SHARED = 1000;

  private final Map<String, KeyHistory> keys = new LinkedHashMap<>(16, 0.75f, true);
  private final Map<String, SharedCall> shared = new LinkedHashMap<>(16, 0.75f, true);
  private final Map<String, Map<SessionMaker, SessionCount>> rows = new TreeMap<>();
  private final RecentAnswers<UserAgent> userAgents = new RecentAnswers<>(UserAgent::of);
  private final HostRoleUses hosts;
  private int useCount;
  private int rowCount;
  private boolean isCut;

  /** The hosts receive the calls that were made through a host's role. */
  public MadeSessions(HostRoleUses hosts) {
    this.hosts = hosts;
  }

  /** Reads an event of CloudTrail. */
  public void event(TrailFields fields) {
    SessionEvent event = new SessionEvent(fields);
    UserAgent userAgent = userAgents.of(event.userAgent());
    if (event.isMaking()) {
      made(event, userAgent);
    }
    String key = event.usedKey();
    if (!key.isEmpty() && !event.caller().isEmpty()) {
      KeyHistory history = history(key);
      history.usedBy(event.caller());
      String role = event.role();
      useCount += !role.isEmpty() && history.used(event.use(role, userAgent), event.time()) ? 1 : 0;
    }
    makeRoom();
  }

  private void made(SessionEvent event, UserAgent userAgent) {
    SharedCall call = new SharedCall();
    if (!event.sharedId().isEmpty()) {
      call = get(shared, event.sharedId(), SharedCall::new);
      if (shared.size() > MOST_SHARED) {
        shared.remove(shared.keySet().iterator().next());
      }
    }
    call.add(event, userAgent);
    if (!call.key().isEmpty()) {
      history(call.key()).madeBy(call.maker(), call.session(), event.time());
    }
  }

  private KeyHistory history(String key) {
    return get(keys, key, KeyHistory::new);
  }

  /**
   * computeIfAbsent cannot be used here: it does not move an existing entry to the end of the
   * order.
   */
  private static <T> T get(Map<String, T> in, String name, Supplier<T> otherwise) {
    T found = in.get(name);
    T value = found == null ? otherwise.get() : found;
    if (found == null) {
      in.put(name, value);
    }
    return value;
  }

  private void makeRoom() {
    while (keys.size() > MOST_KEYS || (useCount > MOST_USES && keys.size() > 1)) {
      isCut = true;
      Iterator<KeyHistory> oldest = keys.values().iterator();
      finish(oldest.next());
      oldest.remove();
    }
  }

  private void finish(KeyHistory history) {
    useCount -= history.useCount();
    history
        .maker()
        .ifPresent(
            maker -> {
              row(history.session(), maker, history.count());
              maker
                  .host()
                  .ifPresent(
                      host ->
                          history.uses().forEach((use, count) -> hosts.add(use.by(host), count)));
            });
  }

  private void row(String session, SessionMaker maker, SessionCount count) {
    Map<SessionMaker, SessionCount> makers = rows.get(session);
    boolean isNew = makers == null || !makers.containsKey(maker);
    if (isNew && rowCount >= MOST_ROWS) {
      isCut = true;
      return;
    }
    rowCount += isNew ? 1 : 0;
    rows.computeIfAbsent(session, it -> new TreeMap<>()).merge(maker, count, SessionCount::and);
  }

  /** Ends the input. */
  public void end() {
    keys.values().forEach(this::finish);
    keys.clear();
  }

  /** Whether no event made a session. */
  public boolean isEmpty() {
    return rows.isEmpty();
  }

  /** By the ARN of the session. */
  Map<String, Map<SessionMaker, SessionCount>> all() {
    return Collections.unmodifiableMap(rows);
  }

  Map<SessionMaker, SessionCount> of(String session) {
    return rows.getOrDefault(session, Collections.emptyMap());
  }

  /** Whether a limit was reached. */
  public boolean isCut() {
    return isCut;
  }
}
