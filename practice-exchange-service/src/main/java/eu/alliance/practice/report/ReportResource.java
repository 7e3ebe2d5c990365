package eu.alliance.practice.report;

import eu.alliance.platform.caller.Caller;
import eu.alliance.platform.caller.Role;
import eu.alliance.platform.print.Wording;
import eu.alliance.platform.problem.Refusal;
import eu.alliance.platform.rest.Pdf;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/annual-reports/{year}")
@Consumes("application/json")
@Transactional
@Tag(name = "Annual reports", description = "What a year came to; a closed year stays as it is.")
class ReportResource {

    private static final int FIRST = 2000;

    private final Bookkeeping books;
    private final ReportPage page;
    private final Caller caller;
    private final Clock clock;

    ReportResource(Bookkeeping books, ReportPage page, Caller caller, Clock clock) {
        this.books = books;
        this.page = page;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Produces("application/json")
    @PermitAll
    @Operation(
            operationId = "getAnnualReport",
            summary = "A year in figures",
            description = "JSON, `text/html` or `application/pdf` by Accept; the page and the paper in `lang`, else as"
                    + " Accept-Language asks, and Content-Language says. A closed year is the same to the byte whenever"
                    + " it is read.")
    public AnnualReport figures(
            @RestPath int year,
            @Parameter(description = "One of en, fr, de, it, ru, tr; the figures are the same in all.", example = "fr")
                    @RestQuery
                    @Nullable String lang) {
        Pdf.languageOf(lang, null);
        return report(year);
    }

    @GET
    @Produces("text/html;charset=UTF-8")
    @PermitAll
    @Operation(operationId = "getAnnualReportPage", summary = "The same to look at", hidden = true)
    public RestResponse<String> html(
            @RestPath int year,
            @RestQuery @Nullable String lang,
            @RestHeader("Accept-Language") @Nullable String acceptLanguage) {
        var language = Pdf.languageOf(lang, acceptLanguage);
        var shown = ClosedEdition.found(year, language)
                .map(ClosedEdition::html)
                .orElseGet(() -> page.html(report(year), language));
        return RestResponse.ResponseBuilder.ok(shown)
                .header("Content-Security-Policy", ReportPage.POLICY)
                .header("Content-Language", language)
                .build();
    }

    @GET
    @Produces(Pdf.TYPE)
    @PermitAll
    @Operation(operationId = "getAnnualReportPaper", summary = "The same to print", hidden = true)
    public Pdf pdf(
            @RestPath int year,
            @RestQuery @Nullable String lang,
            @RestHeader("Accept-Language") @Nullable String acceptLanguage) {
        var language = Pdf.languageOf(lang, acceptLanguage);
        var bytes = ClosedEdition.found(year, language)
                .map(ClosedEdition::pdf)
                .orElseGet(() -> page.pdf(report(year), language));
        return new Pdf(bytes, language, "annual-report-" + year);
    }

    @POST
    @Path("/closing")
    @Produces("application/json")
    @RolesAllowed(Role.EDITOR)
    @Operation(
            operationId = "closeAnnualReport",
            summary = "Freeze a year's report as it is now",
            description = "409 `ILLEGAL_TRANSITION` when it is closed already.")
    public AnnualReport close(@RestPath int year) {
        insist(year);
        if (ClosedYear.found(year).isPresent()) {
            throw Refusal.illegalTransition(AnnualReport.CLOSED, AnnualReport.CLOSED);
        }
        var now = clock.instant();
        var report = books.of(year, AnnualReport.CLOSED, now);
        new ClosedYear(report, now).persistAndFlush();
        for (var language : Wording.LANGUAGES) {
            new ClosedEdition(year, language, page.html(report, language), page.pdf(report, language), now).persist();
        }
        return report;
    }

    private AnnualReport report(int year) {
        insist(year);
        return ClosedYear.found(year)
                .map(ClosedYear::report)
                .orElseGet(() -> books.of(year, AnnualReport.OPEN, clock.instant())
                        .openTo(caller.is(Role.EDITOR) ? List.of("closing") : List.of()));
    }

    private void insist(int year) {
        if (year < FIRST
                || year > LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).getYear()) {
            throw Refusal.notFound("annual report");
        }
    }
}
