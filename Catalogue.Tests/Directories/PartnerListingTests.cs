using Catalogue.Core.Directories;
using Catalogue.Core.Offers;
using Catalogue.Tests.Infrastructure;
using FsCheck;
using FsCheck.Fluent;
using static Catalogue.Tests.Directories.Lines;

namespace Catalogue.Tests.Directories;

public sealed class PartnerListingTests
{
    [Theory]
    [InlineData("ecoutille")]
    [InlineData("ÉCOUT")]
    [InlineData("l'écoutille")]
    [InlineData("  bessin   l’ecou ")]
    [InlineData("Œuvre bes")]
    public void Name_ByTheBeginningOfItsWords_IsFoundWhateverCaseAndAccents(string typed) =>
        NamesOf(new DirectoryQuery { Name = typed }, Line("L’Écoutille du Bessin, œuvres"), Line("La Souris"))
            .ShouldBe(["L’Écoutille du Bessin, œuvres"]);

    [Theory]
    [InlineData("coutille")]
    [InlineData("écoutille souris")]
    [InlineData("écoutilles")]
    public void Name_ByTheMiddleOfAWordOrOneTooMany_IsNotFound(string typed) =>
        NamesOf(new DirectoryQuery { Name = typed }, Line("L’Écoutille")).ShouldBeEmpty();

    [Fact]
    public void Names_AreSortedAsADirectoryIsPrinted() =>
        NamesOf(new DirectoryQuery(), Line("Zubia"), Line("Écluse"), Line("eau vive"), Line("Ébène"))
            .ShouldBe(["eau vive", "Ébène", "Écluse", "Zubia"]);

    [Fact]
    public void Place_KeepsThoseWithAnOutletThere_TheNearestFirst()
    {
        var listing = new PartnerListing(
        [
            Line("Loin", outlets: [Outlet(31)]),
            Line("Deux", outlets: [Outlet(80), Outlet(12)]),
            Line("Près", outlets: [Outlet(3)]),
            Line("Nulle part"),
        ]);

        var found = listing.Find(new DirectoryQuery { Near = Around(30) });

        found.Hits.Select(hit => (hit.Listed.Company.Name, hit.Outlet!.Name, Math.Round(hit.DistanceKm!.Value)))
            .ShouldBe([("Près", "À 3 km", 3), ("Deux", "À 12 km", 12)]);
        found.Facets.Radii.ShouldBe(
            new Dictionary<int, int> { [10] = 1, [30] = 2, [50] = 3, [100] = 3 }, ignoreOrder: true);
        listing.Find(new DirectoryQuery { Near = Around(30), Sort = DirectorySort.Name }).Hits
            .Select(hit => hit.Listed.Company.Name).ShouldBe(["Deux", "Près"]);
    }

    [Fact]
    public void Line_WithoutAPlaceAsked_ShowsTheFirstOutletDeclared()
    {
        var hit = new PartnerListing([Line("Deux", outlets: [Outlet(80), Outlet(12)])]).Find(new DirectoryQuery()).Hits.Single();

        hit.Outlet!.Name.ShouldBe("À 80 km");
        hit.DistanceKm.ShouldBeNull();
    }

    [Fact]
    public void Label_ThatIsOver_IsListedOnlyWhenItsStateIsAskedFor()
    {
        var lines = Enum.GetValues<LabelState>().Select(state => Line(state.ToString(), state)).ToArray();

        NamesOf(new DirectoryQuery(), lines).ShouldBe(["InForce"]);
        foreach (var state in Enum.GetValues<LabelState>())
            NamesOf(new DirectoryQuery { State = state }, lines).ShouldBe([state.ToString()]);
    }

    [Fact]
    public void Partner_UnderTwoProgrammes_IsTwoLinesAndOnePartner()
    {
        var other = Build.Programme(reference: "certification", name: "Certification");
        var listing = new PartnerListing([Line("Deux fois"), Line("Deux fois", programme: other), Line("Une fois")]);

        var all = listing.Find(new DirectoryQuery());
        var certified = listing.Find(new DirectoryQuery { Programme = "certification" });

        (all.Total, all.PartnerCount).ShouldBe((3, 2));
        all.Facets.Programmes.ShouldBe(new Dictionary<string, int> { ["label"] = 2, ["certification"] = 1 }, ignoreOrder: true);
        certified.Hits.Single().Listed.Company.Name.ShouldBe("Deux fois");
    }

