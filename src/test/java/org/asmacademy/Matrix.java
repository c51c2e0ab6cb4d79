package org.asmacademy;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Who may do what, written down a second time: part C of {@code research/domain.md}, address by address, by somebody who did not look at the
 * program's own table. {@code ~} is a site's address. What stands after "but" is found missing in a test's bare mine by those who may see it.
 */
final class Matrix {
    private static final String EVERYBODY_HERE = "learner champion lead";
    private static final String ANY_MEMBER = EVERYBODY_HERE + " neighbour";
    private static final String TABLE = """
            GET  ~/readiness                                        | here
            GET  ~/readiness/{standard}/{section}                   | here
            GET  ~/readiness/requirements/{requirement}             | here
            GET  ~/readiness/over-time                              | here
            GET  ~/plan                                             | here
            GET  ~/plan/goal                                        | here
            POST ~/plan/goal                                        | lead
            GET  ~/evidence                                         | here
            POST ~/evidence/holds                                   | champion lead but
            GET  ~/evidence/{entry}                                 | champion lead but
            POST ~/evidence/{entry}                                 | champion lead but
            POST ~/evidence/{entry}/stay                            | champion lead but
            GET  ~/sessions                                         | here
            GET  ~/sessions/new                                     | champion lead
            POST ~/sessions/new                                     | champion lead
            GET  ~/sessions/out                                     | champion lead but
            POST ~/sessions/out                                     | champion lead
            GET  ~/worries                                          | here
            GET  ~/worries/choose                                   | champion lead
            POST ~/worries/choose                                   | champion lead
            GET  ~/readiness/requirements/{requirement}/declare     | champion lead
            POST ~/readiness/requirements/{requirement}/declare     | champion lead
            GET  ~/readiness/requirements/{requirement}/target      | champion lead
            POST ~/readiness/requirements/{requirement}/target      | champion lead
            GET  ~/readiness/requirements/{requirement}/plan        | champion lead
            POST ~/readiness/requirements/{requirement}/plan        | champion lead
            POST ~/readiness/requirements/{requirement}/plan/choose | champion lead
            GET  ~/readiness/requirements/{requirement}/plan/end    | champion lead but
            POST ~/readiness/requirements/{requirement}/plan/end    | champion lead but
            GET  ~/readiness/requirements/{requirement}/own-words   | champion lead
            POST ~/readiness/requirements/{requirement}/own-words   | champion lead
            POST ~/readiness/requirements/{requirement}/said/choose | champion lead
            GET  ~/waiting                                          | champion lead
            GET  ~/waiting/yes                                      | champion lead
            POST ~/waiting/yes                                      | champion lead
            GET  ~/groups                                           | champion lead
            GET  ~/groups/edit                                      | champion lead
            POST ~/groups/edit                                      | champion lead
            GET  ~/report                                           | champion lead
            GET  ~/report/file                                      | champion lead but
            GET  ~/report/answers                                   | champion lead
            POST ~/report/answers                                   | champion lead
            GET  ~/shares                                           | champion lead
            GET  ~/shares/offer                                     | lead
            POST ~/shares/offer                                     | lead
            POST ~/shares/stop                                      | champion lead
            POST ~/shares/pledge                                    | champion lead
            GET  ~/totals                                           | champion lead
            POST ~/totals/offer                                     | lead
            POST ~/totals/stop                                      | champion lead
            GET  ~/leave                                            | champion lead
            POST ~/leave                                            | lead
            POST ~/leave/stop                                       | champion lead
            GET  ~/leave/data                                       | lead but
            GET  ~/about                                            | here
            POST ~/about                                            | lead
            POST ~/about/crew                                       | champion lead
            GET  ~/close                                            | lead
            POST ~/close                                            | lead
            GET  ~/card                                             | champion lead
            POST ~/card                                             | lead
            GET  ~/people                                           | champion lead
            GET  ~/people/{person}                                  | champion lead
            POST ~/people/{person}/role                             | lead
            POST ~/people/{person}/pin                              | champion lead
            POST ~/people/{person}/left                             | champion lead
            POST ~/people/{person}/back                             | champion lead
            GET  ~/people/{person}/data                             | champion lead
            POST ~/people/{person}/data                             | champion lead
            GET  ~/people/{person}/delete                           | champion lead
            POST ~/people/{person}/delete                           | champion lead
            POST ~/people/{person}/delete/stop                      | champion lead but
            GET  ~/hubs                                             | lead
            POST ~/hubs                                             | lead
            POST ~/hubs/{hubId}/end                                 | lead but
            GET  ~/log                                              | lead
            GET  ~/kept-apart                                       | champion lead
            POST ~/kept-apart/again                                 | champion lead
            POST ~/kept-apart/aside                                 | champion lead
            GET  /media/{sha256}                                    | member but
            GET  =/me                                               | member staff
            GET  /api/v1/me                                         | member
            GET  ~/devices                                          | champion lead
            GET  ~/devices/lost                                     | champion lead but
            POST ~/devices/lost                                     | champion lead but
            GET  =/me/devices                                       | member staff
            POST =/me/devices                                       | member staff
            GET  =/me/record                                        | member
            GET  =/me/path                                          | member staff
            POST =/me/path                                          | member
            GET  =/me/sharing                                       | member
            GET  =/me/sharing/{item}                                | member
            POST =/me/sharing/{item}                                | member
            GET  =/me/data                                          | member
            POST =/me/data                                          | member
            GET  =/me/delete                                        | member
            POST =/me/delete                                        | member
            POST =/me/delete/stay                                   | member but
            GET  =/pin                                              | member
            POST =/pin                                              | member
            POST =/tasks/{course}/{module}/{activity}               | member
            GET  =/tasks/{course}/{module}/{activity}/thanks        | member but
            GET  =/tasks/{course}/{module}/{activity}/watch         | champion lead neighbour
            POST =/tasks/{course}/{module}/{activity}/watch         | champion lead neighbour
            GET  =/tasks/{course}/{module}/{activity}/watch/otherwise | champion lead neighbour but
            POST =/tasks/{course}/{module}/{activity}/watch/otherwise | champion lead neighbour but
            POST =/tasks/{course}/{module}/{activity}/watch/back    | champion lead neighbour
            POST /api/v1/facts                                      | here
            GET  /api/v1/sites/{siteId}/facts                       | here
            GET  =/totals                                           | coordinator association researcher admin
            GET  =/totals/{month}                                   | coordinator association researcher admin but
            GET  =/totals/{month}/file                              | coordinator association researcher admin but
            GET  =/standards/load                                   | steward
            POST =/standards/load                                   | steward
            GET  =/standards/files/{hash}                           | steward
            GET  =/standards/load/{draft}                           | steward but
            POST =/standards/load/{draft}/apply                     | steward but
            GET  =/standards/load/{draft}/columns                   | steward but
            POST =/standards/load/{draft}/columns                   | steward but
            GET  =/sites/new                                        | coordinator founder but
            POST =/sites/new                                        | coordinator founder but
            GET  =/shared/{link}/certificate                        | admin
            POST =/shared/{link}/certificate                        | admin
            GET  =/invited                                          | assessor
            POST =/invited                                          | assessor
            GET  =/shared/{link}/seen                               | assessor
            GET  =/shared/{link}/seen/{requirement}                 | assessor
            POST =/shared/{link}/seen/{requirement}                 | assessor
            GET  ~/readiness/requirements/{requirement}/answer      | lead but
            POST ~/readiness/requirements/{requirement}/answer      | lead but
            """;
    /** Open to everybody, also to who has not signed in. Nothing of a site is here but behind a code, a PIN or a link that the page asks for. */
    static final Set<String> OPEN = Set.of("GET /", "GET =", "GET =/our-mine", "GET =/search", "GET =/topics", "GET =/topics/{theme}", "GET =/paths", "GET =/tools",
            "GET =/tools/{tool}", "GET =/coverage", "GET =/coverage/{standard}", "GET =/requirements/{requirement}", "GET =/guides/{course}/{module}", "GET =/courses",
            "GET =/courses/{course}", "GET =/courses/{course}/{module}/{activity}", "GET /courses/{course}/media/{path}", "POST =/courses/{course}/{module}/{activity}/answers",
            "GET =/courses/{course}/{module}/{activity}/answers", "POST =/courses/{course}/{module}/{activity}/done", "GET =/courses/{course}/{module}/{activity}/tell",
            "POST =/courses/{course}/{module}/{activity}/tell", "GET =/tasks/{course}/{module}/{activity}", "POST =/sign-in/kept", "GET =/sign-in", "GET =/sign-in/{person}",
            "POST =/sign-in/{person}", "POST =/sign-out", "GET =/staff", "POST =/staff", "GET =/join", "POST =/join", "GET =/join/who", "GET =/join/new", "POST =/join/new",
            "GET =/shared/{link}", "POST =/shared/{link}", "GET =/me/delete/done", "GET =/phone", "GET =/phone/offline", "GET =/phone/recalled", "GET =/phone/waiting", "GET =/phone/me",
            "GET =/phone/pages/{kind}/{course}{rest}", "GET =/manifest.webmanifest", "GET /sw.js", "GET /api/v1/packs/{course}", "GET /api/v1/packs/{course}/size",
            "GET /api/v1/recalls",
            // By a code or by a hub's key: HubResourceTest.
            "POST /api/v1/hubs/join", "POST /api/v1/hubs/{hubId}/visit", "GET /api/v1/hubs/{hubId}/standing", "POST /api/v1/hubs/{hubId}/facts",
            "GET /api/v1/hubs/{hubId}/facts", "GET /api/v1/hubs/{hubId}/people");

    private Matrix() { }

    /** @param bare in a bare mine there is nothing of it even for those who may see it */
    record Row(String address, Set<String> allowed, boolean bare) {
        String verb() {
            return address.substring(0, address.indexOf(' '));
        }
    }

    static List<Row> rows() {
        return TABLE.lines().map(line -> line.split("\\|")).map(parts -> {
            String who = parts[1].replace("here", EVERYBODY_HERE).replace("member", ANY_MEMBER).replace("staff", "assessor coordinator steward association researcher admin founder");
            List<String> words = Arrays.stream(who.strip().split(" +")).toList();
            return new Row(parts[0].strip().replaceAll(" +", " "), Set.copyOf(words.stream().filter(word -> !word.equals("but")).toList()), words.contains("but"));
        }).toList();
    }
}
