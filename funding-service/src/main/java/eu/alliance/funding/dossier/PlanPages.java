package eu.alliance.funding.dossier;

import eu.alliance.funding.applicant.ApplicationView;
import eu.alliance.funding.paper.Body;
import eu.alliance.funding.workplan.Indicator;
import eu.alliance.funding.workplan.WorkPackage;
import eu.alliance.platform.print.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a consortium will do, and how one sees that it worked. */
record PlanPages(ApplicationView application, Wording.Spoken words, Function<UUID, String> cities) {

    void write(Body body) {
        if (!application.workPackages().isEmpty()) {
            body.heading(words.say("workPlan"));
            var number = 0;
            for (var part : application.workPackages()) {
                number++;
                body.subheading(number + ". " + ApplicationPaper.text(part.title(), words));
                part(part, body);
            }
        }
        if (!application.indicators().isEmpty()) {
            body.heading(words.say("indicators"))
                    .table(
                            List.of(words.say("indicator"), words.say("baseline"), words.say("target")),
                            application.indicators().stream()
                                    .map(this::indicator)
                                    .toList());
        }
    }

    private void part(WorkPackage part, Body body) {
        if (part.summary() != null) {
            body.lines(ApplicationPaper.text(part.summary(), words));
        }
        var facts = new ArrayList<List<String>>();
        facts.add(List.of(words.say("lead"), cities.apply(part.leadCityId())));
        facts.add(List.of(words.say("months"), part.startMonth() + "–" + part.endMonth()));
        if (part.budgetShare() != null) {
            var percent = part.budgetShare().share().movePointRight(2);
            facts.add(List.of(words.say("share"), plain(percent) + " %"));
        }
        for (var task : part.tasks()) {
            var who = task.cityId() == null ? "" : " · " + cities.apply(task.cityId());
            facts.add(List.of(words.say("tasks"), ApplicationPaper.text(task.title(), words) + who));
        }
        for (var each : part.deliverables()) {
            var when = " · " + words.say("month") + " " + each.month();
            facts.add(List.of(words.say("deliverables"), ApplicationPaper.text(each.title(), words) + when));
        }
        body.facts(facts);
    }

    private List<String> indicator(Indicator indicator) {
        var unit = indicator.unit() == null ? "" : " (" + indicator.unit() + ")";
        return List.of(
                ApplicationPaper.text(indicator.title(), words) + unit,
                plain(indicator.baseline()),
                plain(indicator.target()));
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "–" : number.stripTrailingZeros().toPlainString();
    }
}
