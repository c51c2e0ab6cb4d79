package org.asmacademy.readiness;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.asmacademy.shared.Frame;

/** A report on paper: the page {@code reportFile.html} with the rules of {@code report.css}, the statement at the foot of every sheet. */
@ApplicationScoped
class ReportPdf {
    /** Comes with the PDF library. Its letters go into the file, so that every reader shows the same. */
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final String STYLE = "/readiness/report.css";
    private final Frame frame;
    private final String style;

    ReportPdf(Frame frame) {
        this.frame = frame;
        this.style = style();
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    @CheckedTemplate(basePath = "readiness")
    static class Templates {
        static native TemplateInstance reportFile(Report report);
    }

    byte[] of(Report report) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFont(ReportPdf::font, "Report");
        builder.usePdfUaAccessibility(true);
        builder.withProducer("ASM Academy");
        builder.withHtmlContent(frame.html(Templates.reportFile(report)).replace("<head>", "<head><style>" + style + "</style>"), null);
        builder.toStream(file);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private static String style() {
        try (InputStream file = ReportPdf.class.getResourceAsStream(STYLE)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream font() {
        return PDDocument.class.getResourceAsStream(FONT);
    }
}
