package dev.whoami.place;

import dev.whoami.world.Witness;
import dev.whoami.world.http.HttpCall;
import dev.whoami.world.http.HttpReply;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The reply of the task metadata endpoint. It is that of version 3 if only that address is set. */
final class TaskMetadataLookup {
  private static final String[] ADDRESSES = {
    "ECS_CONTAINER_METADATA_URI_V4", "ECS_CONTAINER_METADATA_URI"
  };

  private final @Nullable Task task;
  private final boolean cutShort;

  private TaskMetadataLookup(@Nullable Task task, boolean cutShort) {
    this.task = task;
    this.cutShort = cutShort;
  }

  /** No request was sent. */
  static TaskMetadataLookup none() {
    return new TaskMetadataLookup(null, false);
  }

  static TaskMetadataLookup by(PlatformSigns marks, Witness w) {
    boolean cutShort = false;
    for (String name : ADDRESSES) {
      Optional<HttpReply> reply = marks.variable(name).flatMap(base -> ask(base, w));
      Optional<Task> task = reply.filter(HttpReply::isOk).map(HttpReply::body).flatMap(Task::parse);
      if (task.isPresent()) {
        // Version 3 does not report the launch type.
        return new TaskMetadataLookup(task.get(), cutShort && !task.get().launchType().isPresent());
      }
      cutShort |= reply.filter(it -> it.ending() == HttpReply.Ending.CUT_SHORT).isPresent();
    }
    return new TaskMetadataLookup(null, cutShort);
  }

  private static Optional<HttpReply> ask(String base, Witness w) {
    try {
      return Optional.of(w.http(HttpCall.get(new URI(base + "/task"))));
    } catch (URISyntaxException malformed) {
      return Optional.empty();
    }
  }

  Optional<Task> task() {
    return Optional.ofNullable(task);
  }

  /** Whether this process had no CPU to see an answer, so that nothing is known of the task. */
  boolean isCutShort() {
    return cutShort;
  }
}
