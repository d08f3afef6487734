package nl.kleurplaat.intake.file;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;

/** Refuses XML with a document type: that is how XML reaches for other files, and no workbook needs one. */
final class PlainXml {

    private static final XMLInputFactory XML = factory();

    private PlainXml() {}

    static XMLStreamReader reader(InputStream in) throws XMLStreamException {
        return XML.createXMLStreamReader(in);
    }

    static void check(String fileName, InputStream in) {
        try {
            XMLStreamReader reader = reader(in);
            try {
                while (reader.hasNext()) {
                    int event = reader.next();
                    if (event == XMLStreamConstants.DTD) {
                        throw new Problem(ProblemCode.BAD_INPUT, "intake.document-type", fileName);
                    }
                    if (event == XMLStreamConstants.START_ELEMENT) {
                        return;
                    }
                }
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            throw new Problem(ProblemCode.BAD_INPUT, "intake.unreadable-archive", fileName);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
