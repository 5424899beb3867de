package vn.giamngheo.sample;

/** The dwelling of one household while being made up; an empty text is an unknown answer. */
final class Home {

    int number;
    byte[] street = {};
    String tenure = "";
    String wall = "";
    String frame = "";
    String roof = "";
    /** In tenths of a square metre, or −1 where unknown. */
    int area;

    String state = "";
    String land = "";
    String water = "";
    String toilet = "";
    String waste = "";
    String internet = "";
    String devices = "";
    boolean farming;
}
