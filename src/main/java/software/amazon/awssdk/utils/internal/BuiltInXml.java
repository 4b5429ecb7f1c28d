package software.amazon.awssdk.utils.internal;

import java.util.Optional;
import javax.xml.stream.XMLInputFactory;

/**
 * The XML parser that every Java has built in. The usual factory may be another one by a system
 * property, such as Woodstox in JAVA_TOOL_OPTIONS, which the application has and whoami has not.
 */
public final class BuiltInXml {
  /** Its class in Java 8, which has no method for it. */
  private static final String IN_JAVA_8 = "com.sun.xml.internal.stream.XMLInputFactoryImpl";

  /** System properties may lower each of these; what is parsed here is bounded already. */
  private static final String[] LIMITS = {
    "maxElementDepth", "maxXMLNameLimit", "elementAttributeLimit"
  };

  private static final String SAX = "javax.xml.parsers.SAXParserFactory";
  private static final String BUILT_IN_SAX =
      "com.sun.org.apache.xerces.internal.jaxp.SAXParserFactoryImpl";

  static {
    loadWithBuiltInSax();
  }

  private BuiltInXml() {}

  /**
   * As it is loaded, the parser of Java 9 to 17 makes a SAX parser of whatever the property names,
   * and never works where that fails. Nothing else here reads XML meanwhile.
   */
  private static void loadWithBuiltInSax() {
    Optional<String> named = Optional.ofNullable(System.getProperty(SAX));
    if (named.isPresent()) {
      System.setProperty(SAX, BUILT_IN_SAX);
      try {
        create();
      } finally {
        System.setProperty(SAX, named.get());
      }
    }
  }

  /** A factory of parsers that ignore document types and external entities. */
  public static XMLInputFactory inputFactory() {
    XMLInputFactory factory = create();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    for (String each : LIMITS) {
      String name = "http://www.oracle.com/xml/jaxp/properties/" + each;
      if (factory.isPropertySupported(name)) {
        factory.setProperty(name, Integer.MAX_VALUE);
      }
    }
    return factory;
  }

  private static XMLInputFactory create() {
    try {
      return (XMLInputFactory)
          XMLInputFactory.class.getMethod("newDefaultFactory").invoke(XMLInputFactory.class);
    } catch (ReflectiveOperationException olderJava) {
      return createInJava8();
    }
  }

  private static XMLInputFactory createInJava8() {
    try {
      return Class.forName(IN_JAVA_8)
          .asSubclass(XMLInputFactory.class)
          .getConstructor()
          .newInstance();
    } catch (ReflectiveOperationException anotherVendor) {
      return XMLInputFactory.newInstance();
    }
  }
}
