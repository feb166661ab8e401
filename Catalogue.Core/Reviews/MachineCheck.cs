using Catalogue.Core.Offers;

namespace Catalogue.Core.Reviews;

/// <summary>What the registry itself checked last of an offer (A10): it prepares, and decides nothing.</summary>
public sealed class MachineCheck
{
    private MachineCheck()
    {
    }

    internal MachineCheck(string offerReference) => OfferReference = offerReference;

    public string OfferReference { get; private set; } = "";

    public DateTimeOffset CheckedAt { get; private set; }

    /// <summary>The version that was checked.</summary>
    public int Version { get; private set; }

    /// <summary>What it found; none where the check succeeded.</summary>
    public IReadOnlyList<MachineFinding> Findings { get; private set; } = [];

    /// <summary>How many it found.</summary>
    public int FindingCount { get; private set; }

    /// <summary>Whether it found nothing, of a version, since an instant.</summary>
    public bool Succeeded(int version, DateTimeOffset since) => FindingCount == 0 && Version == version && CheckedAt >= since;

    /// <summary>Keeps what was found; true when that differs from what was found before.</summary>
    internal bool Keep(int version, IReadOnlyList<MachineFinding> findings, DateTimeOffset instant)
    {
        var differs = Version != version || !Findings.SequenceEqual(findings);
        (Version, FindingCount, CheckedAt) = (version, findings.Count, instant);
        if (differs) Findings = findings;
        return differs;
    }
}

/// <summary>Something that the machine found.</summary>
/// <param name="Place">Where in what the offer says.</param>
/// <param name="Criterion">Key of the criterion it is about; empty for none in particular.</param>
/// <param name="Part">Which part of a bundle, from 0; null for the whole.</param>
/// <param name="Sentence">What it is, in French.</param>
public sealed record MachineFinding(OfferPlace Place, string Criterion, int? Part, string Sentence)
{
    /// <summary>The last legal day of a document that lapses before the next review; null for any other finding.</summary>
    public DateOnly? LapsesOn { get; init; }

    /// <summary>Which finding it is, as long as the offer says the same.</summary>
    public string Id => $"{Place}/{Part}/{Criterion}/{Journal.CanonicalJson.HashOf(Sentence)[..8]}";
}
