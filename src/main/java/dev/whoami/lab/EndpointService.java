package dev.whoami.lab;

/** What one simulated endpoint answers to a request. */
interface EndpointService {
  EndpointReply answer(EndpointRequest request);
}
