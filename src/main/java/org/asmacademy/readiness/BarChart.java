package org.asmacademy.readiness;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.asmacademy.standard.Scale;

/** The bar of one requirement: four bands side by side in a box of 320 by 44, told apart by pattern, place and letter as well as tint. */
final class BarChart {
    /** Where the letters stand, from the left. */
    private static final List<Integer> LETTERS = List.of(1, 135, 213, 298);

    private BarChart() { }

    /** How far up its scale a site has put itself. Nothing: it has said nothing, or something that is not on the scale. */
    record Level(int order, int highest) {
        static Optional<Level> of(Strands strands, Scale scale) {
            if (strands.declared().isEmpty()) return Optional.empty();
            return scale.find(strands.declared().get(strands.declared().size() - 1).value()).map(v -> new Level(v.order(), scale.highest().order()));
        }

        boolean inPlace() {
            return order == highest;
        }
    }

    /** With the first letter of each strand's name under its band. */
    static List<Shape> of(Strands strands, Scale scale, ReadinessMessages words) {
        List<Shape> shapes = new ArrayList<>();
        List<String> names = List.of(words.learned(), words.practised(), words.declared(), words.confirmed());
        for (int i = 0; i < names.size(); i++) shapes.add(Shape.text("letter", LETTERS.get(i), 39, names.get(i).substring(0, 1)));
        shapes.add(Shape.rect("learned track", 1, 4, 126, 18));
        double share = share(strands);
        if (share > 0) shapes.add(Shape.rect("learned", 1, 4, Math.max(4, 126 * share), 18));
        shapes.add(Shape.rect("practised track", 135, 4, 70, 18));
        switch (strands.practice()) {
            case TRIED -> shapes.add(Shape.rect("practised", 135, 4, 35, 18));
            case SEEN -> shapes.add(Shape.rect("practised", 135, 4, 70, 18));
            case LAPSED -> shapes.add(Shape.path("practised lapsed", "M135 4h70v18h-70zM142 22l14-18M158 22l14-18M174 22l14-18M190 22l14-18"));
            case DIFFERENTLY -> shapes.add(Shape.path("practised differently", "M135 4h31v18h-31zM174 4h31v18h-31z"));
            case NOTYET -> { }
        }
        declared(strands, scale, shapes);
        shapes.add(strands.isConfirmed() ? Shape.path("confirmed", "M293 14l7 7L316 4") : Shape.dot("confirmed track", 304, 13));
        return shapes;
    }

    static double share(Strands strands) {
        return strands.crew() == 0 ? 0 : (double) strands.learnedOfCrew() / strands.crew();
    }

    private static void declared(Strands strands, Scale scale, List<Shape> shapes) {
        if (!strands.isDeclared()) {
            shapes.add(Shape.rect("declared track", 213, 4, 70, 18));
            return;
        }
        shapes.add(Shape.rect("declared", 213, 4, 70, 18));
        Optional<Level> level = Level.of(strands, scale);
        if (level.isPresent()) {
            double width = (62.0 - 4 * (level.get().highest() - 1)) / level.get().highest();
            for (int i = 0; i < level.get().order(); i++) shapes.add(Shape.rect("declared level", 217 + i * (width + 4), 8, width, 10));
        } else {
            shapes.add(Shape.path("declared", strands.notOurs() ? "M238 13h20" : "M238 9l20 8M238 17l20-8"));
        }
    }
}
