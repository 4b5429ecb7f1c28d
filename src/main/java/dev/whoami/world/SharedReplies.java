package dev.whoami.world;

import dev.whoami.world.http.HttpCall;
import dev.whoami.world.http.HttpReply;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * The surroundings of several processes that ask endpoints of this machine: the container's
 * credentials, the task, the instance. The same request is sent only once. Two requests are the
 * same if address, headers and body are equal, so no process gets an answer without the token for
 * it.
 */
public final class SharedReplies {
  private final Map<List<Object>, FutureTask<HttpReply>> replies = new ConcurrentHashMap<>();

  /** The surroundings of one process, with the answers that others already got. */
  public Surroundings in(Surroundings one) {
    return new Sharing(one);
  }

  private HttpReply reply(HttpCall call, Surroundings below) {
    List<Object> question =
        Arrays.asList(
            call.method(), call.uri(), call.headers(), call.bodyText(), call.route(), call.limit());
    FutureTask<HttpReply> task =
        replies.computeIfAbsent(question, it -> new FutureTask<>(() -> below.http(call)));
    task.run();
    try {
      return task.get();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return HttpReply.none(HttpReply.Ending.NOT_SENT);
    } catch (ExecutionException bug) {
      // Repeats the request, so that the bug occurs in this process's own diagnosis.
      return below.http(call);
    }
  }

  private final class Sharing extends ForwardingSurroundings {
    private final Surroundings below;

    private Sharing(Surroundings below) {
      super(below);
      this.below = below;
    }

    /** Requests to STS are signed, so no two are the same. */
    @Override
    public HttpReply http(HttpCall call) {
      boolean isShared = call.route() != HttpCall.Route.PROXY_IF_SET;
      return isShared ? reply(call, below) : below.http(call);
    }
  }
}
