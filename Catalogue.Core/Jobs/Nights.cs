using Catalogue.Core.Shared;

namespace Catalogue.Core.Jobs;

/// <summary>What is done each night is due from three in the morning, in Paris, when few people are there.</summary>
public static class Nights
{
    private static readonly TimeOnly Begin = new(3, 0);

    /// <summary>The day whose nightly work is due, or was.</summary>
    public static DateOnly Latest(DateTimeOffset instant)
    {
        var today = ParisCalendar.DayOf(instant);
        return instant < ParisCalendar.At(today, Begin) ? today.AddDays(-1) : today;
    }

    /// <summary>When the next night's work is due, after an instant.</summary>
    public static DateTimeOffset After(DateTimeOffset instant) => ParisCalendar.At(Latest(instant).AddDays(1), Begin);
}
