package org.asmacademy.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.asmacademy.readiness.LineChart.Series;
import org.junit.jupiter.api.Test;

class LineChartTest {
    @Test
    void each_line_has_dashes_and_a_mark_of_its_own_and_its_count_at_the_end() {
        List<Shape> shapes = LineChart.of(List.of(new Series(List.of(3, 11)), new Series(List.of(1, 2)), new Series(List.of(0, 6)), new Series(List.of(2, 9))), 38, "March", "Today");
        for (String look : LineChart.LOOKS) {
            assertThat(shapes).filteredOn(shape -> shape.type().equals("way " + look)).hasSize(1);
            assertThat(shapes).filteredOn(shape -> shape.type().equals("mark " + look)).hasSize(2);
        }
        assertThat(shapes).filteredOn(shape -> shape.type().equals("count")).extracting(Shape::text).containsExactlyInAnyOrder("11", "2", "6", "9");
        assertThat(LineChart.LOOKS.stream().map(look -> LineChart.sample(LineChart.LOOKS.indexOf(look)).get(1).path().replaceAll("M22 8", "")).distinct().count())
                .as("marks that look different, or are filled differently").isGreaterThanOrEqualTo(3);
    }

    @Test
    void counts_at_the_end_keep_apart_and_stay_inside_however_close_the_lines_are() {
        for (List<Integer> ends : List.of(List.of(0, 0, 0, 0), List.of(38, 38, 38, 38), List.of(1, 0, 1, 0), List.of(20, 19, 20, 21))) {
            List<Double> heights = LineChart.of(ends.stream().map(end -> new Series(List.of(0, end))).toList(), 38, "March", "Today").stream()
                    .filter(shape -> shape.type().equals("count")).map(shape -> Double.valueOf(shape.y())).sorted().toList();
            for (int i = 1; i < heights.size(); i++) assertThat(heights.get(i) - heights.get(i - 1)).as("%s", ends).isGreaterThanOrEqualTo(15);
            assertThat(heights).allMatch(y -> y > 0 && y < LineChart.HEIGHT);
        }
    }

    @Test
    void the_scale_ends_above_every_line_and_not_above_what_there_is() {
        assertThat(Stream.of(0, 1, 9, 13, 37, 38, 70).map(most -> LineChart.top(most, 38))).containsExactly(2, 2, 10, 20, 38, 38, 38);
    }

    @Test
    void a_single_month_is_a_point() {
        assertThat(LineChart.of(List.of(new Series(List.of(4))), 38, "Today", "Today")).noneMatch(shape -> shape.type().startsWith("way")).filteredOn(shape -> shape.type().equals("when"))
                .hasSize(1);
    }
}
