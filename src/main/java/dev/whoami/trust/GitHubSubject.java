package dev.whoami.trust;

import java.util.Optional;

/**
 * The subject of a token of GitHub Actions: repo:OWNER/NAME:CONTEXT, where owner and name may be
 * followed by an @ and their numeric ID, and the context is ref:REF, environment:NAME or
 * pull_request.
 */
final class GitHubSubject {
  private static final String START = "repo:";

  private final String owner;
  private final String repository;
  private final String context;

  private GitHubSubject(String owner, String repository, String context) {
    this.owner = owner;
    this.repository = repository;
    this.context = context;
  }

  /** Empty where the text has another form. */
  static Optional<GitHubSubject> in(String subject) {
    int slash = subject.indexOf('/');
    int colon = subject.indexOf(':', Math.max(slash, 0));
    if (!subject.startsWith(START) || slash < 0 || colon < 0) {
      return Optional.empty();
    }
    return Optional.of(
        new GitHubSubject(
            subject.substring(START.length(), slash),
            subject.substring(slash + 1, colon),
            subject.substring(colon + 1)));
  }

  /** Without the numbers of owner and repository. */
  GitHubSubject withoutIds() {
    return new GitHubSubject(plain(owner), plain(repository), context);
  }

  String text() {
    return START + fullName() + ":" + context;
  }

  boolean hasIds() {
    return owner.contains("@") || repository.contains("@");
  }

  private static String plain(String name) {
    int at = name.indexOf('@');
    return at < 0 ? name : name.substring(0, at);
  }

  String owner() {
    return owner;
  }

  String fullName() {
    return owner + "/" + repository;
  }

  String context() {
    return context;
  }

  /** Whether a token has this kind of context by default. A wildcard may match one. */
  boolean isUsual() {
    return context.startsWith("ref:refs/")
        || context.startsWith("environment:")
        || context.equals("pull_request")
        || context.indexOf('*') >= 0
        || context.indexOf('?') >= 0;
  }

  /** The context's first word: ref, environment, pull_request. */
  String contextKind() {
    int colon = context.indexOf(':');
    return colon < 0 ? context : context.substring(0, colon);
  }
}
