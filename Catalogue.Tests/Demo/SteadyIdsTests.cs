using Catalogue.Core.Demo;

namespace Catalogue.Tests.Demo;

public sealed class SteadyIdsTests
{
    [Fact]
    public void Identifiers_OfTwoRuns_AreTheSameInSequence()
    {
        var ids = Several();

        ids.ShouldBe(Several());
        ids.ShouldBeUnique();
        ids.ShouldBe(ids.Order());
        ids.ShouldAllBe(id => id.Version == 7);
        ids[0].ShouldBe(Guid.Parse("00000000-0000-7000-8000-000000000001"));
    }

    private static List<Guid> Several()
    {
        var made = new SteadyIds();
        return [.. Enumerable.Range(0, 1_000).Select(_ => made.Next())];
    }
}
