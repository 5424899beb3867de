package vn.giamngheo.households;

/** A small register: 00001 rural, 00002 urban, 00003 not known; 00009 of another time, 001 a district. */
final class Villages implements AreaRegister {

    @Override
    public Finding find(String code) {
        return switch (code) {
            case "00001" -> new Finding.Commune(false, true);
            case "00002" -> new Finding.Commune(true, true);
            case "00003" -> new Finding.Commune(null, true);
            case "00004" -> new Finding.Commune(false, false);
            case "00009" -> new Finding.OtherTime("Xã Cũ", "00001");
            case "001" -> new Finding.OtherLevel("Quận Một");
            default -> new Finding.Unknown();
        };
    }
}
