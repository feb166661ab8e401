using Catalogue.Core.Geography;
using FsCheck;
using FsCheck.Fluent;

namespace Catalogue.Tests.Geography;

public sealed class CommuneDirectoryPropertyTests
{
    [Fact]
    public void Any_text_is_answered()
    {
        Prop.ForAll<string?>(text => Communes.Directory.Find(text).Count <= 10).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Any_mix_of_the_signs_people_type_is_answered()
    {
        var text = Gen.Elements("saint", "le", "d'", "75", "011", "2a", "é", "œ", "-", " ", "(", ")", "s/", "\u0301", "\uD83D", "cedex", "Nord")
            .ListOf().Select(parts => string.Concat(parts));

        Prop.ForAll(text.ToArbitrary(), typed => Communes.Directory.Find(typed).Count <= 10).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_label_gives_its_own_commune_first()
    {
        var lost = Communes.Directory.All.Where(commune => FirstFor(CommuneDirectory.Label(commune)) != commune);

        lost.ShouldBeEmpty();
    }

    [Fact]
    public void A_name_with_any_of_its_postal_codes_finds_its_commune()
    {
        var lost =
            from commune in Communes.Directory.All
            from code in commune.PostalCodes
            where !Communes.Directory.Find($"{code} {commune.Name}").Any(match => match.Commune == commune)
            select $"{code} {commune.Name}";

        lost.ShouldBeEmpty();
    }

    [Fact]
    public void A_slip_in_a_long_name_with_its_postal_code_is_forgiven()
    {
        var slips =
            from commune in Gen.Elements(Communes.Directory.All.Where(commune => commune.Name.All(char.IsAsciiLetter) && commune.Name.Length >= 6))
            from place in Gen.Choose(1, commune.Name.Length - 2)
            select (commune, Typed: $"{commune.Name.Remove(place, 1)} {commune.PostalCodes[0]}");

        Prop.ForAll(slips.ToArbitrary(), slip => Communes.Directory.Find(slip.Typed).Any(match => match.Commune == slip.commune))
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void The_nearest_commune_of_an_exact_position_is_there()
    {
        var exact = Gen.Elements(Communes.Directory.All.Where(commune => commune.IsExact));

        Prop.ForAll(exact.ToArbitrary(), commune => Communes.Directory.Nearest(commune.Position)!.Position == commune.Position)
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void The_nearest_commune_is_the_one_a_full_search_finds()
    {
        var positions =
            from north in Gen.Choose(41_300, 51_100)
            from east in Gen.Choose(-5_000, 9_600)
            select new GeoPoint(north / 1000d, east / 1000d);

        Prop.ForAll(positions.ToArbitrary(), position => Communes.Directory.Nearest(position) == NearestByFullSearch(position))
            .QuickCheckThrowOnFailure();
    }

    private static Commune? NearestByFullSearch(GeoPoint position) =>
        Communes.Directory.All
            .Where(commune => position.DistanceKm(commune.Position) <= CommuneDirectory.FarthestNearestKm)
            .OrderByDescending(commune => commune.IsExact)
            .ThenBy(commune => position.DistanceKm(commune.Position))
            .ThenByDescending(commune => commune.Population)
            .FirstOrDefault();

    private static Commune? FirstFor(string text) => Communes.Directory.Find(text) is [var first, ..] ? first.Commune : null;
}
