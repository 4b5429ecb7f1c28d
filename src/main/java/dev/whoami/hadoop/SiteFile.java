package dev.whoami.hadoop;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import software.amazon.awssdk.utils.internal.BuiltInXml;

/**
 * The properties in a file such as core-site.xml, read as Hadoop reads them, with one exception: a
 * document type or an include is reported but not followed.
 */
final class SiteFile {
  private final String where;
  private final boolean compact;
  private final XMLStreamReader xml;
  private final List<RawProperty> properties = new ArrayList<>();
  private final List<ConfigProblem> problems = new ArrayList<>();

  private SiteFile(String where, boolean compact, XMLStreamReader xml) {
    this.where = where;
    this.compact = compact;
    this.xml = xml;
  }

  /**
   * Parses a file's bytes, one character each. Compact properties, from Hadoop 2.9 on, may have
   * name and value as attributes.
   */
  static SiteContent parse(String bytes, String where, boolean compact) {
    List<ConfigProblem> problems = new ArrayList<>();
    Optional<String> text = XmlText.decode(bytes);
    if (!text.isPresent()) {
      problems.add(
          new ConfigProblem(
              ConfigProblem.Kind.NOT_XML, where, "is not in the encoding that it names"));
      return new SiteContent(new ArrayList<>(), problems);
    }
    try {
      XMLStreamReader xml = factory().createXMLStreamReader(new StringReader(text.get()));
      SiteFile file = new SiteFile(where, compact, xml);
      try {
        file.read();
        return new SiteContent(file.properties, file.problems);
      } catch (XMLStreamException malformed) {
        problems.addAll(file.problems);
        problems.add(file.malformed(malformed));
      } finally {
        xml.close();
      }
    } catch (XMLStreamException malformed) {
      problems.add(notXml(where, malformed));
    }
    return new SiteContent(new ArrayList<>(), problems);
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = BuiltInXml.inputFactory();
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> new ByteArrayInputStream(new byte[0]));
    return factory;
  }

  private void read() throws XMLStreamException {
    boolean isRoot = true;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.DTD) {
        problem(ConfigProblem.Kind.DOCUMENT_TYPE, "has a document type, which is not read here");
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        if (isRoot && !xml.getLocalName().equals("configuration")) {
          problem(ConfigProblem.Kind.WRONG_ROOT, "does not begin with <configuration>");
        }
        isRoot = false;
        readElement();
      }
    }
  }

  private void readElement() throws XMLStreamException {
    if (xml.getLocalName().equals("property")) {
      properties.add(readProperty());
    } else if (xml.getLocalName().equals("include")) {
      problem(
          ConfigProblem.Kind.XINCLUDE_NOT_FOLLOWED,
          "includes another file, which Hadoop reads and which is not followed here");
      skip();
    }
  }

  private RawProperty readProperty() throws XMLStreamException {
    RawProperty.Draft draft = new RawProperty.Draft(where);
    for (int i = 0; compact && i < xml.getAttributeCount(); i++) {
      draft.attribute(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
    }
    for (int depth = 1; depth > 0; ) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        if (xml.getLocalName().equals("include")) {
          readElement();
        } else {
          draft.element(xml.getLocalName(), text());
        }
      }
    }
    return draft.done();
  }

  /**
   * All text in the element, without the text of elements inside it. Reads up to the element's end.
   */
  private String text() throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    for (int depth = 1; depth > 0; ) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      } else if (event == XMLStreamConstants.ENTITY_REFERENCE) {
        throw new XMLStreamException("an entity");
      } else if (xml.isCharacters() || event == XMLStreamConstants.CDATA) {
        text.append(xml.getText());
      }
    }
    return text.toString();
  }

  private void skip() throws XMLStreamException {
    for (int depth = 1; depth > 0; ) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      }
    }
  }

  private void problem(ConfigProblem.Kind kind, String clause) {
    problems.add(new ConfigProblem(kind, where, clause));
  }

  /** If there is a document type, the parser fails on an entity that the type would define. */
  private ConfigProblem malformed(XMLStreamException malformed) {
    boolean hasType =
        problems.stream().anyMatch(each -> each.kind() == ConfigProblem.Kind.DOCUMENT_TYPE);
    return hasType
        ? new ConfigProblem(
            ConfigProblem.Kind.NOT_XML,
            where,
            "cannot be read" + line(malformed) + " without its document type")
        : notXml(where, malformed);
  }

  private static ConfigProblem notXml(String where, XMLStreamException malformed) {
    return new ConfigProblem(
        ConfigProblem.Kind.NOT_XML,
        where,
        "is not well-formed XML" + line(malformed) + ", so Hadoop stops there");
  }

  private static String line(XMLStreamException malformed) {
    int line = malformed.getLocation() == null ? -1 : malformed.getLocation().getLineNumber();
    return line > 0 ? " at line " + line : "";
  }
}
