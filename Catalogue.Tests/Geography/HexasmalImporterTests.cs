using System.Text;
using Catalogue.Core.Geography;
using FsCheck;
using FsCheck.Fluent;

namespace Catalogue.Tests.Geography;

public sealed class HexasmalImporterTests
{
    private const string Header2014 = "#Code_commune_INSEE;Nom_de_la_commune;Code_postal;Libellé_d_acheminement;Ligne_5;coordonnees_geographiques";
    private static readonly CommuneUpdate LePuy = new("43157", "LE PUY EN VELAY", ["43000"], new GeoPoint(45.04, 3.88));

    [Theory]
    [InlineData("#Code_commune_INSEE;Nom_de_la_commune;Code_postal;Libellé_d_acheminement;Ligne_5;coordonnees_geographiques", "43157;LE PUY EN VELAY;43000;LE PUY EN VELAY;;45.04,3.88")]
    [InlineData("Code_commune_INSEE;Nom_commune;Code_postal;Libelle_acheminement;Ligne_5;coordonnees_gps", "43157;LE PUY EN VELAY;43000;LE PUY EN VELAY;;45.04, 3.88")]
    [InlineData("code_commune_insee,nom_de_la_commune,code_postal,libelle_d_acheminement,ligne_5,_geopoint", "43157,LE PUY EN VELAY,43000,LE PUY EN VELAY,,\"45.04,3.88\"")]
    [InlineData("code_commune_INSEE,nom_commune_postal,code_postal,latitude,longitude,code_commune", "43157,LE PUY EN VELAY,43000,45.04,3.88,157")]
    [InlineData("\"CODE POSTAL\";\"CODE COMMUNE INSEE\";\"NOM DE LA COMMUNE\";\"LATITUDE\";\"LONGITUDE\"", "\"43000\";\"43157\";\"LE PUY EN VELAY\";\"45,04\";\"3,88\"")]
    public void Each_published_form_is_read(string header, string row)
    {
        var import = Read($"{header}\n{row}\n");

        import.Problems.ShouldBeEmpty();
        ShouldBeSame(import.Updates.ShouldHaveSingleItem(), LePuy);
        (import.RowsRead, import.RowsLoaded).ShouldBe((1, 1));
    }

