package dev.whoami.lab.endpoint;

import dev.whoami.lab.http.EndpointReply;
import dev.whoami.lab.http.EndpointRequest;
import dev.whoami.lab.http.EndpointService;
import dev.whoami.lab.http.LoggedRequest;
import dev.whoami.lab.key.KeyRing;
import dev.whoami.lab.key.SampleNames;
import dev.whoami.lab.scenario.StsBehavior;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * S3 in memory: every bucket exists, and every valid key may do everything. It must only show which
 * key signed a request, so it supports what file systems and clients need.
 */
public final class SimpleStorageService implements EndpointService {
  private static final Pattern KEY = Pattern.compile("<Key>(.*?)</Key>", Pattern.DOTALL);
  private static final Pattern RANGE = Pattern.compile("bytes=(\\d{0,15})-(\\d{0,15})");

  private final StsBehavior keys;
  private final KeyRing ring;
  private final StoredObjects objects = new StoredObjects();

  /** {@code keys} says whether AWS accepts the keys of this ring. */
  public SimpleStorageService(StsBehavior keys, KeyRing ring) {
    this.keys = keys;
    this.ring = ring;
  }

  @Override
  public EndpointReply answer(EndpointRequest request) {
    return refusalOf(Caller.of(request, ring)).orElseGet(() -> act(request));
  }

  @Override
  public LoggedRequest logged(
      EndpointRequest request, EndpointReply reply, String name, long millis) {
    Caller caller = Caller.of(request, ring);
    boolean isAccepted = caller.problem() == Caller.Problem.NONE && keys != StsBehavior.REFUSES;
    return LoggedRequest.ofAws(
        name, request.method(), caller.accessKeyId(), isAccepted, reply.status(), millis);
  }

  private Optional<EndpointReply> refusalOf(Caller caller) {
    if (keys == StsBehavior.REFUSES && caller.problem() != Caller.Problem.UNSIGNED) {
      return Optional.of(S3Xml.error(403, "InvalidAccessKeyId"));
    }
    switch (caller.problem()) {
      case NONE:
        return Optional.empty();
      case UNSIGNED:
        return Optional.of(S3Xml.error(403, "AccessDenied"));
      case EXPIRED:
        return Optional.of(S3Xml.error(400, "ExpiredToken"));
      case WRONG_TOKEN:
        return Optional.of(S3Xml.error(400, "InvalidToken"));
      case WRONG_DATE:
        return Optional.of(S3Xml.error(403, "RequestTimeTooSkewed"));
      case UNKNOWN_KEY:
        return Optional.of(S3Xml.error(403, "InvalidAccessKeyId"));
    }
    throw new AssertionError(caller.problem());
  }

  private EndpointReply act(EndpointRequest request) {
    String path = request.path().substring(Math.min(1, request.path().length()));
    String inName = AwsHost.of(request.header("Host").orElse("")).bucket();
    String name = inName.isEmpty() ? path : inName + "/" + path;
    int slash = name.indexOf('/');
    String bucket = slash < 0 ? name : name.substring(0, slash);
    if (bucket.isEmpty()) {
      return S3Xml.buckets();
    }
    boolean isBucket = slash < 0 || slash == name.length() - 1;
    EndpointReply reply = isBucket ? ofBucket(bucket, request) : ofObject(name, request);
    return reply.with("x-amz-bucket-region", SampleNames.REGION);
  }

  private EndpointReply ofBucket(String bucket, EndpointRequest request) {
    Map<String, String> query = request.query();
    if (request.method().equals("POST") && query.containsKey("delete")) {
      Matcher key = KEY.matcher(new String(request.body(), StandardCharsets.UTF_8));
      while (key.find()) {
        objects.remove(bucket + "/" + S3Xml.unescaped(key.group(1)));
      }
      return S3Xml.document("<DeleteResult></DeleteResult>");
    }
    if (!request.method().equals("GET")) {
      return EndpointReply.bytes(request.method().equals("DELETE") ? 204 : 200, new byte[0]);
    }
    if (query.containsKey("location")) {
      return S3Xml.location();
    }
    return S3Xml.listing(
        bucket, query.getOrDefault("prefix", ""), query.getOrDefault("delimiter", ""), objects);
  }

  private EndpointReply ofObject(String name, EndpointRequest request) {
    switch (request.method()) {
      case "PUT":
        return put(name, request);
      case "POST":
        return post(name, request);
      case "DELETE":
        objects.remove(name);
        return EndpointReply.bytes(204, new byte[0]);
      default:
        return objects
            .find(name)
            .map(content -> part(content, request.header("Range").orElse("")))
            .orElseGet(() -> S3Xml.error(404, "NoSuchKey"));
    }
  }

  private EndpointReply put(String name, EndpointRequest request) {
    Optional<String> source = request.header("x-amz-copy-source");
    if (source.isPresent()) {
      Optional<byte[]> content = objects.find(S3Xml.decoded(source.get()).replaceFirst("^/", ""));
      content.ifPresent(bytes -> objects.put(name, bytes));
      return content.map(S3Xml::copied).orElseGet(() -> S3Xml.error(404, "NoSuchKey"));
    }
    byte[] content = SignedChunks.contentOf(request);
    String number = request.query().getOrDefault("partNumber", "");
    if (number.matches("\\d{1,5}")) {
      objects.putPart(name, Integer.parseInt(number), content);
    } else {
      objects.put(name, content);
    }
    return EndpointReply.bytes(200, new byte[0]).with("ETag", S3Xml.tag(content));
  }

  private EndpointReply post(String name, EndpointRequest request) {
    return request.query().containsKey("uploads")
        ? S3Xml.upload(name)
        : S3Xml.completed(name, objects.join(name));
  }

  private static EndpointReply part(byte[] content, String range) {
    Matcher wanted = RANGE.matcher(range);
    if (!wanted.matches() || range.equals("bytes=-")) {
      return described(EndpointReply.bytes(200, content), content);
    }
    long size = content.length;
    boolean isEnd = wanted.group(1).isEmpty();
    long first = isEnd ? size - number(wanted.group(2), size) : number(wanted.group(1), size);
    long last = isEnd ? size - 1 : number(wanted.group(2), size - 1);
    if (first >= size) {
      return S3Xml.error(416, "InvalidRange");
    }
    int from = (int) Math.max(0, first);
    int to = (int) Math.min(size, Math.max(from, last) + 1);
    return described(EndpointReply.bytes(206, Arrays.copyOfRange(content, from, to)), content)
        .with("Content-Range", "bytes " + from + "-" + (to - 1) + "/" + size);
  }

  private static long number(String digits, long otherwise) {
    return digits.isEmpty() ? otherwise : Long.parseLong(digits);
  }

  private static EndpointReply described(EndpointReply reply, byte[] content) {
    return reply
        .with("ETag", S3Xml.tag(content))
        .with("Accept-Ranges", "bytes")
        .with("Content-Type", "application/octet-stream")
        .with("Last-Modified", S3Xml.MODIFIED);
  }
}
