package dev.whoami.log.trail;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A request for credentials that the ECS agent answered, from a line of its audit log. It has the
 * task and role, the client, the address and the status.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/logs.html">AWS: ECS
 *     container agent logs</a>
 */
public final class AgentRequest {
  private static final Pattern LINE =
      Pattern.compile(
          "(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ) (\\d{3}) ([0-9a-fA-F.:\\[\\]]{2,60}|-)"
              + " \"([^\"]{0,200})\" \"([^\"]{0,1024})\" (?:(\\S{1,300})"
              + " GetCredentials(ExecutionRole|) \\d{1,3} .{0,600}|- ?)");

  private static final String CREDENTIALS = "credentials";
  private static final String TASK = " arn:aws";
  private static final String GIVEN = " GetCredentials";

  /** The requested role. The agent writes none if it throttles, or does not know the ID. */
  enum Wanted {
    TASK_ROLE,
    TASK_EXECUTION_ROLE,
    TASK_METADATA,
    UNKNOWN
  }

  private final Wanted wanted;
  private final List<String> words;

  private AgentRequest(Wanted wanted, List<String> words) {
    this.wanted = wanted;
    this.words = Collections.unmodifiableList(words);
  }

  /** The request in a line, with a count of 1; empty for another line. */
  public static Optional<Map.Entry<AgentRequest, UseCount>> of(String line) {
    boolean mayBe = !line.isEmpty() && Character.isDigit(line.charAt(0));
    Matcher found = LINE.matcher(mayBe ? line : "");
    boolean isOne =
        found.matches()
            && (found.group(7) != null
                || (found.group(4).startsWith("/") && found.group(2).compareTo("400") >= 0));
    if (!isOne) {
      return Optional.empty();
    }
    String task = found.group(6) == null ? "-" : found.group(6);
    String address = found.group(3).replaceFirst(":\\d{1,5}$", "");
    List<String> words =
        Arrays.asList(task, address, found.group(5).split(" ", 2)[0], found.group(2));
    String at = found.group(1);
    return Optional.of(
        Collections.singletonMap(
                new AgentRequest(wanted(found.group(4), found.group(7)), words),
                UseCount.of(1, at, at))
            .entrySet()
            .iterator()
            .next());
  }

  private static Wanted wanted(String path, @Nullable String role) {
    if (role != null) {
      return role.isEmpty() ? Wanted.TASK_ROLE : Wanted.TASK_EXECUTION_ROLE;
    }
    return path.contains(CREDENTIALS) ? Wanted.UNKNOWN : Wanted.TASK_METADATA;
  }

  /**
   * A line of the audit log without its task; any other line unchanged. The task got its
   * credentials, so no fix may stop it.
   */
  public static String withoutTask(String line) {
    int task = line.indexOf(TASK);
    boolean isOne = task > 0 && line.indexOf(GIVEN, task) > 0 && of(line).isPresent();
    return isOne ? line.substring(0, task) + line.substring(line.indexOf(GIVEN, task)) : line;
  }

  Wanted wanted() {
    return wanted;
  }

  /** The ARN of the task; a dash if the agent did not know the requested ID. */
  String task() {
    return words.get(0);
  }

  String address() {
    return words.get(1);
  }

  /** The first word of the User-Agent. */
  String client() {
    return words.get(2);
  }

  String status() {
    return words.get(3);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof AgentRequest
        && wanted == ((AgentRequest) other).wanted
        && words.equals(((AgentRequest) other).words);
  }

  @Override
  public int hashCode() {
    return Objects.hash(wanted, words);
  }

  @Override
  public String toString() {
    return wanted + " " + words;
  }
}
