package com.amazonaws;

public class AmazonClientException extends RuntimeException {
  public AmazonClientException(String message) {
    super(message);
  }

  public AmazonClientException(String message, Throwable cause) {
    super(message, cause);
  }
}
