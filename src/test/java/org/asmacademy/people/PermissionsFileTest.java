package org.asmacademy.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.Set;
import org.asmacademy.people.Permission.Scope;
import org.asmacademy.shared.BrokenLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PermissionsFileTest {
    @Test
    void a_row_says_who_may_and_where() {
        Permission row = Permissions.read("declare: {scope: site, roles: [champion, lead], two: true, noted: true}").get("declare");
        assertThat(row).isEqualTo(new Permission("declare", Scope.SITE, Set.of(Role.CHAMPION, Role.LEAD), true, true, false, "sign-in"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"declare: {roles: [lead]}", "declare: {scope: site}", "declare: {scope: site, roles: []}", "declare: {scope: everywhere, roles: [lead]}",
            "declare: {scope: site, roles: [queen]}", "declare: {scope: site, roles: [lead], unless: rain}", "Declare!: {scope: site, roles: [lead]}",
            "declare: {scope: site, roles: [lead], door: window}", "declare: {scope: site, roles: [lead], two: maybe}", "a: {scope: own, roles: [lead]}\na: {scope: own, roles: [learner]}"})
    void a_row_with_a_mistake_closes_the_house(String row) {
        assertThatThrownBy(() -> Permissions.read(row)).isInstanceOf(BrokenLibrary.class);
    }

    /** Staff belong to no site, so that no slip in the file lets them into one. */
    @Test
    void at_a_site_only_its_own_people_may_do_anything() {
        Set<Role> ofASite = EnumSet.of(Role.LEARNER, Role.CHAMPION, Role.LEAD);
        assertThat(new Permissions().all().values()).filteredOn(row -> row.scope() == Scope.SITE || row.scope() == Scope.DEVICE)
                .hasSizeGreaterThan(30).allSatisfy(row -> assertThat(ofASite).containsAll(row.roles()));
        assertThat(new Permissions().all().values()).filteredOn(row -> row.scope() == Scope.ACADEMY)
                .isNotEmpty().allSatisfy(row -> assertThat(row.roles()).doesNotContainAnyElementsOf(ofASite));
    }
}
