import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;

/** A service that does a few things at a time, 20 ms each, and says how many at /done. Usage: Slow port places */
class Slow {

    private static final AtomicLong DONE = new AtomicLong();

    public static void main(String[] arguments) throws Exception {
        var places = new Semaphore(Integer.parseInt(arguments[1]), true);
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[0]));
        var server = HttpServer.create(address, 1000);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        var document = "{\"openapi\":\"3.1.0\",\"info\":{\"title\":\"s\",\"version\":\"1\"},\"paths\":{\"/v1/cities\":{\"get\":{}}}}";
        server.createContext("/", exchange -> {
            if (!exchange.getRequestURI().getPath().equals("/openapi.json")) {
                places.acquireUninterruptibly();
                try {
                    Thread.sleep(20);
                    DONE.incrementAndGet();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                } finally {
                    places.release();
                }
            }
            answer(exchange, document);
        });
        server.createContext("/done", exchange -> answer(exchange, DONE.toString()));
        server.start();
    }

    private static void answer(HttpExchange exchange, String text) throws IOException {
        var body = text.getBytes();
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
