using Catalogue.Core.Shared;

namespace Catalogue.Web.Infrastructure;

/// <summary>What is done each night is due from three in the morning, in Paris, when few people are there.</summary>
internal static class Nights
{
    private static readonly TimeSpan AfterMidnight = TimeSpan.FromHours(3);

    /// <summary>The day whose nightly work is due, or was.</summary>
    public static DateOnly Latest(TimeProvider clock) => ParisCalendar.DayOf(clock.GetUtcNow() - AfterMidnight);
}
