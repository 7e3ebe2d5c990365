package eu.alliance.platform.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.junit.jupiter.api.Test;

class PageNamesTest {

    private final OpenAPI document = OASFactory.createOpenAPI()
            .components(OASFactory.createComponents()
                    .addSchema("Mandate", OASFactory.createSchema())
                    .addSchema("PageCityView", pageOf("City"))
                    .addSchema("PageView", pageOf("Pool"))
                    .addSchema("PageView1", pageOf("Mandate")))
            .paths(OASFactory.createPaths()
                    .addPathItem("/v1/mandates", answering("PageView1"))
                    .addPathItem("/v1/cities", answering("PageCityView"))
                    .addPathItem("/v1/pools", answering("PageView")));

    @Test
    void aPageIsCalledAfterWhatItHolds() {
        new PageNames(document).settle();

        assertThat(document.getComponents().getSchemas())
                .containsOnlyKeys("Mandate", "PageCityView", "PagePool", "PageMandate");
        assertThat(answerOf("/v1/mandates")).endsWith("/PageMandate");
        assertThat(answerOf("/v1/pools")).endsWith("/PagePool");
    }

    @Test
    void aPageWithANameOfItsOwnKeepsIt() {
        new PageNames(document).settle();

        assertThat(answerOf("/v1/cities")).endsWith("/PageCityView");
    }

    @Test
    void aPageOfWhatHasNoNameKeepsItsNumber() {
        document.getComponents().addSchema("PageView2", OASFactory.createSchema());

        new PageNames(document).settle();

        assertThat(document.getComponents().getSchemas()).containsKey("PageView2");
    }

    private static Schema pageOf(String held) {
        return OASFactory.createSchema()
                .addProperty(
                        "items",
                        OASFactory.createSchema()
                                .items(OASFactory.createSchema().ref(held)));
    }

    private static PathItem answering(String schema) {
        var content = OASFactory.createContent()
                .addMediaType(
                        "application/json",
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref(schema)));
        return OASFactory.createPathItem()
                .GET(OASFactory.createOperation()
                        .responses(OASFactory.createAPIResponses()
                                .addAPIResponse(
                                        "200", OASFactory.createAPIResponse().content(content))));
    }

    private String answerOf(String path) {
        return document.getPaths()
                .getPathItem(path)
                .getGET()
                .getResponses()
                .getAPIResponse("200")
                .getContent()
                .getMediaType("application/json")
                .getSchema()
                .getRef();
    }
}
