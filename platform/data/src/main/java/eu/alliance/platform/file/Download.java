package eu.alliance.platform.file;

import eu.alliance.platform.rest.EntityTags;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** A file as it is given out: to be saved, never shown, and not again to who has it. */
public final class Download {

    private Download() {}

    /**
     * 200 with the bytes, or 304.
     *
     * @param content asked for only when it is sent
     */
    public static RestResponse<FileContent> of(
            StoredFile file, Supplier<byte[]> content, @Nullable String ifNoneMatch) {
        var answer = EntityTags.matches(ifNoneMatch, file.tag())
                ? ResponseBuilder.<FileContent>create(RestResponse.Status.NOT_MODIFIED)
                : ResponseBuilder.<FileContent>ok(new FileContent(content.get(), file.mediaType()));
        return answer.header("ETag", file.tag())
                .header("Content-Disposition", file.disposition())
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .build();
    }
}
