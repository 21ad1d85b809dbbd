package vn.giamngheo.papers;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.client.j2se.MatrixToImageWriter;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import org.springframework.stereotype.Component;

/** QR codes that lead to the public check of a paper. */
@Component
class QrImages {

    private static final int PIXELS = 360;

    private final PaperSettings settings;

    QrImages(PaperSettings settings) {
        this.settings = settings;
    }

    /**
     * @param checkCode code of a paper
     * @return address of its public check
     */
    String addressOf(String checkCode) {
        return settings.publicUrl().replaceAll("/+$", "") + "/check/" + checkCode;
    }

    /**
     * @param checkCode code of a paper
     * @return the code's image as a data address (PNG)
     */
    String of(String checkCode) {
        try {
            var matrix = new QRCodeWriter().encode(addressOf(checkCode), BarcodeFormat.QR_CODE, PIXELS, PIXELS,
                    Map.of(EncodeHintType.CHARACTER_SET, "UTF-8", EncodeHintType.MARGIN, 1,
                            EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M));
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            MatrixToImageWriter.writeToStream(matrix, "PNG", png);
            return "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
        }
        catch (WriterException tooLong) {
            throw new IllegalStateException(tooLong);
        }
        catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
