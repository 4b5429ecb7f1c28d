package dev.whoami.log.trail;

/** The User-Agent of a request, and what it proves of the program that sent it. */
public final class UserAgent {
  private final String text;
  private final String client;
  private final RequestSource source;
  private final boolean isInContainer;
  private final boolean isOfAgentForTask;
  private final boolean isAgent;

  private UserAgent(String text) {
    int blank = text.indexOf(' ');
    int agent = text.indexOf("Amazon ECS Agent");
    this.text = text;
    this.client = blank < 0 ? text : text.substring(0, blank);
    this.source = RequestSource.of(text);
    this.isInContainer = text.contains(RequestSource.IN_ANY_CONTAINER);
    this.isOfAgentForTask = agent >= 0 && text.indexOf(" container/", agent) > 0;
    this.isAgent = !isOfAgentForTask && RequestSource.AGENTS.stream().anyMatch(text::contains);
  }

  /** An empty text proves nothing. */
  public static UserAgent of(String text) {
    return new UserAgent(text);
  }

  public String text() {
    return text;
  }

  /** The first word, without the parts that change from call to call. */
  public String client() {
    return client;
  }

  /** The source of the request, if it has a host's role. */
  public RequestSource source() {
    return source;
  }

  /** Whether code shows that it runs in a container of ECS on EC2. */
  public boolean isInContainerOnEc2() {
    return source == RequestSource.CONTAINER;
  }

  /** Whether code shows that it runs in any container of ECS. */
  boolean isInContainer() {
    return isInContainer;
  }

  /** Whether it is a program of the host that calls for itself. */
  public boolean isAgent() {
    return isAgent;
  }

  /** Whether the code of a task called, or the ECS agent with the task's role. */
  public boolean isOfTask() {
    return isInContainer || isOfAgentForTask;
  }
}
