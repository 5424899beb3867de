package vn.giamngheo.sample;

/** Everything read from the data files, once. */
record World(Population population, People people, Places places) {

    static World read() {
        Population population = new Population();
        People people = People.read();
        return new World(population, people, new Places(population, people));
    }
}