    [Fact]
    public void Page_BeyondTheLast_IsTheLast()
    {
        var listing = new PartnerListing([.. Enumerable.Range(1, 41).Select(number => Line($"Numéro {number:00}"))]);

        var second = listing.Find(new DirectoryQuery { Page = 2 });
        var last = listing.Find(new DirectoryQuery { Page = int.MaxValue });

        second.Hits.Select(hit => hit.Listed.Company.Name).ShouldBe(Enumerable.Range(21, 20).Select(number => $"Numéro {number:00}"));
        (last.Page, last.PageCount, last.Total).ShouldBe((3, 3, 41));
        last.Hits.Single().Listed.Company.Name.ShouldBe("Numéro 41");
    }

    [Fact]
    public void Directory_OfNobody_HasOneEmptyPage()
    {
        var found = new PartnerListing([]).Find(new DirectoryQuery { Name = "qui", Near = Around(30), Page = 7 });

        (found.Total, found.Page, found.PageCount).ShouldBe((0, 1, 1));
        found.Hits.ShouldBeEmpty();
    }

    [Fact]
    public void Facet_OfAnyValue_IsWhatAskingForThatValueGives() => Prop.ForAll(
        Gen.ListOf(AnyLine()).Select(lines => lines.ToList()).ToArbitrary(),
        AnyQuery().ToArbitrary(),
        (lines, query) =>
        {
            var listing = new PartnerListing(lines);
            var facets = listing.Find(query).Facets;

            foreach (var (family, count) in facets.Families) TotalOf(query with { Family = family }).ShouldBe(count);
            foreach (var (category, count) in facets.Categories) TotalOf(query with { Category = category }).ShouldBe(count);
            foreach (var (programme, count) in facets.Programmes) TotalOf(query with { Programme = programme }).ShouldBe(count);
            foreach (var (km, count) in facets.Radii) TotalOf(query with { Near = Around(km) }).ShouldBe(count);
            foreach (var state in Enum.GetValues<LabelState>())
                TotalOf(query with { State = state }).ShouldBe(facets.States.GetValueOrDefault(state));

            int TotalOf(DirectoryQuery other) => listing.Find(other).Total;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Pages_OneAfterTheOther_GiveEveryLineOnce() => Prop.ForAll(
        Gen.Choose(0, 90).SelectMany(count => Gen.ArrayOf(AnyLine(), count)).ToArbitrary(),
        AnyQuery().ToArbitrary(),
        (lines, query) =>
        {
            var listing = new PartnerListing(lines);
            var first = listing.Find(query with { Page = 1 });
            var all = Enumerable.Range(1, first.PageCount).SelectMany(page => listing.Find(query with { Page = page }).Hits).ToList();

            all.Count.ShouldBe(first.Total);
            all.Select(hit => hit.Listed).Distinct(ReferenceEqualityComparer.Instance).Count().ShouldBe(first.Total);
        }).QuickCheckThrowOnFailure();

    private static IEnumerable<string> NamesOf(DirectoryQuery query, params IReadOnlyList<ListedPartner> lines) =>
        new PartnerListing(lines).Find(query).Hits.Select(hit => hit.Listed.Company.Name);

    private static Gen<ListedPartner> AnyLine() =>
        from name in Gen.Elements("Atelier du Puy", "L’Écoutille", "Réseaux & Cie", "Atelier 9")
        from state in Gen.Elements(Enum.GetValues<LabelState>())
        from outlets in Gen.SubListOf(Outlet(2), Outlet(25), Outlet(70), Outlet(400))
        from families in Gen.SubListOf("internet", "telecoms", "prestataires")
        from categories in Gen.SubListOf("informatique", "telecoms")
        select Line(name, state, outlets: [.. outlets], families: [.. families], categories: [.. categories]);

    private static Gen<DirectoryQuery> AnyQuery() =>
        from name in Gen.Elements("", "atelier", "eco", "***", "zzz")
        from km in Gen.Elements(0, 10, 42, 100)
        from family in Gen.Elements(null, "internet", "inconnue")
        from category in Gen.Elements(null, "informatique")
        from programme in Gen.Elements(null, null, "label", "autre")
        from state in Gen.Elements(Enum.GetValues<LabelState>())
        from sort in Gen.Elements(Enum.GetValues<DirectorySort>())
        select new DirectoryQuery
        {
            Name = name,
            Near = km == 0 ? null : Around(km),
            Family = family,
            Category = category,
            Programme = programme,
            State = state,
            Sort = sort,
        };
}
