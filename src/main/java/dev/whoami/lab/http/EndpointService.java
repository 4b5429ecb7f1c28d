package dev.whoami.lab.http;

/** What one simulated endpoint answers to a request. */
public interface EndpointService {
  EndpointReply answer(EndpointRequest request);

  /** What is written down of a request; who signed it is asked by services of AWS alone. */
  default LoggedRequest logged(
      EndpointRequest request, EndpointReply reply, String name, long millis) {
    return LoggedRequest.ofPlatform(name, reply.status(), millis);
  }
}
