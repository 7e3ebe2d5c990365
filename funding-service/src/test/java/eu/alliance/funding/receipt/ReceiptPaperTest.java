package eu.alliance.funding.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReceiptPaperTest {

    @Test
    void isWrittenInSixLanguages() {
        assertThat(ReceiptPaper.WORDING.gaps()).isEmpty();
    }
}
