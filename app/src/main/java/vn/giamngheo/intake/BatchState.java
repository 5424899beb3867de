package vn.giamngheo.intake;

/** How far a load has come. */
public enum BatchState {
    /** Its files are being read and compared. */
    READING,
    /** Its files cannot be used as a whole. */
    REFUSED,
    /** It was read and compared and waits for a person. */
    READY,
    /** It is being written into the register. */
    APPLYING,
    /** It stands in the register. */
    APPLIED,
    /** It stood in the register and was taken out. */
    UNDONE,
    /** Something unforeseen ended it; nothing of it stands in the register. */
    FAILED
}
