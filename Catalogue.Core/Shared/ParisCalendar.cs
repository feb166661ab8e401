namespace Catalogue.Core.Shared;

/// <summary>
/// Where legal days begin and end: midnight in Paris, whatever the season (A9). A day may last 23 or 25 hours.
/// </summary>
public static class ParisCalendar
{
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    /// <summary>The legal day in which an instant falls.</summary>
    public static DateOnly DayOf(DateTimeOffset instant) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Paris).DateTime);

    /// <summary>What clocks in Paris show at an instant.</summary>
    public static TimeOnly TimeOf(DateTimeOffset instant) =>
        TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Paris).DateTime);

    /// <summary>The first instant of a legal day.</summary>
    public static DateTimeOffset StartOf(DateOnly day) => At(day, TimeOnly.MinValue);

    /// <summary>The first instant that no longer belongs to the day: a right valid « jusqu'au » that day ends there.</summary>
    public static DateTimeOffset EndOf(DateOnly day) =>
        day == DateOnly.MaxValue ? DateTimeOffset.MaxValue.ToMicrosecond() : StartOf(day.AddDays(1));

    /// <summary>
    /// The instant at which Paris clocks show a time. A time skipped in spring is read as the one the clocks jump to; of a
    /// time shown twice in autumn, the first.
    /// </summary>
    public static DateTimeOffset At(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time, DateTimeKind.Unspecified);
        if (Paris.IsInvalidTime(local)) local = local.AddHours(1);
        var offset = Paris.IsAmbiguousTime(local) ? Paris.GetAmbiguousTimeOffsets(local).Max() : Paris.GetUtcOffset(local);
        return new DateTimeOffset(local, offset);
    }
}
