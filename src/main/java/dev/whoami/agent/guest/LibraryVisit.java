package dev.whoami.agent.guest;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Asks one library of the application for its identity, and writes the answer. */
final class LibraryVisit {
  private final LoadedLibrary library;
  private final @Nullable URI sts;
  private final String region;

  /** Without an address of STS, the answer has only the access key ID. */
  LibraryVisit(LoadedLibrary library, @Nullable URI sts, String region) {
    this.library = library;
    this.sts = sts;
    this.region = region;
  }

  void make(AnswerLines answer) {
    answer.put("library", library.kind().client());
    answer.put("package", library.root());
    answer.put("loader", library.loader());
    Thread own = Thread.currentThread();
    ClassLoader before = own.getContextClassLoader();
    try {
      NewProvider provider = NewProvider.of(library);
      own.setContextClassLoader(provider.loader());
      try {
        ask(provider, answer);
      } finally {
        provider.leave();
      }
    } catch (Throwable failed) {
      answer.putError(failed);
    } finally {
      own.setContextClassLoader(before);
    }
  }

  private void ask(NewProvider provider, AnswerLines answer) throws Throwable {
    try {
      answer.put("version", provider.version());
    } catch (ReflectiveOperationException | LinkageError | RuntimeException untold) {
      answer.put("version", null);
    }
    SigningKeys keys = provider.resolve(answer);
    if (keys == null) {
      answer.put("ending", "ANONYMOUS");
      return;
    }
    answer.put("ending", "FOUND");
    answer.put("key", keys.id());
    if (sts != null) {
      new IdentityCall(sts, region).send(keys, answer);
    }
  }
}
