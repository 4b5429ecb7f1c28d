package dev.whoami.world;

/** Who is told what goes wrong in the threads of a server, since nobody waits for those threads. */
public interface ServerFailures {
  /** A bug of ours made one answer a 500; the server goes on. */
  void bug(Throwable bug);

  /** The server cannot answer anybody any more. */
  void ended(Throwable why);
}
