using Catalogue.Core.Shared;

namespace Catalogue.Tests.Infrastructure;

/// <summary>A clock that stands still until a test moves it.</summary>
public sealed class SettableClock(DateTimeOffset now) : TimeProvider
{
    private DateTimeOffset _now = now;

    public void Set(DateTimeOffset now) => _now = now;

    /// <summary>Sets it to a time in Paris.</summary>
    public void SetParis(int year, int month, int day, int hour = 10, int minute = 0) =>
        Set(ParisCalendar.At(new DateOnly(year, month, day), new TimeOnly(hour, minute)));

    public override DateTimeOffset GetUtcNow() => _now;
}
