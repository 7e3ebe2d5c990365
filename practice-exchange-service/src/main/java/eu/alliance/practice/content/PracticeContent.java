package eu.alliance.practice.content;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import eu.alliance.platform.json.CanonicalJson;
import eu.alliance.platform.value.LocalizedText;
import eu.alliance.platform.value.Money;
import eu.alliance.practice.attachment.Attachments;
import eu.alliance.practice.reader.DisplayLanguage;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a version says, whoever may read it; this is what its checksum covers.
 *
 * @param cost what it has cost in all, as far as is known
 * @param since year, month or day that the city started it
 */
public record PracticeContent(
        LocalizedText title,
        @Nullable LocalizedText summary,
        Sections sections,
        List<String> topics,
        Prevention prevention,
        @Nullable LocalizedText targetGroups,
        String originalLanguage,
        @Nullable String since,
        @Nullable List<Partner> partners,
        @Nullable Money cost,
        @Nullable Attachments attachments) {

    // what is not written has no place in it, so that a new section changes no old checksum
    private static final ObjectMapper JSON = JsonMapper.builder()
            .defaultPropertyInclusion(JsonInclude.Value.construct(NON_NULL, NON_NULL))
            .build();

    /** What says nothing of partners and cost and has no attachments. */
    public PracticeContent(
            LocalizedText title,
            @Nullable LocalizedText summary,
            Sections sections,
            List<String> topics,
            Prevention prevention,
            @Nullable LocalizedText targetGroups,
            String originalLanguage,
            @Nullable String since) {
        this(title, summary, sections, topics, prevention, targetGroups, originalLanguage, since, null, null, null);
    }

    /** The same text with these files; none are as good as nothing, so that a checksum stays what it was. */
    public PracticeContent attaching(Attachments files) {
        return new PracticeContent(
                title,
                summary,
                sections,
                topics,
                prevention,
                targetGroups,
                originalLanguage,
                since,
                partners,
                cost,
                files.all().isEmpty() ? null : files);
    }

    /** What a reader of one language is shown: each text in the nearest that there is. */
    public PracticeContent shownIn(DisplayLanguage display) {
        return new PracticeContent(
                display.of(title),
                display.ofAny(summary),
                sections.each(display::of),
                topics,
                prevention,
                display.ofAny(targetGroups),
                originalLanguage,
                since,
                workedWith().stream()
                        .map(partner -> new Partner(partner.name(), partner.kind(), display.ofAny(partner.role())))
                        .toList(),
                cost,
                attachments);
    }

    @JsonIgnore
    public Attachments attached() {
        return attachments == null ? Attachments.NONE : attachments;
    }

    @JsonIgnore
    public List<Partner> workedWith() {
        return partners == null ? List.of() : partners;
    }

    /** Every language that anything in it is written in. */
    @JsonIgnore
    public List<String> languages() {
        return Stream.of(
                        Stream.of(title, summary, targetGroups),
                        sections.written().values().stream(),
                        workedWith().stream().map(Partner::role))
                .flatMap(texts -> texts)
                .filter(Objects::nonNull)
                .flatMap(text -> text.languages().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** SHA-256 over the canonical form (RFC 8785), hex: the same content has the same. */
    @JsonIgnore
    public String sha256() {
        return CanonicalJson.sha256(JSON.valueToTree(this));
    }
}
