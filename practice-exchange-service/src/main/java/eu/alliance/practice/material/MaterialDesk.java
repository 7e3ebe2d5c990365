package eu.alliance.practice.material;

import eu.alliance.platform.problem.Refusal;
import eu.alliance.practice.circle.Circle;
import eu.alliance.practice.reader.Readers;
import eu.alliance.practice.topic.TopicScheme;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Hands a caller the material that they asked for, if they may see it. */
@ApplicationScoped
class MaterialDesk {

    private final Readers readers;
    private final TopicScheme topics;

    MaterialDesk(Readers readers, TopicScheme topics) {
        this.readers = readers;
        this.topics = topics;
    }

    /** 404 for what there is not to see, 410 for what could be seen and was withdrawn. */
    Material read(UUID id) {
        return standing(visible(Material.found(id)));
    }

    /** For changing: held until the transaction ends. */
    Material change(UUID id) {
        return standing(hold(id));
    }

    /** For a move, which a withdrawn one refuses by itself. */
    Material hold(UUID id) {
        return visible(Material.held(id));
    }

    String[] keys() {
        return readers.current().held();
    }

    void insist(MaterialDetails details) {
        var known = Circle.existing(details.audience().circles());
        Refusal.insistOnNone(new MaterialPolicy(topics::has, known).objectionsTo(details));
    }

    private Material visible(Optional<Material> material) {
        var reader = readers.current();
        return material.filter(each -> reader.mayRead(each.readableBy()))
                .orElseThrow(() -> Refusal.notFound("resource"));
    }

    private static Material standing(Material material) {
        material.tombstone().ifPresent(tombstone -> {
            throw Refusal.of(Refusal.Kind.GONE, "WITHDRAWN", "This resource was withdrawn.")
                    .with("tombstone", tombstone);
        });
        return material;
    }
}
