package dev.lakewright.shell.render;

import dev.lakewright.core.contract.ContractFinding;
import dev.lakewright.core.contract.ContractReport;
import dev.lakewright.core.contract.Standing;
import dev.lakewright.runtime.inspect.CheckReport;
import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes the outcome of checks as JUnit's XML, for build servers: a suite a table, a case an
 * expectation. What is broken is a failure; a warning is a case that passes and says so; what could
 * not be checked is an error. Text from data is escaped twice: for XML, and what XML cannot hold.
 */
public final class JunitXml {
  private JunitXml() {}

  public static String of(CheckReport report) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("testsuites");
      xml.writeAttribute("name", safe("lakewright check " + report.lake()));
      counts(xml, report.findings().toList());
      for (ContractReport table : report.tables()) {
        suite(xml, table);
      }
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException("writing to memory", impossible);
    }
    return text + "\n";
  }

  private static void suite(XMLStreamWriter xml, ContractReport table) throws XMLStreamException {
    xml.writeCharacters("\n  ");
    xml.writeStartElement("testsuite");
    xml.writeAttribute("name", safe(table.dataset()));
    counts(xml, table.findings());
    for (ContractFinding finding : table.findings()) {
      xml.writeCharacters("\n    ");
      xml.writeStartElement("testcase");
      xml.writeAttribute("classname", safe(table.dataset()));
      xml.writeAttribute("name", safe(finding.expectation().name()));
      outcome(xml, finding);
      xml.writeEndElement();
    }
    xml.writeCharacters("\n  ");
    xml.writeEndElement();
  }

  private static void counts(XMLStreamWriter xml, List<ContractFinding> findings)
      throws XMLStreamException {
    long failures = findings.stream().filter(ContractFinding::fails).count();
    long errors = findings.stream().filter(it -> it.standing() == Standing.UNCHECKED).count();
    xml.writeAttribute("tests", String.valueOf(findings.size()));
    xml.writeAttribute("failures", String.valueOf(failures));
    xml.writeAttribute("errors", String.valueOf(errors));
  }

  private static void outcome(XMLStreamWriter xml, ContractFinding finding)
      throws XMLStreamException {
    String seenBy = finding.evidence().map(it -> "\nseen by: " + it.value()).orElse("");
    if (finding.fails() || finding.standing() == Standing.UNCHECKED) {
      xml.writeStartElement(finding.fails() ? "failure" : "error");
      xml.writeAttribute("type", finding.expectation().condition().word());
      xml.writeAttribute("message", safe(finding.sentence()));
      xml.writeCharacters(SafeText.lines(finding.sentence() + seenBy));
      xml.writeEndElement();
    } else if (finding.standing() == Standing.BROKEN) {
      xml.writeStartElement("system-out");
      xml.writeCharacters(SafeText.lines("warning: " + finding.sentence() + seenBy));
      xml.writeEndElement();
    }
  }

  private static String safe(String text) {
    return SafeText.oneLine(text);
  }
}
