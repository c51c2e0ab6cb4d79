package org.asmacademy.course;

import java.util.List;
import java.util.Set;
import org.asmacademy.shared.Mistakes;
import org.commonmark.node.Block;
import org.commonmark.node.BulletList;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** A run of Markdown between headings, blocks and pictures: checked for the little that courses use, then as HTML or as plain words. */
class Markdown {
    private static final Parser PARSER = Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES).build();
    private static final HtmlRenderer HTML = HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();
    private static final Set<Class<? extends Node>> USED = Set.of(Document.class, Paragraph.class, BulletList.class, OrderedList.class,
            ListItem.class, Text.class, StrongEmphasis.class, SoftLineBreak.class, HardLineBreak.class);
    private final String file;
    private final int above;
    private final Mistakes mistakes;
    private final Node document;

    /** @param above how many lines of the file stand above these */
    Markdown(String file, List<String> lines, int above, Mistakes mistakes) {
        this.file = file;
        this.above = above;
        this.mistakes = mistakes;
        document = PARSER.parse(String.join("\n", lines));
        check(document, 1 + above);
    }

    String html() {
        return HTML.render(document).strip();
    }

    String plain() {
        StringBuilder words = new StringBuilder();
        write(document, words);
        return words.toString().strip();
    }

    /** Plain words of what must be no more than one paragraph. */
    String oneParagraph() {
        Node first = document.getFirstChild();
        boolean one = first == null || first instanceof Paragraph && first.getNext() == null;
        if (!one) Wrong.ONE_PARAGRAPH.at(mistakes, file, 1 + above);
        return plain().replace('\n', ' ');
    }

    private void check(Node node, int line) {
        int here = node.getSourceSpans().isEmpty() ? line : node.getSourceSpans().get(0).getLineIndex() + 1 + above;
        if (node instanceof HtmlBlock || node instanceof HtmlInline) Wrong.HTML.at(mistakes, file, here);
        else if (node instanceof Link) Wrong.LINK.at(mistakes, file, here);
        else if (node instanceof Image) Wrong.PICTURE_ALONE.at(mistakes, file, here);
        else if (node instanceof Heading) Wrong.HEADING_HERE.at(mistakes, file, here);
        else if (!USED.contains(node.getClass())) Wrong.MARKUP.at(mistakes, file, here, nameOf(node));
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) check(child, here);
    }

    private static String nameOf(Node node) {
        return switch (node.getClass().getSimpleName()) {
            case "Emphasis" -> "Slanted text (`*…*`)";
            case "Code", "FencedCodeBlock" -> "Code (`` ` ``)";
            case "IndentedCodeBlock" -> "A text indented by four spaces";
            case "BlockQuote" -> "A quote (`>`)";
            case "ThematicBreak" -> "A line across (`---`)";
            default -> node.getClass().getSimpleName();
        };
    }

    private static void write(Node node, StringBuilder words) {
        if (node instanceof Text text) words.append(text.getLiteral());
        if (node instanceof SoftLineBreak || node instanceof HardLineBreak) words.append(' ');
        if (node instanceof ListItem item && item.getParent() instanceof OrderedList list) words.append(numberOf(item, list)).append(". ");
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) write(child, words);
        if (node instanceof Block && !words.isEmpty() && words.charAt(words.length() - 1) != '\n') words.append('\n');
    }

    private static int numberOf(ListItem item, OrderedList list) {
        int number = list.getMarkerStartNumber() == null ? 1 : list.getMarkerStartNumber();
        for (Node before = item.getPrevious(); before != null; before = before.getPrevious()) number++;
        return number;
    }
}
