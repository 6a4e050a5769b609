package dev.interlock.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.interlock.fact.Department;
import dev.interlock.intervention.Intervention;
import dev.interlock.intervention.LeftAlone;
import dev.interlock.intervention.Unpriced;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class OwnersTest {

    @Test
    void everything_that_may_be_done_is_somebodys_to_do() {
        Set<String> interventions = new ClassFileImporter()
                .importPackages("dev.interlock.intervention").stream()
                        .filter(type -> type.isAssignableTo(Intervention.class) && !type.isInterface())
                        .map(JavaClass::getSimpleName)
                        .collect(Collectors.toSet());
        // Nothing is done about these.
        interventions.remove(LeftAlone.class.getSimpleName());
        interventions.remove(Unpriced.class.getSimpleName());

        assertThat(Owners.types()).containsExactlyInAnyOrderElementsOf(interventions);
    }

    @Test
    void who_told_is_told_what_became_of_it_and_leadership_of_everything() {
        assertThat(Owners.toldTo(Department.LOGISTICS))
                .containsExactly("AdjustmentLift", "CampaignAdjustment", "ZoneProbe");
        assertThat(Owners.toldTo(Department.FINANCE)).containsExactly("DraftPurchaseOrder", "StockTransfer");
        assertThat(Owners.toldTo(Department.LEADERSHIP)).containsExactlyElementsOf(Owners.types());
    }
}
