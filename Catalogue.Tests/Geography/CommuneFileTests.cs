using Catalogue.Core.Geography;

namespace Catalogue.Tests.Geography;

public sealed class CommuneFileTests
{
    private static IReadOnlyList<Commune> All => Communes.Directory.All;

    [Fact]
    public void Every_commune_of_France_is_there_once()
    {
        All.Count.ShouldBeGreaterThan(34_900);
        All.Select(commune => commune.Insee).ShouldBeUnique();
    }

    [Fact]
    public void Every_department_has_communes()
    {
        var departments = All.Select(commune => commune.Department).ToHashSet();

        departments.ShouldBe(Departments.All.Select(department => department.Code), ignoreOrder: true);
        departments.IsSupersetOf(["01", "2A", "2B", "75", "95", "971", "972", "973", "974", "976"]).ShouldBeTrue();
        Departments.All.Count(department => department.Code.Length == 2).ShouldBe(96);
    }

    [Fact]
    public void The_three_cities_are_there_whole_and_by_arrondissement()
    {
        string[] cities = ["75056", "69123", "13055"];

        cities.ShouldAllBe(city => Communes.Directory.ByInsee(city) != null);
        cities.Select(city => All.Count(commune => InseeCode.CityOf(commune.Insee) == city)).ShouldBe([20, 9, 16]);
    }

    [Fact]
    public void Every_row_is_well_formed()
    {
        All.ShouldAllBe(commune => InseeCode.IsWellFormed(commune.Insee));
        All.ShouldAllBe(commune => commune.PostalCodes.Count > 0);
        All.SelectMany(commune => commune.PostalCodes).ShouldAllBe(code => code.Length == 5 && code.All(char.IsAsciiDigit));
        All.ShouldAllBe(commune => commune.Population >= 0 && commune.Name.Length > 0);
    }

    [Fact]
    public void Every_position_is_in_its_part_of_France()
    {
        All.Where(commune => !FrenchTerritory.Contains(commune.Department, commune.Position)).ShouldBeEmpty();
    }

    [Fact]
    public void Nine_inhabitants_in_ten_live_where_the_position_is_exact()
    {
        var communes = All.Where(commune => InseeCode.CityOf(commune.Insee) is null).ToList();
        var located = communes.Where(commune => commune.IsExact).Sum(commune => commune.Population);

        ((double)located / communes.Sum(commune => commune.Population)).ShouldBeGreaterThan(0.89);
    }

    [Theory]
    [InlineData("43", "Haute-Loire", "Auvergne-Rhône-Alpes")]
    [InlineData("2A", "Corse-du-Sud", "Corse")]
    [InlineData("974", "La Réunion", "La Réunion")]
    public void A_department_has_its_name_and_region(string code, string name, string region) =>
        Departments.Find(code).ShouldBe(new Department(code, name, region));

    [Fact]
    public void A_code_that_is_no_department_finds_none() => Departments.Find("20").ShouldBeNull();
}
