package dev.whoami.lab.endpoint;

import dev.whoami.lab.http.EndpointReply;
import dev.whoami.lab.key.SampleNames;
import dev.whoami.lab.machine.LabException;
import java.io.UnsupportedEncodingException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The XML in which S3 answers, errors included. */
final class S3Xml {
  /** The time at which every object was last changed. */
  static final String MODIFIED = "Thu, 01 Jan 2026 12:00:00 GMT";

  private static final String MODIFIED_IN_XML =
      "<LastModified>2026-01-01T12:00:00.000Z</LastModified>";
  private static final String NAMESPACE = " xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\"";

  private S3Xml() {}

  static EndpointReply document(String elements) {
    return EndpointReply.xml(200, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + elements);
  }

  static EndpointReply error(int status, String code) {
    return EndpointReply.xml(
        status,
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>"
            + code
            + "</Code><Message>The lab's S3 says "
            + code
            + ".</Message></Error>");
  }

  static EndpointReply buckets() {
    return document(
        "<ListAllMyBucketsResult"
            + NAMESPACE
            + "><Owner><ID>lab</ID></Owner><Buckets></Buckets></ListAllMyBucketsResult>");
  }

  static EndpointReply location() {
    return document(
        "<LocationConstraint" + NAMESPACE + ">" + SampleNames.REGION + "</LocationConstraint>");
  }

  static EndpointReply listing(
      String bucket, String prefix, String delimiter, StoredObjects objects) {
    StringBuilder entries = new StringBuilder();
    int count = 0;
    int start = bucket.length() + 1;
    for (String each : objects.below(bucket + "/" + prefix, delimiter)) {
      byte[] content = objects.find(each).orElse(new byte[0]);
      entries
          .append("<Contents>")
          .append(StsXml.element("Key", each.substring(start)))
          .append(MODIFIED_IN_XML)
          .append(StsXml.element("ETag", tag(content)))
          .append(StsXml.element("Size", String.valueOf(content.length)))
          .append("<StorageClass>STANDARD</StorageClass></Contents>");
      count++;
    }
    for (String each : objects.folders(bucket + "/" + prefix, delimiter)) {
      entries
          .append("<CommonPrefixes>")
          .append(StsXml.element("Prefix", each.substring(start)))
          .append("</CommonPrefixes>");
      count++;
    }
    return document(
        "<ListBucketResult"
            + NAMESPACE
            + ">"
            + StsXml.element("Name", bucket)
            + StsXml.element("Prefix", prefix)
            + StsXml.element("Delimiter", delimiter)
            + StsXml.element("KeyCount", String.valueOf(count))
            + "<MaxKeys>1000</MaxKeys><IsTruncated>false</IsTruncated>"
            + entries
            + "</ListBucketResult>");
  }

  static EndpointReply copied(byte[] content) {
    return document(
        "<CopyObjectResult>"
            + StsXml.element("ETag", tag(content))
            + MODIFIED_IN_XML
            + "</CopyObjectResult>");
  }

  static EndpointReply upload(String name) {
    return document(
        "<InitiateMultipartUploadResult>"
            + where(name)
            + "<UploadId>1</UploadId></InitiateMultipartUploadResult>");
  }

  static EndpointReply completed(String name, byte[] content) {
    return document(
        "<CompleteMultipartUploadResult>"
            + where(name)
            + StsXml.element("ETag", tag(content))
            + "</CompleteMultipartUploadResult>");
  }

  /** The ETag of a content, with its quotation marks. */
  static String tag(byte[] content) {
    try {
      StringBuilder hex = new StringBuilder("\"");
      for (byte each : MessageDigest.getInstance("MD5").digest(content)) {
        hex.append(Character.forDigit(each >> 4 & 15, 16))
            .append(Character.forDigit(each & 15, 16));
      }
      return hex.append('"').toString();
    } catch (NoSuchAlgorithmException e) {
      throw new LabException("this Java has no MD5: " + e + "; use a JRE with all modules", e);
    }
  }

  static String unescaped(String text) {
    return text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&");
  }

  /** Decodes a name from a header. */
  static String decoded(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8.name());
    } catch (UnsupportedEncodingException | IllegalArgumentException e) {
      return text;
    }
  }

  private static String where(String name) {
    int slash = name.indexOf('/');
    return StsXml.element("Bucket", name.substring(0, slash))
        + StsXml.element("Key", name.substring(slash + 1));
  }
}
