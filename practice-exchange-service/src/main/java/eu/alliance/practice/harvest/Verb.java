package eu.alliance.practice.harvest;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A verb of the protocol, with the arguments that it needs and those that it may have. */
enum Verb {
    Identify(Set.of(), Set.of()),
    ListMetadataFormats(Set.of(), Set.of("identifier")),
    ListSets(Set.of(), Set.of("resumptionToken")),
    ListIdentifiers(Set.of("metadataPrefix"), Set.of("from", "until", "set", "resumptionToken")),
    ListRecords(Set.of("metadataPrefix"), Set.of("from", "until", "set", "resumptionToken")),
    GetRecord(Set.of("identifier", "metadataPrefix"), Set.of());

    private static final String WORD = "[A-Za-z0-9\\-_.!~*'()]+";

    private final Set<String> required;
    private final Set<String> optional;

    Verb(Set<String> required, Set<String> optional) {
        this.required = required;
        this.optional = optional;
    }

    static Verb of(@Nullable String name) {
        return Arrays.stream(values())
                .filter(verb -> verb.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new HarvestError(HarvestError.Code.badVerb, "The verb is missing or unknown."));
    }

    /** Refuses arguments that are missing, unknown or at odds with a resumption token. */
    void check(Map<String, String> arguments) {
        arguments.keySet().stream()
                .filter(name -> !name.equals("verb") && !required.contains(name) && !optional.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw bad("There is no such argument here.");
                });
        insistOnForm(arguments);
        if (arguments.containsKey("resumptionToken")) {
            if (arguments.size() > 2) {
                throw bad("A resumptionToken is the only argument.");
            }
            return;
        }
        if (!arguments.keySet().containsAll(required)) {
            throw bad("An argument is missing: " + String.join(", ", new TreeSet<>(required)) + ".");
        }
    }

    // the answer tells the arguments back, which is legal only where they have the protocol's form
    private static void insistOnForm(Map<String, String> arguments) {
        if (!arguments.getOrDefault("metadataPrefix", "-").matches(WORD)) {
            throw bad("A metadataPrefix is a word such as oai_dc.");
        }
        if (!arguments.getOrDefault("set", "-").matches(WORD + "(:" + WORD + ")*")) {
            throw bad("A set is words with colons between them.");
        }
        try {
            new URI(arguments.getOrDefault("identifier", "-"));
        } catch (URISyntaxException _) {
            throw bad("An identifier is a URI.");
        }
    }

    static HarvestError bad(String message) {
        return new HarvestError(HarvestError.Code.badArgument, message);
    }
}
