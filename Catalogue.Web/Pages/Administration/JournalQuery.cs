using System.Globalization;
using Catalogue.Core.Accounts.Administration;
using Catalogue.Core.Journal;
using Catalogue.Core.Shared;
using Catalogue.Web.Pages.Listing;
using Catalogue.Web.Wording;
using Microsoft.Extensions.Primitives;

namespace Catalogue.Web.Pages.Administration;

/// <summary>What of the journal was asked for: everything the address of a page, or of an export, says.</summary>
internal sealed record JournalQuery
{
    private const int LongestText = 200;

    /// <summary>What stands before the colon of an actor, as the journal writes it.</summary>
    private static readonly string[] ActorKinds = [.. Enum.GetNames<ActorKind>().Select(kind => kind.ToLowerInvariant())];

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
    /// <returns>What is asked, and what was typed with what makes no sense of it.</returns>
    public static (JournalQuery Query, FilterReader Fields) Read(IEnumerable<KeyValuePair<string, StringValues>> values)
    {
        var fields = new FilterReader(values);
        // In the order of the fields.
        var (from, until) = (fields.Day(AdministrationWords.From), fields.Day(AdministrationWords.Until));
        if (until < from) fields.Refuse(AdministrationWords.Until, "La fin vient avant le début\u00a0: changez l’une des deux dates.");
        var query = new JournalQuery
        {
            From = from,
            Until = until,
            Event = EventOf(fields),
            Actor = fields.Text(AdministrationWords.Actor, LongestText),
            Subject = fields.Text(AdministrationWords.Subject, LongestText),
            Position = new(NumberOf(fields, AdministrationWords.Before), NumberOf(fields, AdministrationWords.After)),
        };
        return (query, fields);
    }

    /// <summary>The entries it means. A name is looked for among those who can still be found.</summary>
    /// <param name="names">Who can be found.</param>
    /// <param name="fields">Told where nobody is meant.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>Null where something makes no sense.</returns>
    public async Task<JournalFilter?> FilterAsync(JournalNames names, FilterReader fields, CancellationToken cancellation)
    {
        var actors = Actor.Length == 0 || fields.ErrorOf(AdministrationWords.Actor) is not null ? null
            : Actor.Split(':', 2) is [var kind, _] ? (ActorKinds.Contains(kind, StringComparer.Ordinal) ? [Actor] : [])
            : await names.ActorsNamedAsync(Actor, cancellation);
        if (actors is [])
            fields.Refuse(AdministrationWords.Actor, "Personne n’a ce nom\u00a0: essayez un seul mot, ou un identifiant du journal, comme «\u00a0system:registre\u00a0».");
        if (fields.Errors.Count > 0) return null;
        return new JournalFilter
        {
            Subject = Subject.Length == 0 ? null : Subject,
            Actors = actors,
            Event = Event,
            From = From,
            Until = Until,
        };
    }

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

    /// <summary>As a field of the type « date » takes it.</summary>
    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? EventOf(FilterReader fields)
    {
        var name = fields.Typed(AdministrationWords.Event);
        if (name.Length == 0) return null;
        if (JournalWords.IsKnown(name)) return name;
        fields.RefuseUnknown(AdministrationWords.Event, "acte");
        return null;
    }

    private static long? NumberOf(FilterReader fields, string name)
    {
        var text = fields.Typed(name);
        if (text.Length == 0) return null;
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number;
        fields.Note("Le numéro n’est pas compris\u00a0: voici les actes les plus récents.");
        return null;
    }
}
