package nl.kleurplaat.intake.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import nl.kleurplaat.api.Problem;
import nl.kleurplaat.api.ProblemCode;
import org.junit.jupiter.api.Test;

class UploadTests {

    private static void assertRefused(String name, byte[] file, ProblemCode code, String text) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> Upload.open(name, file))
                .matches(p -> p.code() == code && p.sentence().key().equals(text), text);
    }

    @Test
    void aBombIsRefusedWhileItIsUnpacked() {
        byte[] bomb = Zips.of(Map.of("organisations.csv", new byte[200 << 20]));
        assertThat(bomb.length).isLessThan(1 << 20);
        assertRefused("bom.zip", bomb, ProblemCode.TOO_LARGE, "intake.ratio-too-large");
        byte[] workbook = Zips.of(Map.of("xl/workbook.xml", new byte[20 << 20]));
        assertRefused("bom.xlsx", workbook, ProblemCode.TOO_LARGE, "intake.ratio-too-large");
    }

    @Test
    void whatIsCountedIsWhatComesOut() {
        Limits limits = new Limits(1 << 20, 1_000);
        limits.unpacked(1_000);
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> limits.unpacked(1))
                .matches(p -> p.sentence().key().equals("intake.unpacked-too-large"));
    }

    @Test
    void aLargeFileIsRefused() {
        assertRefused("x.csv", new byte[Limits.UPLOAD + 1], ProblemCode.TOO_LARGE, "intake.upload-too-large");
    }

    @Test
    void xmlThatReachesForOtherFilesIsRefused() {
        String evil = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>";
        byte[] workbook =
                Zips.of("[Content_Types].xml", "<Types/>", "xl/workbook.xml", "<x/>", "xl/sharedStrings.xml", evil);
        assertRefused("x.xlsx", workbook, ProblemCode.BAD_INPUT, "intake.document-type");
        byte[] wide = Zips.of(Map.of(
                "xl/workbook.xml",
                evil.replace("?xml version=\"1.0\"", "?xml version=\"1.0\" encoding=\"UTF-16\"")
                        .getBytes(StandardCharsets.UTF_16)));
        assertRefused("x.xlsx", wide, ProblemCode.BAD_INPUT, "intake.document-type");
    }

    @Test
    void whatCannotBeReadIsRefusedWithTheFix() {
        assertRefused("x.csv", new byte[0], ProblemCode.BAD_INPUT, "intake.empty-file");
        assertRefused("x.zip", new byte[] {'P', 'K', 3, 4, 0, 0}, ProblemCode.BAD_INPUT, "intake.unreadable-archive");
        byte[] old = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0, 0};
        assertRefused("x.xls", old, ProblemCode.BAD_INPUT, "intake.old-workbook");
    }
}
