package dev.whoami.world.server;

/** Receives the failures of a server's threads, because no one waits for those threads. */
public interface ServerFailures {
  /** A bug in whoami turned one answer into a 500; the server continues. */
  void bug(Throwable bug);

  /** The server cannot answer any request any more. */
  void ended(Throwable why);
}
