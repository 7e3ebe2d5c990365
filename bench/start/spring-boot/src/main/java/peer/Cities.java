package peer;

import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;

interface Cities extends JpaRepository<City, UUID> {
    List<City> findAllByOrderById(Pageable page);
}
