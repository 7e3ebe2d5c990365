package eu.alliance.practice.harvest;

import eu.alliance.platform.value.LocalizedText;
import eu.alliance.practice.city.KnownCity;
import eu.alliance.practice.dublincore.DublinCore;
import eu.alliance.practice.dublincore.Xml;
import eu.alliance.practice.practice.Editions;
import eu.alliance.practice.practice.PracticeVersion;
import eu.alliance.practice.reader.Reader;
import eu.alliance.practice.topic.TopicScheme;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Answers the six verbs. Whatever a record says, a practice that isn't for everybody now is a deleted one. */
@ApplicationScoped
class Repository {

    static final int PAGE = 100;
    static final String IDENTIFIER = "oai:alliance:practice:";
    private static final String SET = "topic:";
    private static final Reader EVERYBODY = Reader.anybody();

    private final TopicScheme topics;
    private final DublinCore dublinCore;
    private final String publicUrl;

    Repository(
            TopicScheme topics, DublinCore dublinCore, @ConfigProperty(name = "alliance.public-url") String publicUrl) {
        this.topics = topics;
        this.dublinCore = dublinCore;
        this.publicUrl = publicUrl;
    }

    String url() {
        return publicUrl + "/v1/oai";
    }

    void answer(Xml xml, Verb verb, Map<String, String> arguments) {
        switch (verb) {
            case Identify -> identify(xml);
            case ListMetadataFormats -> formats(xml, arguments.get("identifier"));
            case ListSets -> sets(xml, arguments);
            case ListIdentifiers -> list(xml, verb, arguments);
            case ListRecords -> list(xml, verb, arguments);
            case GetRecord -> record(xml, arguments);
        }
    }

    private void identify(Xml xml) {
        xml.open("Identify")
                .leaf("repositoryName", "Alliance of European Cities: practices")
                .leaf("baseURL", url())
                .leaf("protocolVersion", "2.0")
                .leaf("adminEmail", "secretariat@alliance.example")
                .leaf(
                        "earliestDatestamp",
                        HarvestRecord.earliest().orElse(Selection.EVER).toString())
                .leaf("deletedRecord", "persistent")
                .leaf("granularity", "YYYY-MM-DDThh:mm:ssZ")
                .close();
    }

    private static void formats(Xml xml, @Nullable String identifier) {
        if (identifier != null) {
            known(identifier);
        }
        xml.open("ListMetadataFormats")
                .open("metadataFormat")
                .leaf("metadataPrefix", DublinCore.PREFIX)
                .leaf("schema", DublinCore.SCHEMA)
                .leaf("metadataNamespace", DublinCore.NAMESPACE)
                .close()
                .close();
    }

    private void sets(Xml xml, Map<String, String> arguments) {
        if (arguments.containsKey("resumptionToken")) {
            throw badToken();
        }
        xml.open("ListSets");
        topics.topics()
                .forEach(topic -> xml.open("set")
                        .leaf("setSpec", SET + topic.code())
                        .leaf("setName", topic.label().in("en"))
                        .close());
        xml.close();
    }

    private void list(Xml xml, Verb verb, Map<String, String> arguments) {
        var selection = selection(arguments);
        var found = HarvestRecord.after(selection, PAGE + 1);
        if (found.isEmpty()) {
            throw new HarvestError(HarvestError.Code.noRecordsMatch, "Nothing matches.");
        }
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        var open = open(shown);
        var names = KnownCity.names(
                open.values().stream().map(PracticeVersion::cityId).distinct().toList());
        xml.open(verb.name());
        for (var record : shown) {
            write(xml, verb, record, open.get(record.practiceId()), names);
        }
        if (found.size() > PAGE) {
            xml.leaf(
                    "resumptionToken",
                    selection.after(shown.getLast(), shown.size()).token(),
                    "cursor",
                    Integer.toString(selection.count()));
        } else if (selection.count() > 0) {
            xml.leaf("resumptionToken", "", "cursor", Integer.toString(selection.count()));
        }
        xml.close();
    }

    private void record(Xml xml, Map<String, String> arguments) {
        insistOnFormat(arguments.get("metadataPrefix"));
        var record = known(String.valueOf(arguments.get("identifier")));
        var open = open(List.of(record)).get(record.practiceId());
        var names = open == null ? Map.<UUID, LocalizedText>of() : KnownCity.names(List.of(open.cityId()));
        xml.open("GetRecord");
        write(xml, Verb.GetRecord, record, open, names);
        xml.close();
    }

    private void write(
            Xml xml, Verb verb, HarvestRecord record, @Nullable PracticeVersion open, Map<UUID, LocalizedText> names) {
        if (verb != Verb.ListIdentifiers) {
            xml.open("record");
        }
        xml.open("header", "status", open == null ? "deleted" : null)
                .leaf("identifier", IDENTIFIER + record.practiceId())
                .leaf("datestamp", record.stamp().toString());
        record.topics().forEach(code -> xml.leaf("setSpec", SET + code));
        xml.close();
        if (verb != Verb.ListIdentifiers) {
            if (open != null) {
                xml.open("metadata");
                dublinCore.write(xml, open, names.get(open.cityId()));
                xml.close();
            }
            xml.close();
        }
    }

    private static Map<UUID, PracticeVersion> open(List<HarvestRecord> records) {
        var live = records.stream()
                .filter(record -> !record.isDeleted())
                .map(HarvestRecord::practiceId)
                .toList();
        return Editions.of(live).values().stream()
                .flatMap(editions -> editions.published().stream())
                .filter(version -> EVERYBODY.mayRead(version.readableBy()) && !version.isWithdrawn())
                .collect(Collectors.toMap(PracticeVersion::practiceId, Function.identity()));
    }

    private Selection selection(Map<String, String> arguments) {
        var token = arguments.get("resumptionToken");
        if (token != null) {
            return Selection.read(token).orElseThrow(Repository::badToken);
        }
        insistOnFormat(arguments.get("metadataPrefix"));
        var window = Window.of(arguments.get("from"), arguments.get("until"));
        var set = arguments.get("set");
        if (set == null) {
            return Selection.of(window.from(), window.until(), null);
        }
        if (!set.startsWith(SET) || !topics.has(set.substring(SET.length()))) {
            throw new HarvestError(HarvestError.Code.noRecordsMatch, "There is no such set.");
        }
        return Selection.of(window.from(), window.until(), set.substring(SET.length()));
    }

    private static void insistOnFormat(@Nullable String prefix) {
        if (!DublinCore.PREFIX.equals(prefix)) {
            throw new HarvestError(HarvestError.Code.cannotDisseminateFormat, "The format is oai_dc.");
        }
    }

    private static HarvestRecord known(String identifier) {
        try {
            if (identifier.startsWith(IDENTIFIER)) {
                var found = HarvestRecord.found(UUID.fromString(identifier.substring(IDENTIFIER.length())));
                if (found.isPresent()) {
                    return found.get();
                }
            }
        } catch (IllegalArgumentException _) {
            // as unknown as any other
        }
        throw new HarvestError(HarvestError.Code.idDoesNotExist, "There is no such item.");
    }

    private static HarvestError badToken() {
        return new HarvestError(HarvestError.Code.badResumptionToken, "This token is not one of ours.");
    }
}
