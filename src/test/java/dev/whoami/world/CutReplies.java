package dev.whoami.world;

import dev.whoami.world.http.HttpCall;
import dev.whoami.world.http.HttpReply;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** A world in which this process had no CPU to see some replies. */
public final class CutReplies extends ForwardingSurroundings {
  private final Predicate<String> isCut;
  private final Set<String> requests = Collections.synchronizedSet(new TreeSet<>());

  private CutReplies(Surroundings world, Predicate<String> isCut) {
    super(world);
    this.isCut = isCut;
  }

  /** The requests are by METHOD and URL. */
  public static CutReplies of(Surroundings world, Predicate<String> isCut) {
    return new CutReplies(world, isCut);
  }

  @Override
  public HttpReply http(HttpCall call) {
    String request = call.method() + " " + call.uri();
    requests.add(request);
    return isCut.test(request) ? HttpReply.none(HttpReply.Ending.CUT_SHORT) : super.http(call);
  }

  /** What was asked so far. */
  public List<String> requests() {
    synchronized (requests) {
      return new ArrayList<>(requests);
    }
  }
}
