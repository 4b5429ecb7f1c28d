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
 * The surroundings of several processes, in which the same question to an endpoint of this machine
 * is asked once: the container's credentials, the task, the instance. The same means address,
 * headers and body alike; so no process gets an answer to which it had no key.
 */
public final class SharedReplies {
  private final Map<List<Object>, FutureTask<HttpReply>> replies = new ConcurrentHashMap<>();

  /** These, with the answers that were given to others. */
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
      // As it would have ended here.
      return below.http(call);
    }
  }

  private final class Sharing extends ForwardingSurroundings {
    private final Surroundings below;

    private Sharing(Surroundings below) {
      super(below);
      this.below = below;
    }

    /** What goes to STS is signed, and each time another request. */
    @Override
    public HttpReply http(HttpCall call) {
      boolean isShared = call.route() != HttpCall.Route.PROXY_IF_SET;
      return isShared ? reply(call, below) : below.http(call);
    }
  }
}
