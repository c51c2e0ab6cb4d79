package org.asmacademy.course;

import java.io.ByteArrayInputStream;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.asmacademy.shared.Mistakes;

/** A drawing may hold shapes and nothing that runs, loads or reads: what is not known to be harmless is a mistake. */
class SvgCheck {
    private static final int LARGEST = 8 * 1024;
    private static final Set<String> ELEMENTS = Set.of("svg", "g", "path", "circle", "ellipse", "rect", "line", "polyline", "polygon", "title", "desc");
    private static final Set<String> ATTRIBUTES = Set.of("viewBox", "width", "height", "version", "role", "id", "fill", "stroke", "stroke-width",
            "stroke-linecap", "stroke-linejoin", "stroke-dasharray", "stroke-dashoffset", "stroke-miterlimit", "stroke-opacity", "fill-opacity",
            "fill-rule", "opacity", "transform", "d", "cx", "cy", "r", "rx", "ry", "x", "y", "x1", "y1", "x2", "y2", "points", "preserveAspectRatio",
            "vector-effect", "aria-label", "aria-hidden", "space");
    private final String file;
    private final byte[] bytes;
    private final Mistakes mistakes;

    SvgCheck(String file, byte[] bytes, Mistakes mistakes) {
        this.file = file;
        this.bytes = bytes;
        this.mistakes = mistakes;
    }

    void check() {
        if (bytes.length > LARGEST) Wrong.SVG_SIZE.at(mistakes, file, 1, bytes.length);
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
            boolean root = true;
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.DTD) Wrong.SVG_ELEMENT.at(mistakes, file, line(reader), "!DOCTYPE");
                if (event == XMLStreamConstants.PROCESSING_INSTRUCTION) Wrong.SVG_ELEMENT.at(mistakes, file, line(reader), "?" + reader.getPITarget());
                if (event != XMLStreamConstants.START_ELEMENT) continue;
                if (root) root(reader);
                root = false;
                element(reader);
            }
        } catch (XMLStreamException e) {
            String why = e.getMessage().replaceFirst("(?s).*Message: ", "");
            Wrong.SVG_BROKEN.at(mistakes, file, Math.max(1, e.getLocation() == null ? 1 : e.getLocation().getLineNumber()), why);
        }
    }

    private void root(XMLStreamReader reader) {
        if (!reader.getLocalName().equals("svg")) Wrong.SVG_BROKEN.at(mistakes, file, line(reader), "it begins with <" + reader.getLocalName() + ">");
        else if (!"0 0 320 200".equals(reader.getAttributeValue(null, "viewBox"))) Wrong.SVG_VIEWBOX.at(mistakes, file, line(reader));
    }

    private void element(XMLStreamReader reader) {
        if (!ELEMENTS.contains(reader.getLocalName())) Wrong.SVG_ELEMENT.at(mistakes, file, line(reader), reader.getLocalName());
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String name = reader.getAttributeLocalName(i);
            boolean loads = reader.getAttributeValue(i).matches("(?is).*(url\\s*\\(|javascript:).*");
            if (!ATTRIBUTES.contains(name) || loads) Wrong.SVG_ATTRIBUTE.at(mistakes, file, line(reader), name);
        }
    }

    private static int line(XMLStreamReader reader) {
        return reader.getLocation().getLineNumber();
    }
}
