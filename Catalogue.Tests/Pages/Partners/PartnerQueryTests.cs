using Catalogue.Core.Directories;
using Catalogue.Core.Offers;
using Catalogue.Web.Pages.Partners;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.AspNetCore.WebUtilities;

namespace Catalogue.Tests.Pages.Partners;

public sealed class PartnerQueryTests
{
    [Fact]
    public void Read_OfAFullAddress_UnderstandsEveryPart()
    {
        var (query, notices) = Read(
            "?nom=atelier+num&ou=43000&rayon=50&famille=internet&categorie=centre-telecoms&programme=label-2026&label=retire&tri=nom"
            + "&imprimer=oui&page=2");

        notices.ShouldBeEmpty();
        query.ShouldBe(new PartnerQuery
        {
            Name = "atelier num",
            Place = "43000",
            RadiusKm = 50,
            Family = "internet",
            Category = "centre-telecoms",
            Programme = "label-2026",
            Label = LabelState.Withdrawn,
            Sort = DirectorySort.Name,
            ForPaper = true,
            Page = 2,
        });
    }

    [Fact]
    public void Address_WithoutChoice_IsTheBareOne() =>
        Read("?nom=&ou=&rayon=30&famille=&categorie=&label=en-cours&tri=distance&page=1").Query.Address.ShouldBe("/partenaires");

    [Theory]
    [InlineData("rayon=abc")]
    [InlineData("rayon=0")]
    [InlineData("rayon=501")]
    [InlineData("famille=../../etc/passwd")]
    [InlineData("categorie=<b>")]
    [InlineData("programme=%27%20or%201=1")]
    [InlineData("label=perdu")]
    [InlineData("label=0")]
    [InlineData("tri=hasard")]
    [InlineData("page=0")]
    [InlineData("page=2147483648")]
    public void Read_OfAnAbsurdValue_FallsBackSaysSoAndLosesNothingElse(string absurd)
    {
        var (query, notices) = Read($"?nom=atelier&ou=Le+Puy&{absurd}");

        notices.Count.ShouldBe(1);
        query.Address.ShouldBe("/partenaires?nom=atelier&ou=Le%20Puy");
    }

    [Theory]
    [InlineData("***")]
    [InlineData("« »")]
    [InlineData("名前")]
    public void Read_OfANameWithoutALetterWeKnow_LeavesItOutAndSaysSo(string name)
    {
        var (query, notices) = PartnerQueryReader.Read([new("nom", new(name)), new("ou", new("43000"))]);

        notices.ShouldHaveSingleItem().ShouldContain("ni lettre ni chiffre");
        query.Address.ShouldBe("/partenaires?ou=43000");
    }

    [Fact]
    public void Read_OfAVeryLongName_KeepsItsBeginning()
    {
        var (query, notices) = Read("?nom=" + new string('é', 10_000));

        query.Name.ShouldBe(new string('é', PartnerQueryReader.LongestName));
        notices.ShouldHaveSingleItem();
    }

    [Fact]
    public void FilterCount_OfNameAndPlaceAlone_IsNone()
    {
        Read("?nom=atelier&ou=43000&tri=nom&label=en-cours").Query.FilterCount.ShouldBe(0);
        Read("?ou=43000&rayon=10&famille=internet&categorie=a&programme=b&label=fini").Query.FilterCount.ShouldBe(5);
    }

    [Fact]
    public void Read_OfAnything_NeverThrowsAndIsCanonical() => Prop.ForAll(
        ArbMap.Default.ArbFor<NonNull<string>>(),
        Gen.Elements("nom", "ou", "rayon", "famille", "categorie", "programme", "label", "tri", "imprimer", "page").ToArbitrary(),
        (text, name) =>
        {
            var (query, _) = PartnerQueryReader.Read([new(name, new(text.Get))]);
            var (again, notices) = Read(new Uri(new Uri("https://catalogue.example"), query.Address).Query);
            notices.ShouldBeEmpty();
            again.ShouldBe(query);
        }).QuickCheckThrowOnFailure();

    private static (PartnerQuery Query, IReadOnlyList<string> Notices) Read(string address) =>
        PartnerQueryReader.Read(QueryHelpers.ParseQuery(address));
}
