package eu.alliance.practice.material;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where it stands. */
@Schema(name = "ResourceStatus", description = "Expect new values.")
enum MaterialStatus {
    DRAFT,
    PUBLISHED,
    WITHDRAWN;

    boolean mayBecome(MaterialStatus next) {
        return switch (this) {
            case DRAFT -> next == PUBLISHED || next == WITHDRAWN;
            case PUBLISHED -> next == WITHDRAWN;
            case WITHDRAWN -> false;
        };
    }
}
