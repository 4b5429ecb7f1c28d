package software.amazon.awssdk.protocols.query.unmarshall;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.utils.IoUtils;
import software.amazon.awssdk.utils.internal.BuiltInXml;

/**
 * Stands in the jar for the SDK's own class of this name, which reads the answers of STS with
 * whatever XML parser a system property names: one that the application has, and whoami has not.
 */
public final class XmlDomParser {
  private final XMLStreamReader xml;
  private final Deque<XmlElement.Builder> open = new ArrayDeque<>();
  private final StringBuilder text = new StringBuilder();

  private XmlDomParser(XMLStreamReader xml) {
    this.xml = xml;
  }

  /** The root of a document; an empty element where the stream is empty. */
  public static XmlElement parse(InputStream in) {
    try {
      byte[] document = IoUtils.toByteArray(in);
      if (document.length == 0) {
        return XmlElement.empty();
      }
      Optional<XmlElement> plain = PlainXml.root(document);
      return plain.isPresent() ? plain.get() : parsed(new ByteArrayInputStream(document));
    } catch (IOException | XMLStreamException malformed) {
      throw SdkClientException.create("Could not parse XML response.", malformed);
    }
  }

  private static XmlElement parsed(InputStream document) throws XMLStreamException {
    return new XmlDomParser(BuiltInXml.inputFactory().createXMLStreamReader(document)).root();
  }

  private XmlElement root() throws XMLStreamException {
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT:
          text.setLength(0);
          open.push(XmlElement.builder().elementName(xml.getLocalName()).attributes(attributes()));
          break;
        case XMLStreamConstants.CHARACTERS:
        case XMLStreamConstants.CDATA:
        case XMLStreamConstants.SPACE:
          text.append(xml.getText());
          break;
        case XMLStreamConstants.END_ELEMENT:
          XmlElement closed = open.pop().textContent(text.toString()).build();
          text.setLength(0);
          if (open.isEmpty()) {
            return closed;
          }
          open.peek().addChildElement(closed);
          break;
        default:
          break;
      }
    }
    throw new XMLStreamException("no element");
  }

  private Map<String, String> attributes() {
    Map<String, String> attributes = new HashMap<>();
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      String prefix = xml.getAttributePrefix(i);
      String name = (prefix == null ? "" : prefix) + ":" + xml.getAttributeLocalName(i);
      attributes.put(name, xml.getAttributeValue(i));
    }
    return attributes;
  }
}
