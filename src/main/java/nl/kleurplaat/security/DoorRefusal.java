package nl.kleurplaat.security;

/** Why a request is not let in: its HTTP status and the text that says so. */
enum DoorRefusal {
    /** No or another name in {@code Host}: not meant for this service (421, misdirected request). */
    HOST(421, "door.host"),
    /** Sent by a page of another site. */
    FOREIGN(403, "door.foreign");

    private final int status;
    private final String text;

    DoorRefusal(int status, String text) {
        this.status = status;
        this.text = text;
    }

    int status() {
        return status;
    }

    String text() {
        return text;
    }
}
