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
 * A request for credentials that the agent of ECS answered, as a line of its audit log has it: for
 * which task and role, with which client, from where, and with which status.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/logs.html">AWS: ECS
 *     container agent logs</a>
 */
public final class AgentRequest {
  private static final Pattern LINE =
      Pattern.compile(
          "(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ) (\\d{3}) ([0-9a-fA-F.:\\[\\]]{2,60}|-)"
              + " \"[^\"]{0,200}\" \"([^\"]{0,1024})\" (\\S{1,300})"
              + " GetCredentials(ExecutionRole)? \\d{1,3} .{0,600}");

  private final boolean isOfTask;
  private final List<String> words;

  private AgentRequest(boolean isOfTask, List<String> words) {
    this.isOfTask = isOfTask;
    this.words = Collections.unmodifiableList(words);
  }

  /** The request of a line, which is one; empty where the line is another one. */
  public static Optional<Map.Entry<AgentRequest, UseCount>> of(String line) {
    boolean mayBe = !line.isEmpty() && Character.isDigit(line.charAt(0));
    Matcher found = LINE.matcher(mayBe ? line : "");
    if (!found.matches()) {
      return Optional.empty();
    }
    String address = found.group(3).replaceFirst(":\\d{1,5}$", "");
    List<String> words =
        Arrays.asList(found.group(5), address, found.group(4).split(" ", 2)[0], found.group(2));
    String at = found.group(1);
    return Optional.of(
        Collections.singletonMap(
                new AgentRequest(found.group(6) == null, words), UseCount.of(1, at, at))
            .entrySet()
            .iterator()
            .next());
  }

  /** Whether it was for the Task Role; else it was for the Task Execution Role. */
  boolean isOfTask() {
    return isOfTask;
  }

  /** The ARN of the task; a dash where the agent did not know the ID that it was asked for. */
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
        && isOfTask == ((AgentRequest) other).isOfTask
        && words.equals(((AgentRequest) other).words);
  }

  @Override
  public int hashCode() {
    return Objects.hash(isOfTask, words);
  }

  @Override
  public String toString() {
    return isOfTask + " " + words;
  }
}
