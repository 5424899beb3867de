package vn.giamngheo.sample;

/** Gives the members of a family their ethnic group and names. */
final class Namer {

    private final int otherGroupSpouse;

    Namer(Population population) {
        otherGroupSpouse = population.families().number("other_group_spouse");
    }

    void name(Family family, Place place, People.Group group, Rng rng) {
        Person head = family.head();
        head.group = group;
        head.family = group.names().family(place.names(), rng);
        for (int i = 0; i < family.size(); i++) {
            Person person = family.get(i);
            if (person != head) {
                belong(person, head, place, rng);
            }
            person.middle = person.group.names().middle(person, rng);
            person.given = person.group.names().given(person, rng);
        }
    }

    private void belong(Person person, Person head, Place place, Rng rng) {
        switch (person.relation) {
            case SPOUSE, OTHER -> {
                person.group = rng.chance(otherGroupSpouse) ? place.groups().draw(rng) : head.group;
                person.family = person.group.names().family(place.names(), rng);
            }
            case PARENT -> {
                person.group = head.group;
                boolean givesName = person.male != head.group.names().fromMother;
                person.family = givesName ? head.family : head.group.names().family(place.names(), rng);
            }
            case CHILD, GRANDCHILD -> inherit(person, head);
            case HEAD, SIBLING -> {
                person.group = head.group;
                person.family = head.family;
            }
        }
    }

    private static void inherit(Person person, Person head) {
        Person father = person.father;
        Person mother = person.mother;
        Person first = father != null ? father : mother != null ? mother : head;
        person.group = first.group;
        Person from = first.group.names().fromMother && mother != null ? mother : first;
        person.family = from.family;
    }
}
