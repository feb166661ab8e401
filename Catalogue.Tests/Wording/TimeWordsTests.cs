using Catalogue.Core.Shared;
using Catalogue.Tests.Infrastructure;
using Catalogue.Web.Wording;

namespace Catalogue.Tests.Wording;

public sealed class TimeWordsTests
{
    private static readonly DateTimeOffset Now = ParisCalendar.At(new DateOnly(2026, 11, 22), new TimeOnly(10, 0));

    [Theory]
    [InlineData(0, "à l’instant")]
    [InlineData(119, "à l’instant")]
    [InlineData(120, "il y a 2 minutes")]
    [InlineData(3599, "il y a 59 minutes")]
    [InlineData(3600, "il y a 1 heure")]
    [InlineData(7200, "il y a 2 heures")]
    [InlineData(86399, "il y a 23 heures")]
    [InlineData(86400, "il y a 1 jour")]
    [InlineData(3 * 86400, "il y a 3 jours")]
    [InlineData(-5, "à l’instant")]
    public void Instant_Past_IsSaidInTheLargestWholeUnit(int seconds, string words) =>
        TimeWords.Ago(Now.AddSeconds(-seconds), Now).Replace('\u00a0', ' ').ShouldBe(words);

    [Fact]
    public void Instant_Itself_IsSaidByTheClocksOfParis() =>
        TimeWords.Exactly(Build.Day(2026, 3, 29, 9).AddSeconds(65).ToUniversalTime()).Replace('\u00a0', ' ').ShouldBe("29 mars 2026 à 9 h 01 min 05 s");
}
