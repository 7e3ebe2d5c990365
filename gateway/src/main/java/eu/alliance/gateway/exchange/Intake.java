package eu.alliance.gateway.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import eu.alliance.gateway.GatewaySettings;
import eu.alliance.gateway.visit.Denial;
import eu.alliance.gateway.visit.Guest;
import eu.alliance.gateway.visit.Visit;
import eu.alliance.gateway.webhook.Owner;
import eu.alliance.platform.problem.Refusal;
import eu.alliance.platform.problem.Titles;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes a request off the wire, on its event loop: head first, then the whole body, which is small. */
public final class Intake {

    private static final Pattern KEY = Pattern.compile("\"([!#-\\[\\]-~]{1,255})\"|([!#-\\[\\]-~]{1,255})");

    private final long mostBytes;
    private final Duration patience;

    public Intake(GatewaySettings settings) {
        this.mostBytes = settings.sizes().body().asLongValue();
        this.patience = settings.times().body();
    }

    /** All of a call but its body. */
    @FunctionalInterface
    public interface Draft {
        Call with(byte[] body);
    }

    public Draft head(Visit visit, Guest guest, Owner owner, Set<String> parameters) {
        var request = visit.request();
        var headers = request.headers();
        var asked = Question.parameters(request.query(), parameters);
        var key = request.method() == HttpMethod.POST ? key(headers) : null;
        return body -> {
            if (body.length > 0 && request.method() == HttpMethod.POST) {
                requireJson(headers.get(HttpHeaders.CONTENT_TYPE));
            }
            return new Call(
                    owner,
                    guest.subject(),
                    visit.arrivedAt(),
                    visit.path(),
                    asked,
                    headers.get(HttpHeaders.IF_MATCH),
                    key,
                    fingerprint(visit, body),
                    body,
                    visit.id(),
                    Titles.negotiate(headers.get(HttpHeaders.ACCEPT_LANGUAGE)));
        };
    }

    /** Calls back once with all of it, unless there is too much or it doesn't come. */
    public void body(Visit visit, Consumer<byte[]> whole) {
        var request = visit.request();
        var length = request.headers().get(HttpHeaders.CONTENT_LENGTH);
        if (length != null && (length.length() > 9 || Long.parseLong(length) > mostBytes)) {
            visit.deny(Denial.tooLarge(mostBytes));
            return;
        }
        if (request.isEnded()) {
            refuseOr(visit, () -> whole.accept(new byte[0]));
            return;
        }
        var read = Buffer.buffer();
        var over = new boolean[1];
        long timer = visit.loop().owner().setTimer(patience.toMillis(), _ -> {
            over[0] = true;
            visit.deny(Denial.of(408, "BODY_TIMEOUT", "The body didn't arrive in time.")
                    .hangingUp());
        });
        request.exceptionHandler(_ -> visit.loop().owner().cancelTimer(timer));
        request.handler(piece -> {
            if (!over[0] && read.length() + piece.length() > mostBytes) {
                over[0] = true;
                visit.loop().owner().cancelTimer(timer);
                visit.deny(Denial.tooLarge(mostBytes));
            } else if (!over[0]) {
                read.appendBuffer(piece);
            }
        });
        request.endHandler(_ -> {
            visit.loop().owner().cancelTimer(timer);
            if (!over[0]) {
                refuseOr(visit, () -> whole.accept(read.getBytes()));
            }
        });
        if ("100-continue".equalsIgnoreCase(request.headers().get(HttpHeaders.EXPECT))) {
            request.response().writeContinue();
        }
    }

    private static void refuseOr(Visit visit, Runnable step) {
        try {
            step.run();
        } catch (Refusal refusal) {
            visit.deny(Denial.of(refusal));
        }
    }

    private static void requireJson(@Nullable String contentType) {
        var type = contentType == null ? "" : contentType.split(";", 2)[0].strip();
        if (!type.equalsIgnoreCase("application/json")) {
            throw Refusal.of(Refusal.Kind.UNSUPPORTED, "UNSUPPORTED_MEDIA_TYPE", "A body here is application/json.");
        }
    }

    /** Whether the caller takes JSON at all. */
    public static boolean takesJson(@Nullable String accept) {
        return accept == null
                || Arrays.stream(accept.split(","))
                        .map(each -> each.split(";", 2)[0].strip())
                        .anyMatch(each -> each.equals("*/*")
                                || each.equalsIgnoreCase("application/*")
                                || each.equalsIgnoreCase("application/json"));
    }

    /** Whether the caller can do without a body (RFC 7240). */
    public static boolean wantsLittle(@Nullable String prefer) {
        return prefer != null && prefer.replace(" ", "").contains("return=minimal");
    }

    private static @Nullable String key(MultiMap headers) {
        var given = headers.getAll("Idempotency-Key");
        if (given.isEmpty()) {
            return null;
        }
        var match = KEY.matcher(given.getFirst().strip());
        if (given.size() > 1 || !match.matches()) {
            throw Refusal.malformed("INVALID_IDEMPOTENCY_KEY", "One key of 1 to 255 printable ASCII characters.");
        }
        return match.group(1) == null ? match.group(2) : match.group(1);
    }

    private static String fingerprint(Visit visit, byte[] body) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update((visit.request().method() + " " + visit.target() + "\n").getBytes(UTF_8));
            return HexFormat.of().formatHex(digest.digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether the caller has what bears this tag (weak comparison, RFC 9110, 13.1.2). */
    public static boolean isKnown(@Nullable String ifNoneMatch, @Nullable String tag) {
        return ifNoneMatch != null
                && tag != null
                && Arrays.stream(ifNoneMatch.split(","))
                        .map(String::strip)
                        .anyMatch(each -> each.equals("*") || each.equals(tag) || each.equals("W/" + tag));
    }
}
