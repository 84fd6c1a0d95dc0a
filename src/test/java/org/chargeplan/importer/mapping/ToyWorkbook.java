package org.chargeplan.importer.mapping;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook as programs write it, of the cells that a test gives in XML. */
final class ToyWorkbook {

  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE =
      "http://schemas.openxmlformats.org/package/2006/relationships";

  private final Map<String, String> sheets = new LinkedHashMap<>();

  /** Adds a sheet; rows in XML, in which the style 1 is a date. */
  ToyWorkbook sheet(String name, String rows) {
    sheets.put(name, rows);
    return this;
  }

  /** A cell with a text of its own. */
  static String text(String place, String text) {
    return "<c r='%s' t='inlineStr'><is><t>%s</t></is></c>".formatted(place, text);
  }

  /** A cell with a number. */
  static String number(String place, String number) {
    return "<c r='%s'><v>%s</v></c>".formatted(place, number);
  }

  /** A row of cells. */
  static String row(int number, String... cells) {
    return "<row r='%d'>%s</row>".formatted(number, String.join("", cells));
  }

  Path writeTo(Path file) throws IOException {
    StringBuilder types = new StringBuilder();
    StringBuilder list = new StringBuilder();
    StringBuilder relations = new StringBuilder();
    Map<String, String> parts = new LinkedHashMap<>();
    int number = 0;
    for (Map.Entry<String, String> sheet : sheets.entrySet()) {
      number++;
      String part = "worksheets/sheet" + number + ".xml";
      types.append(
          "<Override PartName='/xl/%s' ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml'/>"
              .formatted(part));
      list.append(
          "<sheet name='%s' sheetId='%d' r:id='rId%d'/>".formatted(sheet.getKey(), number, number));
      relations.append(
          "<Relationship Id='rId%d' Type='%s/worksheet' Target='%s'/>"
              .formatted(number, RELATIONS, part));
      parts.put(
          "xl/" + part,
          "<worksheet xmlns='%s'><sheetData>%s</sheetData></worksheet>"
              .formatted(MAIN, sheet.getValue()));
    }
    relations.append(
        "<Relationship Id='rId99' Type='%s/styles' Target='styles.xml'/>".formatted(RELATIONS));
    parts.put(
        "[Content_Types].xml",
        ("<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'><Default"
                + " Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/><Override"
                + " PartName='/xl/workbook.xml' ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'/>"
                + "<Override PartName='/xl/styles.xml' ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml'/>")
            + types
            + "</Types>");
    parts.put(
        "_rels/.rels",
        "<Relationships xmlns='%s'><Relationship Id='rId1' Type='%s/officeDocument' Target='xl/workbook.xml'/></Relationships>"
            .formatted(PACKAGE, RELATIONS));
    parts.put(
        "xl/workbook.xml",
        "<workbook xmlns='%s' xmlns:r='%s'><sheets>%s</sheets></workbook>"
            .formatted(MAIN, RELATIONS, list));
    parts.put(
        "xl/_rels/workbook.xml.rels",
        "<Relationships xmlns='%s'>%s</Relationships>".formatted(PACKAGE, relations));
    parts.put(
        "xl/styles.xml",
        "<styleSheet xmlns='%s'><cellXfs><xf numFmtId='0'/><xf numFmtId='14'/></cellXfs></styleSheet>"
            .formatted(MAIN));
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return file;
  }
}
