package vn.giamngheo.papers;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.client.j2se.MatrixToImageWriter;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** QR codes that lead to the public check of a paper, or to the state of a case. */
@Component
class QrImages {

    /** Pixels to each of the code's squares: few to draw, and their edges stay edges when a reader smooths the image. */
    private static final int SQUARE = 4;

    private final PaperSettings settings;

    QrImages(PaperSettings settings) {
        this.settings = settings;
    }

    /**
     * @param checkCode code of a paper
     * @return address of its public check
     */
    String addressOf(String checkCode) {
        return root() + "/check/" + checkCode;
    }

    /**
     * @param receiptNumber number of a receipt
     * @param code its code
     * @return address of the public state of the case
     */
    String trackingAddressOf(String receiptNumber, String code) {
        return UriComponentsBuilder.fromUriString(root() + "/track").queryParam("receipt", "{receipt}")
            .queryParam("code", "{code}").encode().buildAndExpand(receiptNumber, code).toUriString();
    }

    private String root() {
        return settings.publicUrl().replaceAll("/+$", "");
    }

    /**
     * @param address address to lead to
     * @return the image of its code as a data address (PNG)
     */
    String of(String address) {
        try {
            BitMatrix squares = new QRCodeWriter().encode(address, BarcodeFormat.QR_CODE, 0, 0,
                    Map.of(EncodeHintType.CHARACTER_SET, "UTF-8", EncodeHintType.MARGIN, 1,
                            EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M));
            BitMatrix pixels = new BitMatrix(squares.getWidth() * SQUARE);
            for (int y = 0; y < squares.getHeight(); y++) {
                for (int x = 0; x < squares.getWidth(); x++) {
                    if (squares.get(x, y)) {
                        pixels.setRegion(x * SQUARE, y * SQUARE, SQUARE, SQUARE);
                    }
                }
            }
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            MatrixToImageWriter.writeToStream(pixels, "PNG", png);
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
