using Catalogue.Web.Discovery.StructuredData;

namespace Catalogue.Tests.Discovery;

public sealed class OpeningHoursTests
{
    [Theory]
    [InlineData("Mardi au jeudi, 9 h – 12 h 30 et 14 h – 18 h 30", "Tuesday Wednesday Thursday 09:00-12:30; Tuesday Wednesday Thursday 14:00-18:30")]
    [InlineData("Du lundi au mardi, 8 h 30 – 17 h", "Monday Tuesday 08:30-17:00")]
    [InlineData("Samedi, 9\u00a0h\u00a0– 12\u00a0h", "Saturday 09:00-12:00")]
    [InlineData("Mardi et jeudi, 9 h – 12 h", "Tuesday Thursday 09:00-12:00")]
    [InlineData("Lundi, mercredi et vendredi, 9 h – 12 h", "Monday Wednesday Friday 09:00-12:00")]
    public void Hours_OfDaysAndTimes_AreRead(string line, string read) =>
        string.Join("; ", OpeningHours.Read([line]).ShouldNotBeNull().Select(hours =>
            $"{string.Join(' ', hours.DayOfWeek)} {hours.Opens}-{hours.Closes}")).ShouldBe(read);

    [Theory]
    [InlineData("Sur rendez-vous, du mardi au samedi")]
    [InlineData("Samedi matin, d’avril à octobre")]
    [InlineData("Premier samedi du mois, 9 h – 12 h")]
    [InlineData("Samedi sur rendez-vous")]
    [InlineData("Samedi, 18 h – 9 h")]
    [InlineData("Samedi, 25 h – 26 h")]
    [InlineData("Vendredi au lundi, 9 h – 12 h")]
    [InlineData("")]
    public void Hours_ThatSayMore_AreNotToldAtAll(string line) =>
        OpeningHours.Read(["Lundi, 9 h – 12 h", line]).ShouldBeNull();

    [Fact]
    public void Hours_ThatNobodyGave_AreNone() => OpeningHours.Read([]).ShouldBeNull();
}
