package eu.alliance.platform.bank;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A credit transfer initiation, ISO 20022 {@code pain.001.001.09}, as the SEPA guidelines have it: one debtor, charges
 * shared, IBAN only.
 */
public record CreditTransfers(UUID batch, Instant createdAt, BankDetails debtor, List<Transfer> transfers) {

    /**
     * One payment.
     *
     * @param id what the bank tells of it by
     * @param purpose what whoever gets it reads before that id, in few words
     */
    public record Transfer(UUID id, BigDecimal amount, BankDetails creditor, String purpose) {}

    private static final int LONGEST_NAME = 70;
    private static final ZoneId BANKING_DAYS = ZoneId.of("Europe/Brussels"); // as TARGET counts them
    private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09";

    public String xml() {
        var text = new StringWriter();
        try {
            var xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("Document");
            xml.writeDefaultNamespace(NAMESPACE);
            xml.writeStartElement("CstmrCdtTrfInitn");
            header(xml);
            payment(xml);
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }

    private void header(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("GrpHdr");
        element(xml, "MsgId", reference(batch));
        element(xml, "CreDtTm", createdAt.truncatedTo(ChronoUnit.SECONDS).toString());
        totals(xml);
        within(xml, name(debtor), "InitgPty", "Nm");
        xml.writeEndElement();
    }

    private void payment(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("PmtInf");
        element(xml, "PmtInfId", reference(batch));
        element(xml, "PmtMtd", "TRF");
        totals(xml);
        within(xml, "SEPA", "PmtTpInf", "SvcLvl", "Cd");
        within(xml, createdAt.atZone(BANKING_DAYS).toLocalDate().toString(), "ReqdExctnDt", "Dt");
        within(xml, name(debtor), "Dbtr", "Nm");
        within(xml, debtor.iban(), "DbtrAcct", "Id", "IBAN");
        within(xml, "NOTPROVIDED", "DbtrAgt", "FinInstnId", "Othr", "Id");
        element(xml, "ChrgBr", "SLEV");
        for (var transfer : transfers) {
            transfer(xml, transfer);
        }
        xml.writeEndElement();
    }

    private static void transfer(XMLStreamWriter xml, Transfer transfer) throws XMLStreamException {
        xml.writeStartElement("CdtTrfTxInf");
        within(xml, reference(transfer.id()), "PmtId", "EndToEndId");
        xml.writeStartElement("Amt");
        xml.writeStartElement("InstdAmt");
        xml.writeAttribute("Ccy", "EUR");
        xml.writeCharacters(transfer.amount().toPlainString());
        xml.writeEndElement();
        xml.writeEndElement();
        within(xml, name(transfer.creditor()), "Cdtr", "Nm");
        within(xml, transfer.creditor().iban(), "CdtrAcct", "Id", "IBAN");
        within(xml, transfer.purpose() + " " + reference(transfer.id()), "RmtInf", "Ustrd");
        xml.writeEndElement();
    }

    private void totals(XMLStreamWriter xml) throws XMLStreamException {
        element(xml, "NbOfTxs", String.valueOf(transfers.size()));
        element(
                xml,
                "CtrlSum",
                transfers.stream()
                        .map(Transfer::amount)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .toPlainString());
    }

    private static String name(BankDetails account) {
        return BankText.of(account.accountHolder(), LONGEST_NAME);
    }

    /** Ids have at most 35 characters there. */
    private static String reference(UUID id) {
        return id.toString().replace("-", "");
    }

    private static void within(XMLStreamWriter xml, String text, String... names) throws XMLStreamException {
        for (var name : names) {
            xml.writeStartElement(name);
        }
        xml.writeCharacters(text);
        for (int i = 0; i < names.length; i++) {
            xml.writeEndElement();
        }
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        within(xml, text, name);
    }
}
