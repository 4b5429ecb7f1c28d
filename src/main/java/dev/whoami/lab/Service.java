package dev.whoami.lab;

/** What one simulated endpoint answers to a request. */
interface Service {
  Reply answer(Request request);
}
