package eu.alliance.registration.file;

import eu.alliance.platform.caller.Role;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** What a file is needed for, and who reads it beside its owner. */
public enum FilePurpose {
    MANDATE(Role.REGISTRAR),
    TRAVEL_CLAIM(Role.FINANCE),
    SESSION_DOCUMENT(Role.REGISTRAR);

    private final String reader;

    FilePurpose(String reader) {
        this.reader = reader;
    }

    static Map<String, String> readers() {
        return Arrays.stream(values()).collect(Collectors.toMap(Enum::name, purpose -> purpose.reader));
    }
}
