using Catalogue.Core.Accounts;
using Catalogue.Core.Shared;

namespace Catalogue.Web.Wording;

/// <summary>When something was, as people say it.</summary>
internal static class TimeWords
{
    /// <summary>« à l’instant », « il y a 5 minutes », « il y a 1 heure », « il y a 3 jours »: whole units, the largest that fits.</summary>
    /// <param name="instant">When a session was last used, known to within <see cref="SessionTerms.SeenStep"/>.</param>
    /// <param name="now">The present instant.</param>
    public static string Ago(DateTimeOffset instant, DateTimeOffset now) => (now - instant) switch
    {
        var time when time < SessionTerms.SeenStep => "à l’instant",
        { TotalHours: < 1 } time => Past(time.Minutes, "minute"),
        { TotalDays: < 1 } time => Past(time.Hours, "heure"),
        var time => Past(time.Days, "jour"),
    };

    /// <summary>« Dans 9 jours (31 mars 2027) », « Aujourd’hui (…) », « 3 jours de retard (…) »: until the end of a legal day.</summary>
    public static string Until(DateOnly day, DateOnly today) => (day.DayNumber - today.DayNumber) switch
    {
        < 0 and var late => $"{French.Count(-late, "jour")} de retard ({French.Date(day)})",
        0 => $"Aujourd’hui ({French.Date(day)})",
        1 => $"Demain ({French.Date(day)})",
        var days => $"Dans {French.Count(days, "jour")} ({French.Date(day)})",
    };

    /// <summary>« depuis 3 jours (20 novembre 2026) », « depuis hier (…) », « depuis aujourd’hui ».</summary>
    public static string Since(DateOnly day, DateOnly today) => (today.DayNumber - day.DayNumber) switch
    {
        <= 0 => "depuis aujourd’hui",
        1 => $"depuis hier ({French.Date(day)})",
        var days => $"depuis {French.Count(days, "jour")} ({French.Date(day)})",
    };

    /// <summary>« 22 novembre 2026 à 9 h 05 min 07 s »: the instant itself, by the clocks of Paris.</summary>
    public static string Exactly(DateTimeOffset instant)
    {
        var time = ParisCalendar.TimeOf(instant);
        return $"{French.Date(instant)} à {time.Hour}\u00a0h\u00a0{time.Minute:00}\u00a0min\u00a0{time.Second:00}\u00a0s";
    }

    private static string Past(int count, string unit) => $"il y a {French.Count(count, unit).Replace(' ', '\u00a0')}";
}
