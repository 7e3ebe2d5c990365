import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/** A service that does a few things at a time, 20 ms each. Usage: Slow port places */
class Slow {

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
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                } finally {
                    places.release();
                }
            }
            var body = document.getBytes();
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }
}
