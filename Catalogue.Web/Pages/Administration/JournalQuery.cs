using System.Globalization;
using Catalogue.Core.Accounts.Administration;
using Catalogue.Core.Journal;
using Catalogue.Web.Pages.Listing;
using Catalogue.Web.Wording;
using Microsoft.Extensions.Primitives;

namespace Catalogue.Web.Pages.Administration;

/// <summary>What of the journal was asked for: everything the address of a page, or of an export, says.</summary>
internal sealed record JournalQuery
{
    private const int LongestText = 200;

    /// <summary>Years of the days that may be asked for; the registry has nothing outside.</summary>
    private const int FirstYear = 2000, LastYear = 2199;

    /// <summary>What it happened to, as the journal writes it; empty for anything.</summary>
    public string Subject { get; init; } = "";

    /// <summary>Who did it: words of a name, or an actor as the journal writes it; empty for anybody.</summary>
    public string Actor { get; init; } = "";

    /// <summary>The name of the act; null for any.</summary>
    public string? Event { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? Until { get; init; }

    /// <summary>Where the page begins.</summary>
    public JournalPosition Position { get; init; }

    public int FilterCount => WithoutPosition().Pairs().Count();

    public string Address => ListAddress.Of(AdministrationLinks.Journal, Pairs());

    /// <summary>The same entries to keep.</summary>
    /// <param name="path">The address of the export.</param>
    public string Export(string path) => ListAddress.Of(path, WithoutPosition().Pairs());

    /// <summary>The same filters, from the newest on.</summary>
    public JournalQuery WithoutPosition() => this with { Position = default };

    /// <param name="values">The parts of an address, as the framework gives them.</param>
    /// <returns>What is asked, and a sentence for each value that could not be taken as it was.</returns>
    public static (JournalQuery Query, IReadOnlyList<string> Notices) Read(IEnumerable<KeyValuePair<string, StringValues>> values)
    {
        var address = new AddressReader(values);
        var query = new JournalQuery
        {
            Subject = address.Text(AdministrationWords.Subject, LongestText, "ce qui a changé"),
            Actor = address.Text(AdministrationWords.Actor, LongestText, "qui a agi"),
            Event = EventOf(address),
            From = DayOf(address, AdministrationWords.From),
            Until = DayOf(address, AdministrationWords.Until),
            Position = new(NumberOf(address, AdministrationWords.Before), NumberOf(address, AdministrationWords.After)),
        };
        return (query, address.Notices);
    }

    /// <summary>The entries it means. A name is looked for among those who can still be found.</summary>
    public async Task<JournalFilter> FilterAsync(JournalNames names, CancellationToken cancellation) => new()
    {
        Subject = Subject.Length == 0 ? null : Subject,
        Actors = Actor.Length == 0 ? null
            : Actor.Contains(':', StringComparison.Ordinal) ? [Actor]
            : await names.ActorsNamedAsync(Actor, cancellation),
        Event = Event,
        From = From,
        Until = Until,
    };

    public IEnumerable<(string Key, string Value)> Pairs()
    {
        if (Subject.Length > 0) yield return (AdministrationWords.Subject, Subject);
        if (Actor.Length > 0) yield return (AdministrationWords.Actor, Actor);
        if (Event is { } name) yield return (AdministrationWords.Event, name);
        if (From is { } from) yield return (AdministrationWords.From, Iso(from));
        if (Until is { } until) yield return (AdministrationWords.Until, Iso(until));
        if (Position.Before is { } before) yield return (AdministrationWords.Before, before.ToString(CultureInfo.InvariantCulture));
        if (Position.After is { } after) yield return (AdministrationWords.After, after.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>As a field of the type « date » takes it; empty for no day.</summary>
    public static string Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static string? EventOf(AddressReader address)
    {
        var name = address.Text(AdministrationWords.Event, LongestText, "l’acte");
        if (name.Length == 0 || JournalWords.IsKnown(name)) return name.Length == 0 ? null : name;
        address.Note("L’acte n’est pas compris\u00a0: les voici tous.");
        return null;
    }

    private static DateOnly? DayOf(AddressReader address, string name)
    {
        var text = address.Text(name, LongestText, "la date");
        if (text.Length == 0) return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && day.Year is >= FirstYear and <= LastYear) return day;
        address.Note($"La date « {text} » n’est pas comprise\u00a0: nous n’en avons pas tenu compte.");
        return null;
    }

    private static long? NumberOf(AddressReader address, string name)
    {
        var text = address.Text(name, LongestText, "le numéro");
        if (text.Length == 0) return null;
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number;
        address.Note("Le numéro n’est pas compris\u00a0: voici les actes les plus récents.");
        return null;
    }
}
