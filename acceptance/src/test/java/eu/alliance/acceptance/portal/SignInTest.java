package eu.alliance.acceptance.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import eu.alliance.acceptance.RunningStack;
import eu.alliance.acceptance.tools.Chromium;
import eu.alliance.acceptance.tools.Chromium.Screen;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a city's developer does first: sign in where the API is browsed, and try it. */
@Tag("slow")
class SignInTest {

    @ParameterizedTest
    @EnumSource(names = {"DESK", "PHONE"})
    void triesTheApiAsOneself(Screen screen) {
        try (var chromium = Chromium.started()) {
            var page = chromium.page(screen);
            page.navigate(RunningStack.shared().gateway() + "/docs");
            page.getByLabel("Find an operation").fill("list webhooks");
            link(page, "List one's webhooks").click();
            button(page, "Send").click();
            assertThat(page.locator("#answer .status")).containsText("401");

            button(page, "Sign in").click();
            page.locator("#username").fill("aarhus");
            page.locator("#password").fill("alliance");
            page.locator("#kc-login").click();
            assertThat(page.locator("#who")).containsText("Signed in as aarhus (city-admin");
            assertThat(page.locator("#operation h2")).hasText("List one's webhooks");

            button(page, "Send").click();
            assertThat(page.locator("#answer .status")).containsText("200");
            page.navigate(RunningStack.shared().gateway() + "/docs#createPractice");
            makeDraft(page);
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target", "pages", "signed-in-" + screen + ".png")));

            button(page, "Sign out").click();
            assertThat(page.locator("#who")).hasText("Sign in");
            page.context().close();
        }
    }

    private static void makeDraft(Page page) {
        page.locator("#body").fill("""
                {"title": {"en": "From the portal"}, "prevention": "PRIMARY", "sensitivity": "PUBLIC",
                 "originalLanguage": "en"}""");
        button(page, "Send").click();
        assertThat(page.locator("#answer .status")).containsText("201");
        assertThat(page.locator("#answer")).containsText("location: /v1/practices/");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }
}
