package org.asmacademy.standard;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/**
 * A workbook (XLSX) from outside. Before it is read all of it is unpacked once with a limit, by the same means as it is read with; its reader
 * takes no document types and no entities from anywhere. Formulas are not worked out: what the file keeps as their last value is taken.
 */
final class SheetFile {
    /** Without formats; a cell that cannot be read is an error of its row and not of the file. */
    private static final ReadingOptions FORGIVING = new ReadingOptions(false, true);
    private static final int MOST_PARTS = 1000;
    private static final int MOST_COLUMNS = 200;
    static final int LONGEST_CELL = 4000;
    private final byte[] bytes;
    private final int mostRows;

    /** What the file is not good for. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1;
        private final transient Fault fault;

        Unreadable(Fault fault) {
            super(fault.toString());
            this.fault = fault;
        }

        Fault fault() {
            return fault;
        }
    }

    /** A row under the headers; the number is the one that the steward sees beside it. */
    record Line(int row, List<String> cells) {
        String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }

        boolean isEmpty() {
            return cells.stream().allMatch(String::isEmpty);
        }
    }

    /** @param faults cells that cannot be taken as they are */
    record Table(String sheet, List<String> headers, List<Line> lines, List<Fault> faults) { }

    private SheetFile(byte[] bytes, int mostRows) {
        this.bytes = bytes;
        this.mostRows = mostRows;
    }

    static SheetFile of(byte[] bytes, long mostUnpacked, int mostRows) throws Unreadable {
        requireSane(bytes, mostUnpacked);
        SheetFile file = new SheetFile(bytes, mostRows);
        file.sheets();
        return file;
    }

    /** Whether a file says that it is a zip, as every such workbook is. */
    static boolean isZip(byte[] bytes) {
        return bytes.length > 4 && bytes[0] == 'P' && bytes[1] == 'K';
    }

    List<String> sheets() throws Unreadable {
        return read(book -> book.getSheets().map(Sheet::getName).toList());
    }

    /** @param headers the row, as numbered in the sheet, in which the columns are named */
    Table table(String sheet, int headers) throws Unreadable {
        List<String> names = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        boolean tooMany = read(book -> {
            Optional<Sheet> found = book.getSheets().filter(one -> one.getName().equals(sheet)).findFirst();
            if (found.isEmpty()) throw new Unreadable(new Fault(sheet, 0, Fault.Kind.NO_SUCH_SHEET, sheet, ""));
            try (Stream<Row> rows = found.get().openStream()) {
                for (Row row : (Iterable<Row>) rows::iterator) {
                    if (row.getRowNum() == headers) names.addAll(cells(sheet, row, faults));
                    if (row.getRowNum() <= headers) continue;
                    Line line = new Line(row.getRowNum(), cells(sheet, row, faults));
                    if (!line.isEmpty()) lines.add(line);
                    if (lines.size() > mostRows) return true;
                }
            }
            return false;
        });
        if (tooMany) throw new Unreadable(new Fault(sheet, 0, Fault.Kind.TOO_MANY_ROWS, String.valueOf(mostRows), ""));
        if (names.stream().allMatch(String::isEmpty)) throw new Unreadable(new Fault(sheet, headers, Fault.Kind.NO_HEADERS, "", ""));
        return new Table(sheet, List.copyOf(names), List.copyOf(lines), List.copyOf(faults));
    }

    private interface Work<T> {
        T with(ReadableWorkbook book) throws IOException, Unreadable;
    }

    private <T> T read(Work<T> work) throws Unreadable {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(bytes), FORGIVING)) {
            return work.with(book);
        } catch (IOException | RuntimeException e) {       // the reader meets broken files with all kinds of exceptions
            throw new Unreadable(Fault.ofFile(Fault.Kind.NOT_A_WORKBOOK));
        }
    }

    private static List<String> cells(String sheet, Row row, List<Fault> faults) {
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < Math.min(row.getCellCount(), MOST_COLUMNS); column++) {
            Cell cell = row.getCell(column);
            String text = cell == null ? "" : text(cell);
            if (cell != null && cell.getType() == CellType.ERROR) faults.add(new Fault(sheet, row.getRowNum(), Fault.Kind.ERROR_CELL, text, ""));
            if (text.length() > LONGEST_CELL) faults.add(new Fault(sheet, row.getRowNum(), Fault.Kind.TOO_LONG, text.substring(0, 40) + "…", String.valueOf(LONGEST_CELL)));
            cells.add(text.length() > LONGEST_CELL ? "" : text);
        }
        return cells;
    }

    private static String text(Cell cell) {
        if (cell.getValue() instanceof BigDecimal number) return number.stripTrailingZeros().toPlainString();
        String text = cell.getType() == CellType.FORMULA || cell.getType() == CellType.ERROR ? cell.getRawValue() : cell.getText();
        return text == null ? "" : text.replace("\r\n", "\n").strip();
    }

    /** Unpacks every part, so that what is read later is known to stay below the limit. */
    private static void requireSane(byte[] bytes, long most) throws Unreadable {
        if (!isZip(bytes)) throw new Unreadable(Fault.ofFile(Fault.Kind.NOT_A_WORKBOOK));
        byte[] buffer = new byte[16_384];
        long all = 0;
        int parts = 0;
        try (ZipFile zip = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes)).get()) {
            for (ZipArchiveEntry part : Collections.list(zip.getEntries())) {
                if (++parts > MOST_PARTS) throw new Unreadable(Fault.ofFile(Fault.Kind.TOO_LARGE));
                try (InputStream in = zip.getInputStream(part)) {
                    for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
                        all += n;
                        if (all > most) throw new Unreadable(Fault.ofFile(Fault.Kind.TOO_LARGE));
                    }
                }
            }
        } catch (IOException | RuntimeException e) {
            throw new Unreadable(Fault.ofFile(Fault.Kind.NOT_A_WORKBOOK));
        }
    }
}
