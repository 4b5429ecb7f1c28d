package dev.whoami.aws;

import dev.whoami.world.Witness;
import dev.whoami.world.http.HttpCall;
import dev.whoami.world.http.HttpReply;
import dev.whoami.world.text.Alphabet;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/**
 * The roles of ECS tasks in the metadata of an instance: the namespaces iam-ecs-1, iam-ecs-2, …
 * First the list of all categories. Then, for each namespace, its info, which names tasks and
 * roles. The keys are below security-credentials/ and are never requested.
 *
 * @see <a
 *     href="https://github.com/aws/amazon-ecs-agent/blob/master/ecs-agent/credentials/imds/scanner.go">
 *     the ECS agent, which reads them so</a>
 */
public final class TaskRoleListing {
  private static final String CATEGORIES = "/latest/meta-data/";
  private static final String NAME_SPACE = "iam-ecs-";

  /** Further namespaces would add no evidence. */
  private static final int MOST_NAME_SPACES = 3;

  private final List<String> nameSpaces;
  private final List<ListedTaskRole> roles;
  private final boolean cutShort;

  private TaskRoleListing(List<String> nameSpaces, List<ListedTaskRole> roles, boolean cutShort) {
    this.cutShort = cutShort;
    this.nameSpaces = Collections.unmodifiableList(nameSpaces);
    this.roles = Collections.unmodifiableList(roles);
  }

  /** The listing of an instance without such a namespace, or that was not asked. */
  public static TaskRoleListing none() {
    return none(false);
  }

  private static TaskRoleListing none(boolean cutShort) {
    return new TaskRoleListing(Collections.emptyList(), Collections.emptyList(), cutShort);
  }

  /**
   * Asks an instance metadata service that has answered. {@code get} makes a request for an
   * address, with the session token if there is one.
   */
  public static TaskRoleListing ask(URI endpoint, Function<URI, HttpCall> get, Witness w) {
    HttpReply categories = w.http(get.apply(URI.create(endpoint + CATEGORIES)));
    if (!categories.isOk()) {
      return none(isCut(categories));
    }
    boolean cut = false;
    List<String> found = new ArrayList<>();
    List<ListedTaskRole> roles = new ArrayList<>();
    for (String line : categories.body().split("\n", -1)) {
      String entry = line.trim();
      String name = entry.endsWith("/") ? entry.substring(0, entry.length() - 1) : entry;
      if (found.size() < MOST_NAME_SPACES && isNameSpace(name)) {
        found.add(name);
        HttpReply info = w.http(get.apply(URI.create(endpoint + CATEGORIES + name + "/info")));
        cut |= isCut(info);
        roles.addAll(info.isOk() ? rolesIn(info.body()) : Collections.emptyList());
      }
    }
    return new TaskRoleListing(found, roles, cut);
  }

  private static boolean isNameSpace(String name) {
    return name.startsWith(NAME_SPACE)
        && Alphabet.DIGITS.spells(name.substring(NAME_SPACE.length()), 1, 4);
  }

  private static boolean isCut(HttpReply reply) {
    return reply.ending() == HttpReply.Ending.CUT_SHORT;
  }

  private static List<ListedTaskRole> rolesIn(String info) {
    List<ListedTaskRole> roles = new ArrayList<>();
    JsonFields.of(info)
        .flatMap(fields -> Optional.ofNullable(fields.get("TaskCredentials")))
        .filter(JsonNode::isObject)
        .map(JsonNode::asObject)
        .orElse(Collections.emptyMap())
        .forEach((key, entry) -> roleOf(entry, key).ifPresent(roles::add));
    return roles;
  }

  private static Optional<ListedTaskRole> roleOf(JsonNode entry, String key) {
    Map<String, JsonNode> fields = entry.isObject() ? entry.asObject() : Collections.emptyMap();
    return JsonFields.text(fields, "RoleARN").flatMap(role -> ListedTaskRole.of(key, role));
  }

  /** The listed namespaces. */
  public List<String> nameSpaces() {
    return nameSpaces;
  }

  /** The roles in these namespaces, of any task. */
  public List<ListedTaskRole> roles() {
    return roles;
  }

  /** The roles of other tasks. If this task is unknown, the first listed one counts as this one. */
  public List<ListedTaskRole> rolesOfOthers(Optional<String> own) {
    Optional<String> self =
        own.isPresent() ? own : roles.stream().map(ListedTaskRole::task).findFirst();
    List<ListedTaskRole> others = new ArrayList<>(roles);
    others.removeIf(it -> self.filter(it.task()::equals).isPresent());
    return others;
  }

  /** Whether this process had too little CPU to read an answer, so that there may be more. */
  public boolean isCutShort() {
    return cutShort;
  }
}
