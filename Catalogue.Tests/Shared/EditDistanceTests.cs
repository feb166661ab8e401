using Catalogue.Core.Shared;
using FsCheck;
using FsCheck.Fluent;

namespace Catalogue.Tests.Shared;

public sealed class EditDistanceTests
{
    [Theory]
    [InlineData("lyon", "lyon", 0)]
    [InlineData("lyon", "lyons", 1)]
    [InlineData("lyon", "yon", 1)]
    [InlineData("lyon", "lion", 1)]
    [InlineData("grenobel", "grenoble", 1)]
    [InlineData("monpelier", "montpellier", 2)]
    [InlineData("ab", "ba", 1)]
    [InlineData("", "ab", 2)]
    [InlineData("paris", "lyon", 3)]
    public void Distance_is_counted_up_to_the_limit(string from, string to, int edits) => EditDistance.Between(from, to, limit: 2).ShouldBe(edits);

    [Fact]
    public void Distance_is_the_same_both_ways()
    {
        var words = Gen.Elements('a', 'b', 'c').ListOf().Select(letters => new string([.. letters])).Two();

        Prop.ForAll(words.ToArbitrary(), pair => EditDistance.Between(pair.Item1, pair.Item2, 2) == EditDistance.Between(pair.Item2, pair.Item1, 2))
            .QuickCheckThrowOnFailure();
    }
}
