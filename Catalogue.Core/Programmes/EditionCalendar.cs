namespace Catalogue.Core.Programmes;

/// <summary>The editions that the registry knows, and what they make of a legal day (A9).</summary>
public sealed class EditionCalendar
{
    private readonly IReadOnlyList<EditionDates> _editions;

    public EditionCalendar(IEnumerable<EditionDates> editions) => _editions = [.. editions.OrderBy(edition => edition.EndsOn)];

    /// <summary>Before anything is known.</summary>
    public static EditionCalendar Empty { get; } = new([]);

    /// <summary>The last edition that has ended, on a day when none runs; null while one does, and before the first.</summary>
    public EditionDates? OverOn(DateOnly today) => _editions.Any(edition => edition.RunsOn(today)) ? null : LastEndedOn(today);

    /// <summary>The first edition to come; null while none is known.</summary>
    public EditionDates? NextOn(DateOnly today) => _editions.Where(edition => edition.StartsOn > today).MinBy(edition => edition.StartsOn);

    /// <summary>
    /// The edition that ended lately and the one of the same programme that runs since: it is said for as many days as its end was announced
    /// before. Null on any other day.
    /// </summary>
    public (EditionDates Ended, EditionDates Running)? TurnedOn(DateOnly today) =>
        LastEndedOn(today) is { } ended && today <= ended.EndsOn.AddDays(ended.AnnouncedDays)
            && _editions.FirstOrDefault(edition => edition.RunsOn(today) && edition.Programme == ended.Programme) is { } running
            ? (ended, running)
            : null;

    private EditionDates? LastEndedOn(DateOnly today) => _editions.LastOrDefault(edition => edition.EndsOn < today);
}

/// <summary>An edition, as pages for everybody tell it.</summary>
/// <param name="Programme">The programme's name, which its editions share.</param>
/// <param name="Name">« Édition 2026-2028 ».</param>
/// <param name="StartsOn">Its first legal day.</param>
/// <param name="EndsOn">Its last legal day.</param>
/// <param name="AnnouncedDays">Days for which its end is announced before, and told after.</param>
public sealed record EditionDates(string Programme, string Name, DateOnly StartsOn, DateOnly EndsOn, int AnnouncedDays)
{
    public static EditionDates Of(Programme programme) => new(
        programme.Name, programme.Edition, programme.StartsOn, programme.EndsOn, programme.ExpiryWarningDays.DefaultIfEmpty(0).Max());

    public bool RunsOn(DateOnly day) => StartsOn <= day && day <= EndsOn;
}
