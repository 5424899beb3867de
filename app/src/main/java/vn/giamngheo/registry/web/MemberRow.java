package vn.giamngheo.registry.web;

import java.util.List;

/**
 * A member in the table of his household.
 *
 * @param here whether he still counts as present
 * @param head whether he is the head
 * @param citizen his citizen number, all or only its end
 * @param notes what else is known and matters: disability, illness, allowances, needs
 */
record MemberRow(
        int number,
        String name,
        String relation,
        String sex,
        String birth,
        String age,
        String citizen,
        String work,
        String school,
        String card,
        String status,
        boolean here,
        boolean head,
        List<String> notes) {}
