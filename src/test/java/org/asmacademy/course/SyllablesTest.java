package org.asmacademy.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.asmacademy.shared.Language;
import org.junit.jupiter.api.Test;

/** Words cut by hand, a dot between syllables; French as read aloud with care, the mute end not cut off. */
class SyllablesTest {
    @Test
    void english_words() {
        check("en", "dust be the free tree whole stone stones holes drilled closed walked bed red shed seed burn through "
                + "don’t didn’t=2 is·n’t chil·dren’s mi·ner’s eye eyes year you goes shoe "
                + "wa·ter met·al mer·cu·ry a·mal·gam re·tort sil·i·ca sil·i·co·sis tu·ber·cu·lo·sis quar·ry quar·ries "
                + "need·ed wait·ed la·belled han·dled sam·pled car·ried boss·es box·es brid·ges pla·ces crush·es hor·ses clothes "
                + "ta·ble ta·bles peo·ple lit·tle safe·ly safe·ty move·ment "
                + "some·thing some·one car·er car·ers mak·ers lime·stone home·work house·hold set·tle·ment a·gree·ment "
                + "be·ing pay·ing car·ry·ing go·ing dy·ing buy·er be·yond em·ploy·er "
                + "sta·tion ques·tion spe·cial ma·te·ri·al ra·di·o se·ri·ous pe·ri·od mil·lion o·pin·ion vi·o·lence di·a·mond gi·ant "
                + "cli·ent pa·tient ex·pe·ri·ence sci·ence friend field u·su·al guard lan·guage fu·el val·ue fruit build eas·i·er eas·i·est priest "
                + "ar·e·a i·de·a ev·ery head·ache head·aches hun·dred ma·chine en·gi·neer mech·a·ni·sm un·der·ground pro·tect·ive "
                + "co-op·er·a·tive re·use for·est el·e·ment T·B");
    }

    @Test
    void spanish_words() {
        check("es", "pan sol yo muy rey ley buey que quien gue·rra gui·ta·rra ver·güen·za pin·güi·no "
                + "a·gua tie·rra cue·va rui·do ciu·dad cui·da lim·piáis es·tu·diáis "
                + "rí·o pa·ís ba·úl dí·a le·í·an o·í·do bú·ho ma·íz grú·a re·ú·ne "
                + "ca·er po·e·ta a·é·re·o le·er co·o·pe·ra·ti·va cre·er ve·a "
                + "a·ho·ra co·he·te al·co·hol prohi·bir a·hí des·hie·lo pa·ra·no·ia "
                + "ma·yo le·yes hay y o mer·cu·rio si·li·co·sis ni·ños pe·li·gro·so pro·tec·ción gas a·mal·ga·ma cons·truí guion cuí·de·se hue·cos");
    }

    @Test
    void french_words() {
        check("fr", "eau l’eau d’or qu’on jus·qu’au le de que les rue pierre mine mines nuit puits août oeuf œuf "
                + "tra·vail tra·vai·ller feuille ma·chine ma·chines long longue longues quelques fa·tigue ai·gu gué guerre "
                + "tombent tombe sèchent é·taient cassent rient vient tient sou·vent ar·gent vent mo·ment len·te·ment do·cu·ment aiment dorment consomment=2 "
                + "i·dée ré·a·li·té cré·er a·é·rer ma·ïs pa·ys pa·y·sage cha·os pay·er moy·en tu·yau es·suy·er "
                + "ou·vri·er cri·er ou·bli·er mi·nier pro·duc·tion en·fant dan·ge·reux mer·cure si·li·cose pous·sière re·gar·dez "
                + "a-t-il=2 pre·nez-le peut-être au-des·sus vi·dé·o o·reille");
    }

    /** A word cut by dots, or with its count behind =. */
    private static void check(String language, String words) {
        List<String> wrong = new ArrayList<>();
        for (String cut : words.split(" ")) {
            String word = cut.replaceAll("=.*|·", "");
            int known = cut.contains("=") ? Integer.parseInt(cut.substring(cut.indexOf('=') + 1)) : cut.split("[·-]").length;
            int counted = Syllables.of(new Language(language)).in(word);
            if (counted != known) wrong.add(word + " has " + known + ", not " + counted);
        }
        assertThat(wrong).isEmpty();
    }
}
