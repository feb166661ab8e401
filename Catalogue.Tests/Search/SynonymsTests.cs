using Catalogue.Core.Search;
using static Catalogue.Tests.Search.SearchDocuments;

namespace Catalogue.Tests.Search;

public class SynonymsTests
{
    private static readonly Synonyms Some = Synonyms.Parse(
        ["panne, dépanner, réparer", "site internet, site web", "wifi, sans fil", "boutique en ligne, e-commerce", "", " , "]);

    [Theory]
    [InlineData("réparations", "dépanner|panne|réparer")]
    [InlineData("site web", "site internet|site web|site internet pas cher|site web pas cher|site e-commerce")]
    [InlineData("sites internet peu chers", "site internet pas cher|site internet|site web pas cher|site web|site e-commerce")]
    [InlineData("sans-fil", "borne wifi")]
    [InlineData("wi-fi", "borne wifi")]
    [InlineData("boutique en ligne", "site e-commerce")]
    [InlineData("site", "site internet|site web|site e-commerce|site internet pas cher|site web pas cher")]
    [InlineData("web", "site web|site web pas cher")]
    public void Who_asks_for_one_expression_finds_the_others(string text, string titles)
    {
        string[] all =
        [
            "dépanner", "panne", "réparer", "site internet", "site web", "site internet pas cher", "site web pas cher", "borne wifi",
            "site e-commerce",
        ];
        var index = OfferIndex.Build(all.Select(title => Document(title, title)), Some);
        index.Search(For(text)).Ids().ShouldBe(titles.Split('|'), ignoreOrder: true);
    }

    [Theory]
    [InlineData("fleuriste", "fleuriste|fleurs")]
    [InlineData("bouquetière", "bouquetière|fleurs")]
    [InlineData("fleurs", "fleurs")]
    public void A_line_with_a_sign_goes_one_way(string text, string titles)
    {
        string[] all = ["fleuriste", "bouquetière", "fleurs"];
        var index = OfferIndex.Build(all.Select(title => Document(title, title)), Synonyms.Parse(["fleuriste, bouquetière > fleurs"]));
        index.Search(For(text)).Ids().ShouldBe(titles.Split('|'), ignoreOrder: true);
    }

    [Theory]
    [InlineData("visio-conférence")]
    [InlineData("visioconférence")]
    public void A_compound_brings_its_synonyms_however_it_is_written(string text)
    {
        var index = OfferIndex.Build([Document("a", "réunion à distance"), Document("b", "conférence")], Synonyms.Parse(["visioconférence, réunion à distance"]));
        index.Search(For(text)).Ids().First().ShouldBe("a");
    }

    [Theory]
    [InlineData("kinesiterapeute")]
    [InlineData("kinésithérapeuhte")]
    public void A_misspelt_word_that_only_the_synonyms_know_is_read_as_it(string text) =>
        OfferIndex.Build([Document("a", "Cabinet de kiné"), Document("b", "Garage")], Synonyms.Parse(["kiné, kinésithérapeute"]))
            .Find(text).ShouldBe(["a"]);

    [Fact]
    public void The_word_typed_ranks_before_its_synonyms()
    {
        var index = OfferIndex.Build([Document("synonym", "panne"), Document("typed", "réparer"), Document("other", "conseil")], Some);
        index.Search(For("réparer")).Ids().ShouldBe(["typed", "synonym"]);
    }

    [Fact]
    public void A_corrected_word_brings_its_synonyms()
    {
        var index = OfferIndex.Build([Document("a", "réparer"), Document("b", "panne")], Some);
        index.Search(For("répaxer")).Ids().ShouldBe(["a", "b"]);
    }

    [Fact]
    public void A_word_the_catalogue_lacks_but_knows_a_synonym_of_is_not_corrected()
    {
        var index = OfferIndex.Build([Document("a", "réparer"), Document("b", "canne")], Some);
        var answer = index.Search(For("panne"));
        answer.Ids().ShouldBe(["a"]);
        answer.Corrections.ShouldBeEmpty();
    }

    [Fact]
    public void A_synonym_of_one_word_is_marked_and_a_word_of_an_expression_is_not()
    {
        var synonyms = Synonyms.Parse(["installer, configurer, mise en service"]);
        var documents = new[] { Document("a", "services et conseil, configurer une box") };

        var terms = OfferIndex.Build(documents, synonyms).Search(For("installer")).Terms;

        Highlighter.Mark(documents[0].Title, terms)
            .ShouldBe([new("services et conseil, ", false), new("configurer", true), new(" une box", false)]);
    }

    [Theory]
    [InlineData("- a, b\n- c, d", 2)]
    [InlineData("# rien", 0)]
    [InlineData("", 0)]
    public void A_file_is_a_list_of_lines(string yaml, int count) => Synonyms.Load(new StringReader(yaml)).Count.ShouldBe(count);

    [Theory]
    [InlineData("a: b")]
    [InlineData("- [a, b]")]
    [InlineData("- 'a")]
    public void Anything_else_is_refused(string yaml) =>
        Should.Throw<InvalidDataException>(() => Synonyms.Load(new StringReader(yaml)));

    [Theory]
    [InlineData("TPV", "Caisse enregistreuse pour boulangerie")]
    [InlineData("mon ordinateur est en panne", "Réparation de PC")]
    [InlineData("courriel", "Boîte mail professionnelle")]
    [InlineData("vente en ligne", "Site e-commerce")]
    [InlineData("backup", "Copie de sécurité de vos fichiers")]
    [InlineData("apprendre tableur", "Formation à la bureautique")]
    [InlineData("photocopieur sans fil", "Imprimante Wi-Fi")]
    public void The_file_of_the_site_knows_the_words_of_small_businesses(string text, string title)
    {
        using var file = File.OpenText(Path.Combine(RepositoryRoot(), "uSync", "synonyms.yml"));
        var synonyms = Synonyms.Load(file);
        synonyms.Count.ShouldBeGreaterThanOrEqualTo(60);
        OfferIndex.Build([Document("a", title), Document("b", "Pose d’une vitrine")], synonyms).Find(text).ShouldBe(["a"]);
    }

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Catalogue.sln"))) folder = folder.Parent!;
        return folder.FullName;
    }
}
