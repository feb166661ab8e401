namespace Catalogue.Web.Pages.OfferEditor;

/// <summary>What a colleague wrote in a section while somebody was writing it too.</summary>
internal sealed record DraftConflict
{
    /// <summary>Who.</summary>
    public required string By { get; init; }

    /// <summary>When; null where the registry does not know.</summary>
    public required DateTimeOffset? At { get; init; }

    /// <summary>Where the two versions differ.</summary>
    public required IReadOnlyList<SaidDifference> Differences { get; init; }
}

/// <summary>A line of what a section says.</summary>
/// <param name="Name">What it is about.</param>
/// <param name="Text">What it says; empty for nothing.</param>
internal sealed record SaidLine(string Name, string Text);

/// <summary>A line that two versions do not say alike.</summary>
/// <param name="Name">What it is about.</param>
/// <param name="Theirs">What the registry holds.</param>
/// <param name="Yours">What was just sent.</param>
internal sealed record SaidDifference(string Name, string Theirs, string Yours)
{
    /// <summary>The lines in which two versions differ, in the order of either.</summary>
    public static IReadOnlyList<SaidDifference> Between(IEnumerable<SaidLine> theirs, IEnumerable<SaidLine> yours)
    {
        var (their, your) = (theirs.ToLookup(line => line.Name, line => line.Text), yours.ToLookup(line => line.Name, line => line.Text));
        return
        [
            .. their.Concat(your).Select(lines => lines.Key).Distinct(StringComparer.Ordinal)
                .Select(name => new SaidDifference(name, string.Join(", ", their[name]), string.Join(", ", your[name])))
                .Where(line => line.Theirs != line.Yours),
        ];
    }
}