    [Fact]
    public void Each_encoding_is_read()
    {
        var text = Header2014 + "\r\n43157;LE PUY – CŒUR;43000;L’ÎLE;;45.04,3.88\r\n";
        var windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

        foreach (var bytes in new[] { Encoding.UTF8.GetBytes(text), [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)], windows.GetBytes(text) })
        {
            var import = HexasmalImporter.Read(new MemoryStream(bytes)).Value;
            import.Updates.ShouldHaveSingleItem().Name.ShouldBe("LE PUY – CŒUR");
        }
    }

    [Fact]
    public void Postal_codes_accumulate_and_distinct_positions_are_averaged()
    {
        var import = Read($"""
            {Header2014}
            20004;AJACCIO;20000;AJACCIO;;41.90,8.70
            2A004;AJACCIO;20000;AJACCIO;;41.90,8.70
            2a004;AJACCIO;20090;AJACCIO;;41.90,8.70
            2A004;AJACCIO;20167;AJACCIO;MEZZAVIA;41.96,8.76
            """);

        var ajaccio = import.Updates.ShouldHaveSingleItem();
        ajaccio.PostalCodes.ShouldBe(["20000", "20090", "20167"]);
        ajaccio.Position!.Value.Latitude.ShouldBe(41.93, 1e-9);
        ajaccio.Position!.Value.Longitude.ShouldBe(8.73, 1e-9);
        import.Problems.ShouldHaveSingleItem().Line.ShouldBe(2);
    }

    [Fact]
    public void Zeros_lost_by_a_spreadsheet_are_restored()
    {
        var update = Read($"{Header2014}\n1001;L ABERGEMENT CLEMENCIAT;1400;;;46.15,4.92").Updates.ShouldHaveSingleItem();

        update.Insee.ShouldBe("01001");
        update.PostalCodes.ShouldBe(["01400"]);
    }

    [Theory]
    [InlineData("43157;LE PUY EN VELAY;43000", "3 colonnes au lieu de 6")]
    [InlineData("43157;LE PUY EN VELAY;43000;;;45.04,3.88;", "7 colonnes au lieu de 6")]
    [InlineData("43157;\"LE PUY;43000;;;45.04,3.88", "guillemet")]
    [InlineData(";LE PUY EN VELAY;43000;;;45.04,3.88", "code INSEE manque")]
    [InlineData("99138;MONACO;98000;;;43.73,7.42", "99138")]
    [InlineData("43A57;LE PUY EN VELAY;43000;;;45.04,3.88", "43A57")]
    [InlineData("43157;LE PUY EN VELAY;;;;45.04,3.88", "code postal manque")]
    [InlineData("43157;LE PUY EN VELAY;430;;;45.04,3.88", "n’est pas un code postal")]
    public void A_bad_row_is_reported_by_line_and_the_rest_loaded(string bad, string reason)
    {
        var import = Read($"{Header2014}\n\n{bad}\n01001;L ABERGEMENT CLEMENCIAT;01400;;;46.15,4.92\n");

        var problem = import.Problems.ShouldHaveSingleItem();
        problem.Line.ShouldBe(3);
        problem.RowKept.ShouldBeFalse();
        problem.Reason.ShouldContain(reason);
        import.Updates.ShouldHaveSingleItem().Insee.ShouldBe("01001");
        (import.RowsRead, import.RowsLoaded).ShouldBe((2, 1));
    }

    [Theory]
    [InlineData("", "manque")]
    [InlineData("45.04", "n’est pas lisible")]
    [InlineData("nord,est", "n’est pas lisible")]
    [InlineData("NaN,NaN", "n’est pas lisible")]
    [InlineData("1e9,3.88", "n’est pas lisible")]
    [InlineData("0,0", "hors du territoire (Haute-Loire)")]
    [InlineData("3.88,45.04", "hors du territoire")]
    [InlineData("145.04,3.88", "hors du territoire")]
    public void A_row_without_a_usable_position_keeps_its_postal_code(string position, string reason)
    {
        var import = Read($"{Header2014}\n43157;LE PUY EN VELAY;43000;;;{position}\n");

        ShouldBeSame(import.Updates.ShouldHaveSingleItem(), LePuy with { Position = null });
        var problem = import.Problems.ShouldHaveSingleItem();
        problem.RowKept.ShouldBeTrue();
        problem.Reason.ShouldContain(reason);
        import.RowsLoaded.ShouldBe(1);
    }

    [Theory]
    [InlineData("Code_postal;latitude;longitude\n43000;45;3", "le code INSEE de la commune")]
    [InlineData("Code_commune_INSEE;latitude;longitude\n43157;45;3", "le code postal")]
    [InlineData("Code_commune_INSEE;Code_postal;latitude\n43157;43000;45", "la position")]
    [InlineData("Bonjour,\nvoici le fichier.", "le code INSEE de la commune, le code postal, la position")]
    public void A_file_without_the_needed_columns_is_refused(string text, string missing)
    {
        Refusal(Encoding.UTF8.GetBytes(text)).ShouldBeOfType<CommuneFileColumnsMissing>().Sentence.ShouldContain(missing);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    [InlineData(Header2014)]
    [InlineData(Header2014 + "\n\n \n")]
    public void A_file_without_rows_is_refused(string text)
    {
        Refusal(Encoding.UTF8.GetBytes(text)).ShouldBeOfType<CommuneFileEmpty>();
    }

    [Fact]
    public void A_file_that_is_not_text_is_refused()
    {
        Refusal([0x50, 0x4B, 0x03, 0x04, 0x14, 0x00]).ShouldBeOfType<CommuneFileNotText>();
        Refusal(Encoding.Unicode.GetBytes(Header2014)).ShouldBeOfType<CommuneFileNotText>();
    }

    [Fact]
    public void A_file_larger_than_any_version_of_it_is_refused()
    {
        var tooLarge = new byte[HexasmalImporter.LimitMegabytes * 1024 * 1024 + 1];

        Refusal(tooLarge).ShouldBeOfType<CommuneFileTooLarge>();
    }

    [Fact]
    public void Any_bytes_are_answered()
    {
        Prop.ForAll<byte[]>(bytes =>
        {
            var result = HexasmalImporter.Read(new MemoryStream(bytes));
            return !result.Succeeded || result.Value.RowsRead > 0;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Any_rows_are_each_loaded_or_reported()
    {
        Prop.ForAll<string[]>(rows =>
        {
            var result = HexasmalImporter.Read(new MemoryStream(Encoding.UTF8.GetBytes(Header2014 + "\n43157;;43000;;;\n" + string.Join('\n', rows))));
            if (!result.Succeeded) return result.Refusal is CommuneFileNotText;
            return result.Value.RowsRead == result.Value.RowsLoaded + result.Value.Problems.Count(problem => !problem.RowKept);
        }).QuickCheckThrowOnFailure();
    }

    private static CommuneImport Read(string text) => HexasmalImporter.Read(new MemoryStream(Encoding.UTF8.GetBytes(text))).Value;

    private static Catalogue.Core.Shared.Refusal Refusal(byte[] bytes) => HexasmalImporter.Read(new MemoryStream(bytes)).Refusal.ShouldNotBeNull();

    private static void ShouldBeSame(CommuneUpdate actual, CommuneUpdate expected)
    {
        actual.PostalCodes.ShouldBe(expected.PostalCodes);
        (actual with { PostalCodes = [] }).ShouldBe(expected with { PostalCodes = [] });
    }
}
