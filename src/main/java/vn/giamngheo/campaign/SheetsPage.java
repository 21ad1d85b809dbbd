package vn.giamngheo.campaign;

import java.util.List;

import vn.giamngheo.review.SheetFileView;

/**
 * Sheets of a commune as Excel files.
 *
 * @param campaign campaign
 * @param communeKey ward or commune
 * @param communeName its name
 * @param hamlets hamlets that the one who looks may take out as a file
 * @param whole whether these are all hamlets of the list
 * @param mayImport whether the one who looks surveys here and may bring files back
 * @param files files that he or she brought back, newest first
 */
public record SheetsPage(CampaignView campaign, String communeKey, String communeName, List<HamletChoice> hamlets,
        boolean whole, boolean mayImport, List<SheetFileView> files) {

    /**
     * A hamlet.
     *
     * @param key hamlet
     * @param name its name
     */
    public record HamletChoice(String key, String name) {}
}
