package peer;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Spring Cloud Gateway in front of one upstream; whoever has a token may. */
@SpringBootApplication
public class Peer {

    public static void main(String[] args) {
        SpringApplication.run(Peer.class, args);
    }
}
