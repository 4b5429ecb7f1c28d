package dev.whoami.lab.http;

/** What one simulated endpoint answers to a request. */
public interface EndpointService {
  EndpointReply answer(EndpointRequest request);

  /** What is written down of a request; only services of AWS ask who signed it. */
  default LoggedRequest logged(
      EndpointRequest request, EndpointReply reply, String name, long millis) {
    return LoggedRequest.ofPlatform(name, reply.status(), millis);
  }
}
