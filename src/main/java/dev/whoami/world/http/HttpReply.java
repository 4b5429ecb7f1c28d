package dev.whoami.world.http;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The reply, or the exact reason why there is none. */
public final class HttpReply {
  /** The ways in which a request can end. */
  public enum Ending {
    ANSWERED("answered"),
    REFUSED("connection refused"),
    BLACKHOLE("blackhole route (connect: invalid argument)"),
    UNROUTABLE("no route to it"),
    CONNECT_TIMED_OUT("no connection in time: packets are dropped"),
    NEVER_ANSWERED("accepted the connection and did not answer in time"),
    CLOSED_EARLY("closed the connection before it had answered"),
    TOO_LARGE("answered with more than 64 KiB"),
    NOT_HTTP("answered, but not in HTTP"),
    UNKNOWN_HOST("the host name does not resolve"),
    TLS_FAILED("no TLS connection"),
    PROXY_REFUSED("the proxy does not connect to it"),
    /** Not evidence: the endpoint may have answered in time. */
    CUT_SHORT("not known: this container had too little CPU to see an answer"),
    BAD_REQUEST("could not be sent: a header or the address is malformed"),
    NOT_SENT("not sent");

    private final String words;

    Ending(String words) {
      this.words = words;
    }
  }

  /** The endings after a server accepted the connection. */
  private static final Set<Ending> FROM_SERVER =
      EnumSet.of(
          Ending.ANSWERED,
          Ending.NEVER_ANSWERED,
          Ending.CLOSED_EARLY,
          Ending.TOO_LARGE,
          Ending.NOT_HTTP);

  private static final String CUT = "not known: this container had ";

  private final Ending ending;
  private final int status;
  private final Map<String, String> headers;
  private final String body;
  private final boolean silence;
  private final String words;

  private HttpReply(Ending ending, int status, Map<String, String> headers, String body) {
    this(ending, status, headers, body, false, ending.words);
  }

  private HttpReply(
      Ending ending,
      int status,
      Map<String, String> headers,
      String body,
      boolean silence,
      String words) {
    this.ending = ending;
    this.status = status;
    this.headers = headers;
    this.body = body;
    this.silence = silence;
    this.words = words;
  }

  public static HttpReply answered(int status, Map<String, String> headers, String body) {
    Map<String, String> sorted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    sorted.putAll(headers);
    return new HttpReply(Ending.ANSWERED, status, sorted, body);
  }

  public static HttpReply none(Ending ending) {
    return new HttpReply(ending, 0, Collections.emptyMap(), "");
  }

  /** No reply had come when the time was over and whoami checked one last time. */
  static HttpReply silence(Ending ending) {
    return new HttpReply(ending, 0, Collections.emptyMap(), "", true, ending.words);
  }

  /** whoami had so little CPU that a reply may have come. */
  public static HttpReply cutShort(String cpus) {
    return new HttpReply(
        Ending.CUT_SHORT, 0, Collections.emptyMap(), "", false, CUT + cpus + " CPU");
  }

  public Ending ending() {
    return ending;
  }

  public boolean isAnswer() {
    return ending == Ending.ANSWERED;
  }

  /** Whether a server accepted the request, whatever happened then. */
  public boolean isFromServer() {
    return FROM_SERVER.contains(ending);
  }

  public boolean isOk() {
    return isAnswer() && status == 200;
  }

  /** The HTTP status, or 0 without a reply. */
  public int status() {
    return status;
  }

  /** The body, which may hold secrets. */
  public String body() {
    return body;
  }

  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  /** The CPUs that this process had, if that is why nothing is known; otherwise empty. */
  public Optional<String> cpus() {
    boolean isTold = words.startsWith(CUT) && words.endsWith(" CPU");
    return ending == Ending.CUT_SHORT && isTold && !words.equals(ending.words)
        ? Optional.of(words.substring(CUT.length(), words.length() - " CPU".length()))
        : Optional.empty();
  }

  /** Whether no reply had come when whoami checked, however little CPU it had. */
  boolean isSilence() {
    return silence;
  }

  Map<String, String> headers() {
    return headers;
  }

  /** One clause without the body: "answered 404", "connection refused". */
  public String summary() {
    return isAnswer() ? words + " " + status : words;
  }
}
