package eu.alliance.funding.dossier;

import eu.alliance.funding.applicant.ApplicationView;
import eu.alliance.funding.budget.BudgetLine;
import eu.alliance.funding.budget.BudgetLine.Category;
import eu.alliance.funding.budget.CoFinancing;
import eu.alliance.funding.paper.Body;
import eu.alliance.funding.paper.Local;
import eu.alliance.platform.print.Wording;
import eu.alliance.platform.value.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;

/** Who takes part in an application, what it costs and who pays. */
record MoneyPages(ApplicationView application, Wording.Spoken words, Function<UUID, String> cities) {

    void write(Body body) {
        body.heading(words.say("partners"))
                .table(
                        List.of(words.say("city"), words.say("role"), words.say("mandate"), words.say("upTo")),
                        application.partners().stream()
                                .map(each -> List.of(
                                        cities.apply(each.cityId()),
                                        words.say("role." + each.role()),
                                        words.say("mandate." + each.mandate().status()),
                                        local().money(each.mandate().upTo())))
                                .toList());
        body.heading(words.say("budget") + " (EUR)").grid(head(), budget());
        body.paragraph(words.say("requested") + ": " + local().money(application.requestedGrant()));
        if (!application.coFinancing().isEmpty()) {
            body.heading(words.say("financing"))
                    .table(
                            List.of(words.say("city"), words.say("grant"), words.say("own"), words.say("others")),
                            application.coFinancing().stream()
                                    .map(this::financing)
                                    .toList());
        }
    }

    private List<String> financing(CoFinancing part) {
        return List.of(
                cities.apply(part.cityId()),
                local().money(part.grant()),
                local().money(part.ownContribution()),
                local().money(part.otherContributions()));
    }

    private List<String> head() {
        var head = new ArrayList<String>();
        head.add(words.say("city"));
        categories().forEach(category -> head.add(words.say("category." + category)));
        head.add(words.say("total"));
        return head;
    }

    private List<List<String>> budget() {
        var rows = new ArrayList<List<String>>();
        application.budget().stream()
                .map(BudgetLine::cityId)
                .distinct()
                .forEach(city ->
                        rows.add(row(cities.apply(city), line -> line.cityId().equals(city))));
        rows.add(row(words.say("total"), _ -> true));
        return rows;
    }

    private List<String> row(String name, Predicate<BudgetLine> which) {
        var row = new ArrayList<String>();
        row.add(name);
        categories().forEach(category -> row.add(sum(which.and(line -> line.category() == category))));
        row.add(sum(which));
        return row;
    }

    private String sum(Predicate<BudgetLine> which) {
        return local().amount(Money.euros(application.budget().stream()
                .filter(which)
                .map(line -> line.amount().value())
                .reduce(BigDecimal.ZERO, BigDecimal::add)));
    }

    /** Those that anything is spent in. */
    private List<Category> categories() {
        return Arrays.stream(Category.values())
                .filter(category -> application.budget().stream().anyMatch(line -> line.category() == category))
                .toList();
    }

    private Local local() {
        return new Local(words.language());
    }
}
