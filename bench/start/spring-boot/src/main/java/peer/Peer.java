package peer;

import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.data.domain.PageRequest;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The cities of registration-service's own table, for anyone; a token that is sent must hold. */
@SpringBootApplication
@RestController
public class Peer {

    private final Cities cities;

    public Peer(Cities cities) {
        this.cities = cities;
    }

    public static void main(String[] args) {
        SpringApplication.run(Peer.class, args);
    }

    @GetMapping("/v1/cities")
    public Page list(@RequestParam(defaultValue = "50") int limit) {
        return new Page(cities.findAllByOrderById(PageRequest.of(0, limit)), null);
    }

    public record Page(List<City> items, String next) {}

    @KafkaListener(topics = "registration.city", groupId = "peer")
    public void hear(byte[] event) {}

    @Bean
    static SecurityFilterChain security(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(each -> each.anyRequest().permitAll())
                .oauth2ResourceServer(server -> server.jwt(Customizer.withDefaults()))
                .build();
    }
}
