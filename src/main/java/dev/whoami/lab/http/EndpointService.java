package dev.whoami.lab.http;

/** The answers of one simulated endpoint. */
public interface EndpointService {
  EndpointReply answer(EndpointRequest request);

  /** The log entry for a request; only services of AWS include the caller. */
  default LoggedRequest logged(
      EndpointRequest request, EndpointReply reply, String name, long millis) {
    return LoggedRequest.ofPlatform(name, reply.status(), millis);
  }
}
