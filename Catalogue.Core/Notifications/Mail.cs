using Catalogue.Core.Shared;

namespace Catalogue.Core.Notifications;

/// <summary>A mail to be written: its template, and what the template leaves to say. Made by the methods of each capability's mails.</summary>
public sealed class Mail
{
    /// <param name="kind">Its kind.</param>
    /// <param name="link">The link it carries, absolute; null where its kind has none.</param>
    /// <param name="values">One value for each name of its kind.</param>
    /// <exception cref="ArgumentException">The link or the values are not those of the kind: a fault of the program.</exception>
    internal Mail(MailKind kind, Uri? link, params IEnumerable<(string Name, string Value)> values)
    {
        Kind = kind;
        Values = values.ToDictionary(pair => pair.Name, pair => kind.Lists.Contains(pair.Name) ? InLines(pair.Value) : OnOneLine(pair.Value), StringComparer.Ordinal);
        if (!Values.Keys.ToHashSet().SetEquals([.. kind.Values, .. kind.Lists])) throw new ArgumentException($"The values are not those of « {kind.Template} ».", nameof(values));
        if (kind.HasLink != link is not null) throw new ArgumentException($"« {kind.Template} » {(kind.HasLink ? "needs a" : "has no")} link.", nameof(link));
        if (link is not null) Values[MailKind.Link] = AddressOf(link);
    }

    internal MailKind Kind { get; }

    /// <summary>What stands for each name, on one line, or on one a line of what is a list; the link in full under <see cref="MailKind.Link"/>.</summary>
    internal Dictionary<string, string> Values { get; }

    private static string AddressOf(Uri link) =>
        link is { IsAbsoluteUri: true, Scheme: "https" or "http" }
            ? link.AbsoluteUri
            : throw new ArgumentException("A link of a mail is a full address of the Web.", nameof(link));

    private static string InLines(string text) =>
        string.Join('\n', text.Split(['\r', '\n']).Select(OnOneLine).Where(line => line.Length > 0));

    internal static string OnOneLine(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)).Trim();
}

/// <summary>A kind of mail: a text of <c>uSync/mails/</c>, and what it must say.</summary>
/// <param name="Template">The name of its file, without extension.</param>
/// <param name="HasLink">It carries a link, written <c>{lien}</c>.</param>
/// <param name="Values">The names of its other values, written <c>{name}</c>.</param>
internal sealed record MailKind(string Template, bool HasLink, params IReadOnlyList<string> Values)
{
    public const string Link = "lien";

    /// <summary>
    /// The names of those that hold any number of lines: one stands alone in its paragraph or its item, and makes as many of them as it has
    /// lines, or none.
    /// </summary>
    public IReadOnlyList<string> Lists { get; init; } = [];

    /// <summary>Everything its text must say once at least.</summary>
    public IReadOnlyList<string> Names => [.. Values, .. Lists, .. HasLink ? new[] { Link } : []];
}

/// <summary>Whom a mail is for.</summary>
public sealed record MailRecipient
{
    /// <param name="address">One e-mail address and nothing else.</param>
    /// <param name="name">The person's name, as shown beside the address; null where it is not known.</param>
    /// <exception cref="ArgumentException">It is not an address: whoever took it in should have refused it.</exception>
    public MailRecipient(string address, string? name = null)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (!EmailAddress.IsSound(address)) throw new ArgumentException("Not one e-mail address.", nameof(address));
        Address = address;
        var shown = Mail.OnOneLine(name ?? "");
        Name = shown.Length == 0 ? null : shown[..Math.Min(shown.Length, PersonName.LongestName)];
    }

    public string Address { get; }

    /// <summary>On one line; null where it is not known.</summary>
    public string? Name { get; }
}
